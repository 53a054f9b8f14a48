import IncidentModel

/// Takes the names of hosts out of what a person with ten seconds, or a passer-by, reads.
///
/// Hosts are the systems that the events name: a name in one word, or the id of a system where it is made like a host's
/// (a digit, a dot, a dash). The name of a service, such as "Customer portal", stays.
struct HostMask {
  private let words: [(name: String, substitute: String)]

  /// A mask of the systems of an incident.
  init(_ state: IncidentState) {
    var words: [String: String] = [:]
    for (id, system) in state.systems {
      let card = system.value
      let substitute = "[\(card.role.map { $0.string + " system" } ?? "a system")]"
      if Self.isOneWord(card.name.string) { words[card.name.string] = substitute }
      if Self.isLikeAHost(id.text.string) { words[id.text.string] = substitute }
    }
    self.words = words.map { ($0.key, $0.value) }
      .sorted { ($1.name.count, $0.name) < ($0.name.count, $1.name) }
  }

  /// The text without the names.
  func masking(_ text: SafeText) -> SafeText {
    guard !words.isEmpty else { return text }
    var rest = text.string[...]
    var masked = ""
    var isInWord = false
    while let first = rest.first {
      if !isInWord, let word = word(at: rest) {
        masked += word.substitute
        rest = rest.dropFirst(word.name.count)
        isInWord = true
        continue
      }
      isInWord = Self.isPartOfWord(first)
      masked.append(first)
      rest = rest.dropFirst()
    }
    return SafeText(masked)
  }

  private func word(at text: Substring) -> (name: String, substitute: String)? {
    words.first { word in
      let head = text.prefix(word.name.count)
      guard head.lowercased() == word.name.lowercased() else { return false }
      return !(text.dropFirst(word.name.count).first.map(Self.isPartOfWord) ?? false)
    }
  }

  private static func isPartOfWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "_"
  }

  private static func isOneWord(_ name: String) -> Bool {
    !name.isEmpty && !name.contains(where: \.isWhitespace)
  }

  private static func isLikeAHost(_ name: String) -> Bool {
    isOneWord(name) && name.contains { $0.isNumber || $0 == "." || $0 == "-" }
  }
}

import Deadlines

/// A word of a filter: `severity>=high`, `!host:"web 1"`, `beacon`.
struct FilterWord: Hashable {
  /// What stands between a name and its value.
  enum Sign: String, CaseIterable {
    case atLeast = ">="
    case atMost = "<="
    case above = ">"
    case below = "<"
    case holds = ":"
    case equals = "="
  }

  /// As it was typed.
  let text: String
  /// It begins with `!`.
  let isNegated: Bool
  /// The name before the sign; empty where it has none.
  let name: String
  /// Between name and value; nil for a bare word.
  let sign: Sign?
  /// What is asked for, without quotes.
  let value: String
  /// A quote of it is still open.
  let isQuoteOpen: Bool

  /// Still being typed: it asks nothing yet, and nothing is wrong with it.
  var isUnfinished: Bool { value.isEmpty }

  /// The words of a filter, set apart by blanks outside of quotes.
  static func words(of text: String) -> [FilterWord] {
    var words: [FilterWord] = []
    var word = ""
    var isQuoted = false
    for character in text {
      if character == "\"" { isQuoted.toggle() }
      if character.isWhitespace, !isQuoted {
        if !word.isEmpty { words.append(FilterWord(word)) }
        word = ""
      } else {
        word.append(character)
      }
    }
    if !word.isEmpty { words.append(FilterWord(word)) }
    return words
  }

  init(_ text: String) {
    self.text = text
    isNegated = text.hasPrefix("!")
    let rest = text.drop { $0 == "!" }
    let name = rest.prefix { $0.isASCII && $0.isLetter }
    let tail = rest[name.endIndex...]
    let sign = name.isEmpty ? nil : Sign.allCases.first { tail.hasPrefix($0.rawValue) }
    self.name = sign == nil ? "" : String(name)
    self.sign = sign
    let value = sign.map { tail.dropFirst($0.rawValue.count) } ?? rest
    self.value = value.filter { $0 != "\"" }
    isQuoteOpen = text.count { $0 == "\"" } % 2 == 1
  }

  /// What it asks.
  func condition(_ when: WhenText) throws(FilterFault) -> AlertQuery.Condition {
    guard let sign else { return Self.word(value) }
    guard let name = FilterName(typed: name) else {
      guard let meant = FilterName.meant(by: self.name) else {
        return Self.word(String(text.drop { $0 == "!" }))
      }
      throw FilterFault(reason: "no '\(self.name)' here", nearest: replacing(name: meant.rawValue))
    }
    if name == .severity { return .severity(try severities(sign)) }
    guard sign == .holds || sign == .equals else {
      throw FilterFault(
        reason: "only severity is compared",
        nearest: "\(prefix)\(name):\(Self.quoted(value))"
      )
    }
    switch name {
    case .severity: return .severity([])
    case .state: return .state(try states())
    case .src: return try address(.source)
    case .dst: return try address(.destination)
    case .ip: return try address(.either)
    case .technique: return try technique()
    case .since: return .since(try instant(when))
    case .until: return .until(try instant(when))
    case .host, .user, .product, .rule, .title, .format:
      let field = name.field ?? .title
      return sign == .equals ? .equals(field, value.lowercased()) : .holds(field, value.lowercased())
    }
  }

  /// The value as it is typed, in quotes where it holds a blank.
  static func quoted(_ value: String) -> String {
    value.contains(where: \.isWhitespace) ? "\"\(value)\"" : value
  }

  /// A person who types `high` may mean the severity, or the word.
  private static func word(_ text: String) -> AlertQuery.Condition {
    let word = text.filter { $0 != "\"" }.lowercased()
    let severities = Severity.allCases.filter { $0.rawValue.contains(word) }
    let states = AlertState.allCases.filter { $0.rawValue.contains(word) }
    return .word(word, severities: Set(severities), states: Set(states))
  }

  // MARK: Values

  private func severities(_ sign: Sign) throws(FilterFault) -> Set<Severity> {
    if sign == .holds || sign == .equals {
      var named: Set<Severity> = []
      for part in value.split(separator: ",") { named.insert(try severity(String(part))) }
      return named
    }
    let limit = try severity(value)
    // What no tool has rated is neither above nor below anything.
    let rated = Severity.allCases.filter { $0 != .unknown || limit == .unknown }
    return Set(
      rated.filter {
        switch sign {
        case .atLeast: $0 <= limit
        case .atMost: $0 >= limit
        case .above: $0 < limit
        case .below: $0 > limit
        case .holds, .equals: $0 == limit
        }
      }
    )
  }

  private func severity(_ word: String) throws(FilterFault) -> Severity {
    let names = Severity.allCases.map(\.rawValue)
    if word == "?" { return .unknown }
    if let found = Severity.allCases.first(where: { $0.rawValue.hasPrefix(word.lowercased()) }) {
      return found
    }
    throw unknown(word, as: "severity", among: names)
  }

  private func states() throws(FilterFault) -> Set<AlertState> {
    var named: Set<AlertState> = []
    for part in value.split(separator: ",") {
      let word = part.lowercased()
      guard let state = AlertState.allCases.first(where: { $0.rawValue.hasPrefix(word) }) else {
        throw unknown(String(part), as: "state", among: AlertState.allCases.map(\.rawValue))
      }
      named.insert(state)
    }
    return named
  }

  private func unknown(_ word: String, as what: String, among names: [String]) -> FilterFault {
    let near = Nearest.names(to: word, among: names, most: 1).first
    return FilterFault(
      reason: near == nil ? "\(what) is \(names.joined(separator: ", "))" : "no \(what) '\(word)'",
      nearest: near.map { replacing(value: $0) }
    )
  }

  private func address(_ ends: AlertQuery.Ends) throws(FilterFault) -> AlertQuery.Condition {
    if let range = AddressRange(value) { return .address(range, ends) }
    guard let slash = value.firstIndex(of: "/") else { return .end(value.lowercased(), ends) }
    let address = String(value[..<slash])
    guard let whole = AddressRange(address) else {
      throw FilterFault(reason: "'\(address)' is no address", nearest: nil)
    }
    let most = whole.version == 4 ? 32 : 128
    throw FilterFault(
      reason: "a range ends in /0 to /\(most)",
      nearest: replacing(value: "\(address)/\(most == 32 ? 24 : 64)")
    )
  }

  private func technique() throws(FilterFault) -> AlertQuery.Condition {
    let id = value.lowercased()
    let parts = id.split(separator: ".", omittingEmptySubsequences: false)
    func isNumber(_ text: Substring, _ digits: Int) -> Bool {
      text.utf8.count == digits && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
    let isWhole =
      id.hasPrefix("t") && isNumber(parts[0].dropFirst(), 4)
      && (parts.count == 1 || parts.count == 2 && isNumber(parts[1], 3))
    if isWhole { return .technique(id) }
    let digits = String(id.filter { $0.isASCII && $0.isNumber }.prefix(4))
    throw FilterFault(
      reason: "a technique is written T1110 or T1110.001",
      nearest: digits.utf8.count == 4 ? replacing(value: "T\(digits)") : nil
    )
  }

  private func instant(_ when: WhenText) throws(FilterFault) -> Instant {
    do throws(WhenText.Fault) {
      return try when.read(value).instant
    } catch {
      throw FilterFault(
        reason: "'\(value)' is no time; write 18:10, -20m or \"yesterday 23:40\"",
        nearest: nil
      )
    }
  }

  // MARK: What was meant

  private var prefix: String { isNegated ? "!" : "" }

  private func replacing(name: String) -> String {
    "\(prefix)\(name)\(sign?.rawValue ?? ":")\(Self.quoted(value))"
  }

  private func replacing(value: String) -> String { "\(prefix)\(name)\(sign?.rawValue ?? ":")\(value)" }
}

/// What a person typed to find something: words that must all be found, in any order, upper and lower case alike.
///
/// In a name the letters of a word need only come in order: `grt` finds "Go right". In a longer text a word must stand as it
/// is, else every sentence would hold it.
public struct FuzzyQuery: Hashable, Sendable {
  /// Letters of each word.
  private let words: [[Character]]

  /// The query of a text; an empty one finds everything.
  public init(_ text: String) {
    let parts = text.prefix(Self.longestQuery).lowercased().split(whereSeparator: \.isWhitespace)
    words = parts.map(Array.init)
  }

  /// Finds everything.
  public var isEmpty: Bool { words.isEmpty }

  private static let longestQuery = 100
  /// Letters of a name that are looked at.
  private static let longestName = 120

  /// How well something is found by its names and the longer texts about it; nil where it is not. More is better.
  public func score(names: [String], texts: [String] = []) -> Int? {
    let names = names.map(Self.letters)
    let texts = texts.map { Array($0.lowercased()) }
    var total = 0
    for word in words {
      let named = names.compactMap { FuzzyTable.score(of: word, in: $0) }.max()
      let told = texts.compactMap { Self.score(of: word, inText: $0) }.max()
      guard let best = [named, told].compactMap(\.self).max() else { return nil }
      total += best
    }
    return total
  }

  /// Which letters of a name the words are found in, by their places.
  public func places(in name: String) -> Set<Int> {
    let letters = Self.letters(of: name)
    return words.reduce(into: []) { places, word in
      places.formUnion(FuzzyTable(word, letters)?.places ?? [])
    }
  }

  private static func letters(of name: String) -> [Character] {
    let shown = name.prefix(longestName)
    // Of other letters some have a lower case of two, which would put the places out of step.
    guard shown.utf8.contains(where: { $0 >= 0x80 }) else { return Array(shown.lowercased()) }
    return shown.map { Character($0.lowercased().prefix(1).description) }
  }

  private static func score(of word: [Character], inText text: [Character]) -> Int? {
    guard word.count <= text.count else { return nil }
    for start in 0...(text.count - word.count) where text[start] == word[0] {
      guard text[start..<(start + word.count)].elementsEqual(word) else { continue }
      let isWordStart = start == 0 || !(text[start - 1].isLetter || text[start - 1].isNumber)
      return word.count * (isWordStart ? 10 : 6)
    }
    return nil
  }
}

/// What the last word of a filter may go on to: names, and the values that the feed holds.
public struct FilterCompletion: Hashable, Sendable {
  /// What was typed before any was chosen.
  public let typed: String
  /// Whole words, the likeliest first.
  public let candidates: [String]
  /// The one that was chosen last.
  public private(set) var chosen: Int?
  /// Where the last word begins.
  private let start: Int

  /// More are not offered.
  private static let most = 40

  /// What `typed` may go on to in a feed.
  public init(_ typed: String, in table: AlertTable) {
    self.typed = typed
    let words = FilterWord.words(of: typed)
    let isBetween = typed.last.map { $0.isWhitespace } ?? true
    let isOpen = words.last?.isQuoteOpen ?? false
    guard let last = words.last, !isBetween || isOpen else {
      start = typed.count
      candidates = FilterName.allCases.map { $0.rawValue + $0.sign }
      return
    }
    start = typed.count - last.text.count
    candidates = Self.candidates(for: last, in: table)
  }

  /// The text with the next candidate in place of the last word, around the end; nil where there is none.
  public mutating func next() -> String? {
    guard !candidates.isEmpty else { return nil }
    let place = chosen.map { ($0 + 1) % candidates.count } ?? 0
    chosen = place
    return typed.prefix(start) + candidates[place]
  }

  private static func candidates(for word: FilterWord, in table: AlertTable) -> [String] {
    let mark = word.isNegated ? "!" : ""
    guard let sign = word.sign else {
      let begun = word.value.lowercased()
      return FilterName.allCases.filter { $0.rawValue.hasPrefix(begun) }.map {
        mark + $0.rawValue + $0.sign
      }
    }
    guard let name = FilterName(typed: word.name) else { return [] }
    let begun = word.value.lowercased()
    let values: [String]
    switch name {
    case .severity: values = Severity.allCases.map(\.rawValue).filter { $0.hasPrefix(begun) }
    case .state: values = AlertState.allCases.map(\.rawValue).filter { $0.hasPrefix(begun) }
    case .src, .dst, .ip, .since, .until: values = []
    default: values = name.field.map { table.values(of: $0, beginning: begun, most: most) } ?? []
    }
    return values.prefix(most).map { "\(mark)\(name.rawValue)\(sign.rawValue)\(FilterWord.quoted($0))" }
  }
}

extension AlertTable {
  /// Rows that are looked at for values: the newest.
  private static let rowsForValues = 1 << 16

  /// Texts of a field that begin so, upper and lower case alike, among the newest records; the most frequent first.
  func values(of field: AlertQuery.Field, beginning: String, most: Int) -> [String] {
    var counts: [UInt32: Int] = [:]
    rows.tail.forEach { counts[$0.text(field).number, default: 0] += 1 }
    for chunk in rows.chunks.suffix(Self.rowsForValues / AlertChunk.size) {
      let column = chunk.text(field)
      if column.isConstant {
        counts[column.word(0), default: 0] += AlertChunk.size
      } else {
        for row in 0..<AlertChunk.size { counts[column.word(row), default: 0] += 1 }
      }
    }
    var values: [String: Int] = [:]
    for (number, count) in counts {
      let text = texts[Int(number)].string
      // A record names several techniques in one text.
      for value in field == .attack ? text.split(separator: " ").map(String.init) : [text]
      where !value.isEmpty && !value.contains("\"") && value.lowercased().hasPrefix(beginning) {
        values[value, default: 0] += count
      }
    }
    let sorted = values.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    return sorted.prefix(most).map(\.key)
  }
}

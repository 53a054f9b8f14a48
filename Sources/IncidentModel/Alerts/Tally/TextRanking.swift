/// How often texts occur, and which occur most.
public struct TextRanking: Sendable {
  private static let places = 8
  private var counts: [UInt32: Int] = [:]
  /// The most frequent ones, in no order.
  private var leaders: [UInt32] = []
  /// The count that another text must pass to be among them.
  private var least = 0

  /// How many different texts there are.
  public var count: Int { counts.count }

  /// The most frequent texts, the first first; never more than eight.
  public var top: [(text: StringID, count: Int)] {
    leaders.map { (text: StringID($0), count: counts[$0] ?? 0) }
      .sorted { ($1.count, $0.text.number) < ($0.count, $1.text.number) }
  }

  /// Counts a text in, so many times.
  mutating func add(_ text: UInt32, times: Int) {
    let count = (counts[text] ?? 0) + times
    counts[text] = count
    guard leaders.count == Self.places else {
      if !leaders.contains(text) { leaders.append(text) }
      return
    }
    guard count > least, !leaders.contains(text) else { return }
    let lowest = leaders.indices.min { (counts[leaders[$0]] ?? 0) < (counts[leaders[$1]] ?? 0) } ?? 0
    least = counts[leaders[lowest]] ?? 0
    if count > least { leaders[lowest] = text }
  }

  /// Counts texts out again, each as often as it is among them.
  mutating func remove(_ texts: [UInt32]) {
    for text in texts {
      guard let count = counts[text] else { continue }
      counts[text] = count > 1 ? count - 1 : nil
    }
    guard !Set(leaders).isDisjoint(with: texts) else { return }
    leaders = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(Self.places).map(\.key)
    least = 0
  }
}

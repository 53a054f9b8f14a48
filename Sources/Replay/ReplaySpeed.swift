/// How fast the clock of a replay runs.
public enum ReplaySpeed: Hashable, Sendable {
  /// So many quarters of a second of the record in a second of the wall: 4 is as it happened.
  case quarters(Int64)
  /// From one event to the next, eight in a second of the wall, however far they are apart.
  case events

  /// As it happened.
  public static let real = ReplaySpeed.quarters(4)
  /// The speeds that keys step through, slowest first.
  public static let ladder: [ReplaySpeed] =
    [1, 2, 4, 8, 20, 40, 120, 240, 480, 1200, 2400, 7200, 14_400].map { .quarters($0) } + [.events]

  /// The speed of a factor from 0.25 to 3600, to the nearest quarter; nil outside of that.
  public init?(factor: Double) {
    guard factor >= 0.25, factor <= 3600 else { return nil }
    self = .quarters(Int64((factor * 4).rounded()))
  }

  /// The next faster one on the ladder; itself where there is none.
  public var faster: ReplaySpeed { Self.ladder.first { self.isSlower(than: $0) } ?? self }

  /// The next slower one on the ladder; itself where there is none.
  public var slower: ReplaySpeed { Self.ladder.last { $0.isSlower(than: self) } ?? self }

  /// `0.25x`, `60x`, `as fast as events`.
  public var words: String {
    guard case .quarters(let quarters) = self else { return "as fast as events" }
    let rest = ["", ".25", ".5", ".75"][Int(quarters % 4)]
    return "\(quarters / 4)\(rest)x"
  }

  private func isSlower(than other: ReplaySpeed) -> Bool {
    switch (self, other) {
    case (.quarters(let one), .quarters(let two)): one < two
    case (.quarters, .events): true
    case (.events, _): false
    }
  }
}

/// How a record rates its alert, and what else is known of it, in a byte.
struct AlertRating: Hashable, Sendable {
  var severity: Severity
  var state: AlertState
  var traits: AlertTraits

  private static let severities = Severity.allCases
  private static let states = AlertState.allCases

  /// The rating of a record.
  init(_ row: AlertRow) {
    severity = row.severity
    state = row.state
    traits = row.traits
  }

  /// The rating that a byte stands for.
  init(packed: UInt8) {
    let rest = Int(packed) / Self.severities.count
    severity = Self.severities[Int(packed) % Self.severities.count]
    state = Self.states[rest % Self.states.count]
    traits = AlertTraits(rawValue: UInt8(truncatingIfNeeded: rest / Self.states.count))
  }

  /// The byte: three traits leave room for all severities and states.
  var packed: UInt8 {
    let count = Self.severities.count
    return UInt8(
      truncatingIfNeeded: severity.rank + count * (state.rank + Self.states.count * Int(traits.rawValue & 7))
    )
  }
}

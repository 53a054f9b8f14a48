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
  @inline(__always)
  init(packed: UInt8) { self = Self.unpacked[Int(packed)] }

  private static let unpacked = (0...UInt8.max).map { byte in
    let rest = Int(byte) / severities.count
    return AlertRating(
      severity: severities[Int(byte) % severities.count],
      state: states[rest % states.count],
      traits: AlertTraits(rawValue: UInt8(truncatingIfNeeded: rest / states.count))
    )
  }

  private init(severity: Severity, state: AlertState, traits: AlertTraits) {
    self.severity = severity
    self.state = state
    self.traits = traits
  }

  /// The byte: three traits leave room for all severities and states.
  var packed: UInt8 {
    let count = Self.severities.count
    return UInt8(
      truncatingIfNeeded: severity.rank + count * (state.rank + Self.states.count * Int(traits.rawValue & 7))
    )
  }
}

/// The rules by which clocks are read.
public struct Rulebook: Sendable {
  /// The rules that come with the program.
  public static let builtIn = Rulebook()

  /// A rule's name; nil when there is no such rule.
  public func name(of rule: String) -> String? { nil }

  /// Reads a clock; pure, no wall clock, no I/O.
  public func reading(of query: ClockQuery) -> ClockReading {
    ClockReading(status: .unknownRule, conservativeDue: nil, statutoryDue: nil, start: nil, provisional: false)
  }
}

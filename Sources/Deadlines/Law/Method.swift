/// How a law counts a period.
public struct Method: Hashable, Sendable {
  /// What happens at the end of a period in days, weeks or months.
  public struct DayRule: Hashable, Sendable {
    /// A last day that is no working day moves to the next one.
    public let rolls: Bool
    /// How many working days a period of two days or longer must hold; 0 for any.
    public let minWorkingDays: Int

    /// A rule of its parts.
    public init(rolls: Bool, minWorkingDays: Int) {
      self.rolls = rolls
      self.minWorkingDays = minWorkingDays
    }
  }

  /// The method of Reg. (EEC, Euratom) 1182/71, the only one whose hours have a contested reading.
  static let eu1182 = "eu1182"

  /// What packs call it.
  public let name: String
  /// The law behind it, in words of the pack.
  public let doc: String
  /// Whether the clock hour of the event is left out; nil where the method counts no hours.
  public let skipsTriggerHour: Bool?
  /// For days, and weeks unless they have a rule of their own; nil where it counts none.
  public let days: DayRule?
  /// For weeks.
  public let weeks: DayRule?
  /// For months.
  public let months: DayRule?
  /// Whether it counts business days.
  public let countsBusinessDays: Bool

  /// The rule for the end of a period; nil for hours, business days, and units that the method does not
  /// count.
  func dayRule(for unit: PeriodUnit) -> DayRule? {
    switch unit {
    case .days: days
    case .weeks: weeks ?? days
    case .months: months
    case .hours, .businessDays: nil
    }
  }

  /// Whether the method says how to count a unit.
  func counts(_ unit: PeriodUnit) -> Bool {
    switch unit {
    case .hours: skipsTriggerHour != nil
    case .days, .weeks, .months: dayRule(for: unit) != nil
    case .businessDays: countsBusinessDays
    }
  }
}

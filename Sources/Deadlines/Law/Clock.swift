/// What a rule's clock is made of.
public enum Clock: Hashable, Sendable {
  /// The law has no number.
  case none
  /// One period.
  case period(Period)
  /// Whichever of several periods ends first; the relief is applied to the end that won.
  case earliestOf([Period], relief: Relief?)

  /// Its periods; empty where the law has no number.
  public var periods: [Period] {
    switch self {
    case .none: []
    case .period(let period): [period]
    case .earliestOf(let limbs, _): limbs
    }
  }

  /// Every relief in it.
  var reliefs: [Relief] {
    let own = periods.compactMap(\.relief)
    if case .earliestOf(_, let relief?) = self { return own + [relief] }
    return own
  }
}

/// The units that periods are counted in.
public enum PeriodUnit: String, Hashable, Sendable, CaseIterable {
  case hours, days, weeks, months
  case businessDays = "business_days"
}

/// A period from an event on.
public struct Period: Hashable, Sendable {
  /// How long it is.
  public enum Amount: Hashable, Sendable {
    /// A number that the law names; at least 1.
    case fixed(Int)
    /// The contract names it: the parameter `amount` of the notification.
    case parameter
  }

  /// Name of the event that starts it, or `filed:` and the id of the rule whose filing does.
  public let trigger: String
  /// How many units.
  public let amount: Amount
  /// What is counted.
  public let unit: PeriodUnit
  /// How it is counted.
  public let method: Method
  /// Id of the rule from whose due instants the period is projected while the trigger is not known.
  public let fallback: String?
  /// The event that drops this limb when it happens more than `amount` hours after the trigger.
  public let voidIfLater: String?
  /// The time of day at which a business day ends; nil for midnight.
  public let cutoff: TimeOfDay?
  /// What moves an end that falls on a day on which nobody works.
  public let relief: Relief?

  /// Id of the rule whose filing starts the period; nil where another event does.
  public var filedRule: String? {
    trigger.hasPrefix(Self.filed) ? String(trigger.dropFirst(Self.filed.count)) : nil
  }

  static let filed = "filed:"
}

/// A limit that falls on a day on which nobody works moves to a time of the next working day.
public struct Relief: Hashable, Sendable {
  /// The time of day it moves to.
  public let time: TimeOfDay
  /// Flags of which none may be answered yes.
  public let unlessFlags: [String]
}

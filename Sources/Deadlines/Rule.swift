/// A notification duty as the rule pack states it: who must be told, by when, and what makes the clock run.
public struct Rule: Hashable, Sendable, Decodable {
  /// One thing that the notification must say.
  public struct ContentItem: Hashable, Sendable, Decodable {
    /// Field id, as the events name it.
    public let id: String
    /// What is asked for.
    public let text: String
    /// `required`, `where_possible`, `if_late`, …
    public let need: String
  }

  /// Rule id, such as `eu-gdpr-33-1`.
  public let id: String
  /// What it is called.
  public let name: String
  /// The law or contract behind it.
  public let regime: String
  /// Who must be told, in words.
  public let authority: String
  /// How fast, where the law has no number.
  public let speed: String
  /// What the clock is made of.
  public let clock: Clock
  /// What the notification must say.
  public let content: [ContentItem]
  /// Where it stands in the law.
  public let legal: String
}

/// What a rule's clock is made of.
public enum Clock: Hashable, Sendable {
  /// The law has no number.
  case none
  /// One period.
  case period(Period)
  /// Whichever of several periods ends first.
  case earliest([Period])
}

/// A period from an event on.
public struct Period: Hashable, Sendable, Decodable {
  /// Name of the event that starts it.
  public let trigger: String
  /// How many units; nil where a parameter of the notification says it.
  public let amount: Int?
  /// `hours`, `days`, `weeks`, `months`, `business_days`.
  public let unit: String

  private enum CodingKeys: String, CodingKey { case trigger, amount, unit }

  /// Reads a period of a rule pack; an `amount` of `"param"` becomes nil.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    trigger = try values.decode(String.self, forKey: .trigger)
    amount = try? values.decode(Int.self, forKey: .amount)
    unit = try values.decode(String.self, forKey: .unit)
  }
}

extension Clock: Decodable {
  private enum CodingKeys: String, CodingKey { case type, limbs }

  /// Reads a clock of a rule pack by its `type`; a limb of `earliest_of` is a period of its own.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    switch try values.decode(String.self, forKey: .type) {
    case "none": self = .none
    case "earliest_of": self = .earliest(try values.decode([Period].self, forKey: .limbs))
    default: self = .period(try Period(from: decoder))
    }
  }
}

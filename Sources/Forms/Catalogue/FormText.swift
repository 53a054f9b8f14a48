import IncidentModel

/// Fields that several forms ask alike.
extension FormSetting {
  /// When something happened; left empty, it is the moment of writing.
  func happened(_ help: String = "When it happened; left empty: now.") -> Field {
    .time(.time, "When", help: help + " " + Self.timeHint, in: self)
  }

  /// What can be written where a time is asked.
  static let timeHint = "18:10, yesterday 23:40, -20m, 2 h ago, 2025-04-02 18:10"

  /// A time that an event has already, as it may be written again.
  func text(of instant: Instant?) -> String {
    instant.map { $0.rfc3339(in: zone) } ?? ""
  }

  /// With whom it may be shared.
  func sharing(_ tlp: TLP? = nil) -> Field {
    .choice(
      .data("tlp"),
      "TLP",
      Self.words(of: TLP.self),
      tlp?.rawValue,
      help: "With whom it may be shared, where stricter than the case."
    )
  }

  /// Where the fact comes from.
  func origin(_ text: SafeText? = nil) -> Field {
    .line(.data("origin"), "Origin", text, help: "Where the fact comes from: a log, a call, a person.")
  }

  /// Who does it.
  func owner(_ name: SafeText? = nil, isRequired: Bool = false) -> Field {
    .choice(
      .data("owner"),
      "Owner",
      people,
      name?.string,
      allowsOther: true,
      isRequired: isRequired,
      help: "Who sees to it; a new name may be typed."
    )
  }
}

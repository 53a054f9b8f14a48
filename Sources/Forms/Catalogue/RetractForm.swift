import IncidentModel

/// The withdrawal of an entry.
enum RetractForm: FormPlan {
  static let title = "Retract an entry"
  static let summary = "Say that an entry no longer holds, and why; it stays readable, struck through."
  static let event = EventType.timelineRetracted
  static let about = FormAbout.entry

  static func fields(of _: FormAnswers, in _: FormSetting) -> [Field] {
    [
      .text(
        .data("reason"),
        "Reason",
        isRequired: true,
        help: "Why it no longer holds, for those who ask later."
      )
    ]
  }
}

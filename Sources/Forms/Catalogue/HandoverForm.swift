import IncidentModel

/// A shift handed over.
enum HandoverForm: FormPlan {
  static let title = "Handover"
  static let summary = "Hand the shift over, with what the next one must know."
  static let event = EventType.handoverRecorded

  static func fields(of _: FormAnswers, in setting: FormSetting) -> [Field] {
    let own = setting.operatorName.isEmpty ? nil : setting.operatorName
    return [
      .choice(.data("from"), "From", setting.people, own, allowsOther: true, help: "Who goes off shift."),
      .choice(
        .data("to"),
        "To",
        setting.people,
        allowsOther: true,
        isRequired: true,
        help: "Who takes over; a new name may be typed."
      ),
      .text(.data("summary"), "Summary", isRequired: true, help: "What the next shift must know."),
    ]
  }
}

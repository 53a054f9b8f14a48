import IncidentModel

/// Nobody need be told, and why.
enum WaivedForm: FormPlan {
  static let title = "Waive a notification"
  static let summary = "Say that a notification is not needed, and why: the reason must stand up later."
  static let event = EventType.notificationWaived
  static let about = FormAbout.notification

  static func fields(of _: FormAnswers, in setting: FormSetting) -> [Field] {
    [
      .text(
        .data("reason"),
        "Reason",
        isRequired: true,
        help: "Why nobody need be told, for those who ask later."
      ),
      .choice(
        .data("by"),
        "Decided by",
        setting.people,
        allowsOther: true,
        help: "Who decided it, where not the one at the keyboard."
      ),
    ]
  }
}

import IncidentModel

/// Who is at the keyboard.
enum OperatorForm: FormPlan {
  static let title = "Who is at the keyboard?"
  static let summary = "Say who is at the keyboard: nothing is written without a name."
  // It becomes no event; the working room takes the name.
  static let event = EventType.handoverRecorded

  static func fields(of _: FormAnswers, in setting: FormSetting) -> [Field] {
    [
      .choice(
        .form("name"),
        "Name",
        setting.people,
        allowsOther: true,
        isRequired: true,
        help: "Your name or role; those used before can be chosen with Space."
      )
    ]
  }
}

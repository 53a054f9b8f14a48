import IncidentModel
import Panes

/// Somebody was told.
enum FiledForm: FormPlan {
  static let title = "Notification filed"
  static let summary = "Say that a notification was made: when, how, under which number."
  static let event = EventType.notificationFiled
  static let about = FormAbout.notification
  static let governing: Set<String> = ["at"]

  static func fields(of form: FormAnswers, in setting: FormSetting) -> [Field] {
    let duty = form.subjectName.flatMap { setting.incident.duties[EntityID($0)] }
    var fields: [Field] = [
      .time(
        .data("at"),
        "Told at",
        help: "When they were told; left empty: now. \(FormSetting.timeHint)",
        in: setting
      ),
      .choice(
        .data("channel"),
        "Channel",
        [duty?.notification.channel, duty?.notification.fallback].compactMap(\.self)
          .map { PickOption($0.string) },
        allowsOther: true,
        help: "How they were told in fact: a form, a call, a letter."
      ),
      .line(.data("reference"), "Reference", help: "The number that the recipient gave."),
      .choice(
        .data("stage"),
        "Stage",
        ["initial", "update", "final"].map { PickOption($0) },
        allowsOther: true,
        help: "Which of several reports it was; empty where there is one."
      ),
      .choice(
        .data("by"),
        "By",
        setting.people,
        allowsOther: true,
        help: "Who told them, where not the one at the keyboard."
      ),
    ]
    if let duty, isLate(duty, form, in: setting) { fields.insert(lateReason, at: 1) }
    return fields
  }

  /// Why it is later than the law allows.
  private static var lateReason: Field {
    .text(
      .data("late_reason"),
      "Why late",
      isRequired: true,
      help: "It is later than the law allows: why, for the recipient and the record."
    )
  }

  private static func isLate(_ duty: Duty, _ form: FormAnswers, in setting: FormSetting) -> Bool {
    guard let limit = duty.reading.outerLimit ?? duty.reading.due else { return false }
    return (form.times["at"] ?? setting.now) > limit
  }

  /// How far before or after its end it is.
  static func remark(on field: Field, of form: FormAnswers, in setting: FormSetting) -> SafeText? {
    guard field.name == "at", let name = form.subjectName, let duty = setting.incident.duties[EntityID(name)],
      let due = duty.reading.due
    else { return nil }
    let at = form.times["at"] ?? setting.now
    let limit = duty.reading.outerLimit ?? due
    if at <= due { return SafeText("\(Span.text(due.seconds(since: at))) before it is due") }
    if at <= limit {
      return SafeText(
        "after the instant to work to, \(Span.text(limit.seconds(since: at))) before the legal limit"
      )
    }
    return SafeText(
      "\(Span.text(at.seconds(since: limit))) after the legal limit, \(setting.clock.full(limit))"
    )
  }
}

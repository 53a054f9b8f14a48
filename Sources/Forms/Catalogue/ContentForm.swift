import Deadlines
import IncidentModel

/// A part of a report that is ready.
enum ContentForm: FormPlan {
  static let title = "Content of a notification"
  static let summary =
    "Say that a part of a report is ready, with its text; what the record knows already is offered."
  static let event = EventType.notificationRequired
  static let about = FormAbout.notification
  static let governing: Set<String> = ["@part", "@offer"]

  static func fields(of form: FormAnswers, in setting: FormSetting) -> [Field] {
    guard let name = form.subjectName, let duty = setting.incident.duties[EntityID(name)] else { return [] }
    var fields = [partField(duty)]
    guard let part = form.raw["@part"], !part.isEmpty else { return fields }
    let offers = setting.state.offers(forContent: part)
    if !offers.isEmpty {
      fields.append(
        .choice(
          .form("offer"),
          "Take over",
          offers.map { PickOption($0.text.string, name: SafeText($0.source), detail: $0.text) },
          help:
            "What the record says of it already. Taken only when you choose it; then change it as need be."
        )
      )
    }
    let offered = form.raw["@offer"].flatMap { $0.isEmpty ? nil : SafeText($0) }
    fields.append(
      .text(
        .form("text"),
        "Text",
        offered ?? duty.notification.content[part],
        help: "What the report says; left empty: it is ready, and its text lies elsewhere."
      )
    )
    return fields
  }

  static func drafts(_ draft: EventDraft, of form: FormAnswers, in setting: FormSetting) -> [EventDraft] {
    guard let part = form.text("@part") else { return [] }
    let value = form.values["@text"] ?? .bool(true)
    return [setting.entering(draft.saying("content", .fields([part: value])), form)]
  }

  private static func partField(_ duty: Duty) -> Field {
    let ready = duty.notification.content
    let options = (duty.rule?.content ?? []).map { item in
      PickOption(
        item.id,
        name: SafeText(item.text),
        detail: SafeText(ready[item.id] == nil ? item.need.words : "ready, \(item.need.words)")
      )
    }
    return .choice(
      .form("part"),
      "Part",
      options,
      duty.missingContent.first?.id,
      allowsOther: options.isEmpty,
      isRequired: true,
      help: "Which part of the report is ready."
    )
  }
}

import IncidentModel

/// What the incident did.
enum ImpactForm: FormPlan {
  static let title = "Impact"
  static let summary = "Assess whose data is concerned, how much, and what may follow for them."
  static let event = EventType.impactAssessed
  static let writesChangesOnly = true

  static func fields(of _: FormAnswers, in setting: FormSetting) -> [Field] {
    let known = setting.state.impact.value
    let categories = [
      "names", "e-mail addresses", "postal addresses", "phone numbers", "passwords", "payment data",
      "health data",
    ]
    return [
      .choices(
        .data("categories"),
        "Categories",
        categories.map { PickOption($0) },
        known.categories.map(\.string),
        help: "Categories of data; a comma takes one and asks for the next."
      ),
      .line(
        .data("data_subjects"),
        "Data subjects",
        known.dataSubjects,
        help: "How many persons; \"about 200\" is an answer."
      ),
      .line(.data("records"), "Records", known.records, help: "How many data records."),
      .line(.data("customers"), "Customers", known.customers, help: "How many customers, or which."),
      .choice(
        .data("risk"),
        "Risk",
        FormSetting.words(of: Risk.self),
        known.risk?.rawValue,
        help: "To the persons concerned: decides who must be told. Empty until judged."
      ),
      .line(.data("misuse"), "Misuse", known.misuse, help: "Whether the data is known to have been used."),
      .text(
        .data("consequences"),
        "Consequences",
        known.consequences,
        help: "What is likely to follow for them."
      ),
      .text(.data("measures"), "Measures", known.measures, help: "What was done about it or is proposed."),
    ]
  }

  static func drafts(_ draft: EventDraft, of _: FormAnswers, in _: FormSetting) -> [EventDraft] {
    draft.data.isEmpty ? [] : [draft]
  }
}

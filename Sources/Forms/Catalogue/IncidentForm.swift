import IncidentModel

/// The case itself: declares it, and changes it later.
enum IncidentForm: FormPlan {
  static let title = "Incident"
  static let summary = "Declare the incident, or change its phase, severity, status and names."
  static let event = EventType.incidentUpdated
  static let writesChangesOnly = true

  static func fields(of _: FormAnswers, in setting: FormSetting) -> [Field] {
    let known = setting.state.incident.value
    let isDeclared = known.declared != nil
    return [
      .line(.data("name"), "Name", known.name, isRequired: true, help: "What the team calls the case."),
      .choice(
        .data("severity"),
        "Severity",
        FormSetting.words(of: Severity.self),
        known.severity?.rawValue,
        help: "How grave the team holds it to be. Left and right turn it."
      ),
      .choice(
        .data("phase"),
        "Phase",
        FormSetting.words(of: Phase.self),
        known.phase?.rawValue,
        help: "Where the response stands. Left and right turn it."
      ),
      .choice(
        .data("status"),
        "Status",
        FormSetting.words(of: IncidentStatus.self),
        isDeclared ? known.status.rawValue : nil,
        help: "Whether the case is still worked on."
      ),
      .text(.data("summary"), "Summary", known.summary, help: "What happened, in a few sentences."),
      setting.happened(
        isDeclared ? "When it changed; left empty: now." : "When it was declared; left empty: now."
      ),
    ] + names(known, isDeclared, in: setting)
  }

  /// What seldom changes.
  private static func names(_ known: Incident, _ isDeclared: Bool, in setting: FormSetting) -> [Field] {
    [
      setting.sharing(known.tlp),
      setting.timezone(known.timezone, help: "The zone in which the room shows times."),
      .line(.data("organisation"), "Organization", known.organisation, help: "Who was hit."),
      .choice(
        .data("calendar"),
        "Calendar",
        setting.rules.calendars.map { PickOption($0.id) },
        known.calendar?.string,
        help: "The holidays for deadlines that name no calendar."
      ),
      .yesNo(
        .data("exercise"),
        "Exercise",
        isDeclared ? known.exercise : nil,
        help: "Whether this is training and nothing really happened."
      ),
    ]
  }

  static func drafts(_ draft: EventDraft, of _: FormAnswers, in setting: FormSetting) -> [EventDraft] {
    guard !draft.data.isEmpty else { return [] }
    var draft = draft
    if setting.state.incident.value.declared == nil { draft.type = .incidentDeclared }
    return [draft]
  }
}

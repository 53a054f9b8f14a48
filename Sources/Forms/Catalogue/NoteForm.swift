import IncidentModel

/// A note on the timeline.
enum NoteForm: FormPlan {
  static let title = "Note on the timeline"
  static let summary = "Tell what happened, when, and whose doing it was."
  static let event = EventType.timelineAdded

  static func fields(of _: FormAnswers, in setting: FormSetting) -> [Field] {
    entryFields(TimelineEntry(id: EntityID("")), in: setting, isNew: true)
  }

  /// What may be said of an entry; what it says already stands in them.
  static func entryFields(_ entry: TimelineEntry, in setting: FormSetting, isNew: Bool) -> [Field] {
    heading(entry, in: setting, isNew: isNew) + details(entry, in: setting)
  }

  /// What happened, when, what sort of fact it is and whose doing.
  private static func heading(_ entry: TimelineEntry, in setting: FormSetting, isNew: Bool) -> [Field] {
    [
      .line(
        .data("title"),
        "What",
        entry.title,
        isRequired: true,
        help: "What happened, in one line."
      ),
      isNew
        ? setting.happened()
        : .time(
          .data("time"),
          "When",
          setting.text(of: entry.time),
          isRequired: true,
          help: "When it really happened. \(FormSetting.timeHint)",
          in: setting
        ),
      .choice(
        .data("kind"),
        "Kind",
        FormSetting.words(of: EntryKind.self),
        isNew ? EntryKind.observation.rawValue : entry.kind.rawValue,
        isRequired: true,
        help: "What sort of fact it is. Left and right turn it, Space shows all."
      ),
      .choice(
        .data("actor"),
        "Actor",
        FormSetting.words(of: Actor.self),
        entry.actor?.rawValue,
        help: "Whose doing it was; empty while that is open."
      ),
    ]
  }

  /// The rest of the story, and what it is about.
  private static func details(_ entry: TimelineEntry, in setting: FormSetting) -> [Field] {
    [
      .text(.data("detail"), "Detail", entry.detail, help: "The rest of the story, as long as need be."),
      .choices(
        .data("systems"),
        "Systems",
        setting.systemNames,
        entry.systems.map(\.string),
        help: "The systems concerned; a comma takes one and asks for the next."
      ),
      .choices(
        .data("attack"),
        "ATT&CK",
        setting.techniques,
        entry.attack.map(\.string),
        help: "ATT&CK technique ids, such as T1078."
      ),
      .choices(
        .data("tags"),
        "Tags",
        setting.tags,
        entry.tags.map(\.string),
        help: "The team's own words to filter by."
      ),
      .choices(
        .data("evidence"),
        "Evidence",
        setting.evidence,
        entry.evidence.map(\.string),
        help: "Paths of files below evidence/."
      ),
      setting.origin(entry.origin),
      setting.sharing(entry.tlp),
    ]
  }
}

import IncidentModel

/// When something that starts a clock happened, as last set: by whom and why, and what was believed before.
struct TriggerSetting {
  var name: String
  var instant: Instant
  var author: SafeText?
  /// What its event gives as its reason.
  var reason: SafeText?
  /// When it was entered.
  var recorded: Instant
  /// Earlier settings, the latest first.
  var former: [Instant]

  /// The settings that hold now, by name.
  static func all(of triggers: [String: Instant], in history: EventHistory) -> [TriggerSetting] {
    var found: [String: TriggerSetting] = [:]
    for event in history {
      guard case .required(let change) = event.content else { continue }
      for (name, instant) in change.triggers ?? [:] where found[name]?.instant != instant {
        let former = found[name].map { [$0.instant] + $0.former } ?? []
        found[name] = TriggerSetting(
          name: name,
          instant: instant,
          author: event.author,
          reason: event.fields.first { $0.path.string == "reason" }?.value,
          recorded: event.key.recorded,
          former: former
        )
      }
    }
    return found.values.filter { triggers[$0.name] != nil }.sorted { $0.name < $1.name }
  }
}

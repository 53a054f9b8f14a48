import Deadlines
import IncidentModel

/// The facts that decide which rules apply.
enum FlagsForm: FormPlan {
  static let title = "Facts that decide"
  static let summary = "Answer what decides which notifications the law asks for. Open is never no."
  static let event = EventType.incidentUpdated
  static let writesChangesOnly = true

  static func fields(of _: FormAnswers, in setting: FormSetting) -> [Field] {
    let known = setting.state.incident.value.flags
    var names: [String] = []
    let near = setting.incident.duties.checks.filter(\.isNear).flatMap(\.openFlags)
    for name in near + setting.rules.flags where !names.contains(name) { names.append(name) }
    return names.map { name in
      let label = SafeText(name.replacing("_", with: " ")).string.capitalizedFirst
      return .yesNo(
        .part("flags", name),
        label,
        known[name],
        help: SafeText(Rulebook.question(for: name)).string
      )
    }
  }

  static func drafts(_ draft: EventDraft, of _: FormAnswers, in _: FormSetting) -> [EventDraft] {
    draft.data.isEmpty ? [] : [draft]
  }
}

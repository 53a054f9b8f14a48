import Deadlines
import IncidentModel
import Panes

/// Pick lists made of the incident and of the words of the field.
extension FormSetting {
  /// Rows of the timeline that are looked through for words used before.
  private static let mostRows = 2000
  /// Alerts that can be chosen in a list.
  private static let mostAlerts = 500

  private var latestRows: [TimelineRow] {
    let count = state.timeline.count
    return Array(state.timeline.elements(in: max(0, count - Self.mostRows)..<count))
  }

  /// The words of a vocabulary.
  static func words<Word>(of _: Word.Type) -> [PickOption]
  where Word: RawRepresentable<String> & CaseIterable {
    Word.allCases.map { PickOption($0.rawValue, name: SafeText($0.rawValue.replacing("_", with: " "))) }
  }

  /// Tasks: what is still to be done first, then by name.
  var tasks: [PickOption] {
    let cards = state.tasks.values.map(\.value)
    return cards.sorted {
      ($0.state.isOver ? 1 : 0, $0.title, $0.id) < ($1.state.isOver ? 1 : 0, $1.title, $1.id)
    }
    .map { PickOption($0.id.raw, name: $0.title, detail: SafeText($0.state.words)) }
  }

  /// Notifications, and stages that follow and that nobody has entered.
  var notifications: [PickOption] {
    incident.duties.duties.map { duty in
      PickOption(duty.id.raw, name: duty.heading, detail: duty.recipient)
    }
  }

  /// Systems that anything was said of.
  var systems: [PickOption] {
    state.systems.values.map(\.value).sorted { ($0.name, $0.id) < ($1.name, $1.id) }
      .map { PickOption($0.id.raw, name: $0.name, detail: SafeText($0.state.rawValue)) }
  }

  /// Systems by the names that entries use, those that only entries name among them.
  var systemNames: [PickOption] {
    Self.options(state.systems.values.map(\.value.name).sorted() + used { $0.systems })
  }

  /// Entries of the timeline that still hold, the latest first.
  var entries: [PickOption] {
    latestRows.reversed().compactMap { row in
      guard case .entry(let id) = row.subject, let entry = state.entries[id]?.value, entry.retraction == nil
      else { return nil }
      return PickOption(id.raw, name: entry.title, detail: SafeText(clock.dayAndTime(entry.time, now: now)))
    }
  }

  /// Who has done anything, owns anything or is at this keyboard.
  var people: [PickOption] {
    var names = [SafeText(operatorName)] + roles.map { SafeText($0) }
    names += state.tasks.values.compactMap(\.value.owner).sorted()
    names += state.notifications.values.compactMap(\.value.owner).sorted()
    names += latestRows.compactMap(\.event.author).sorted()
    return Self.options(names)
  }

  /// Lines of work: those in use, then the usual ones.
  var workstreams: [PickOption] {
    let usual: [SafeText] = [
      "containment", "eradication", "recovery", "forensics", "communication", "legal", "management",
    ]
    return Self.options(state.tasks.values.compactMap(\.value.workstream).sorted() + usual)
  }

  /// Priorities: those in use, then the usual ones.
  var priorities: [PickOption] {
    Self.options(state.tasks.values.compactMap(\.value.priority).sorted() + ["high", "medium", "low"])
  }

  /// Tags in use.
  var tags: [PickOption] { Self.options(used { $0.tags }) }
  /// ATT&CK ids in use.
  var techniques: [PickOption] { Self.options(used { $0.attack }) }
  /// Evidence that entries refer to.
  var evidence: [PickOption] { Self.options(used { $0.evidence }) }

  /// The newest alerts.
  var alerts: [PickOption] {
    latestAlerts.map { PickOption($0.key.raw, name: $0.title, detail: $0.host) }
  }

  /// The alert of a key, if the form was opened on it or it is one of the newest.
  func alert(_ key: String) -> Alert? {
    if let opened, let alert = incident.alerts.alert(opened, marks: state), alert.key.raw == key {
      return alert
    }
    return latestAlerts.first { $0.key.raw == key }
  }

  private var latestAlerts: [Alert] {
    let count = incident.alerts.count
    let newest = incident.alerts.ids(in: max(0, count - Self.mostAlerts)..<count)
    return newest.reversed().compactMap { incident.alerts.alert($0, marks: state) }
  }

  /// Words that entries use, sorted.
  private func used(_ words: (TimelineEntry) -> [SafeText]) -> [SafeText] {
    var found: Set<SafeText> = []
    for row in latestRows {
      guard case .entry(let id) = row.subject, let entry = state.entries[id]?.value else { continue }
      found.formUnion(words(entry))
    }
    return found.sorted()
  }

  /// Each name once, in order; empty ones left out.
  private static func options(_ names: [SafeText]) -> [PickOption] {
    var seen: Set<SafeText> = [""]
    return names.filter { seen.insert($0).inserted }.map { PickOption($0.string) }
  }
}

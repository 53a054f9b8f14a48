import Deadlines
import IncidentModel

/// Names of things in the incident, checked so that a misspelled one is never written.
extension AddSheet {
  /// What the incident's events say.
  var state: IncidentState { incident.state }

  /// The name of a thing that must be named.
  func required(_ what: String) throws(CommandError) -> EntityID {
    guard let subject = draft.subject, !subject.isEmpty else {
      throw Self.wrong("No \(what) is named; give --subject.")
    }
    return EntityID(subject)
  }

  /// A new thing takes no name that another has.
  func requireNew(_ isTaken: Bool, _ what: String, _ wayOut: String) throws(CommandError) {
    guard let subject = draft.subject, isTaken else { return }
    throw Self.wrong("There is \(what) '\(subject)' already; \(wayOut)")
  }

  /// The task that is to be changed.
  func requireTask() throws(CommandError) {
    let id = try required("task")
    guard state.tasks[id] == nil else { return }
    throw Self.unknown("task", id.raw, among: state.tasks.keys.map(\.raw))
  }

  /// The notification that is meant, by its name or by the rule of just one; a stage that nobody has entered yet is named
  /// by its rule.
  mutating func requireNotification() throws(CommandError) {
    let id = try required("notification")
    let duties = incident.duties.duties
    guard !duties.contains(where: { $0.id == id }), state.notifications[id] == nil else { return }
    let ofRule = duties.filter { $0.notification.rule == id.raw }.map(\.id.raw)
    if ofRule.count > 1 {
      throw Self.wrong(
        "Several notifications are of the rule '\(id.raw)': \(ofRule.joined(separator: ", ")); name one."
      )
    }
    guard let only = ofRule.first else {
      throw Self.unknown("notification", id.raw, among: duties.map(\.id.raw))
    }
    draft.subject = only
  }

  /// Whether something of the subject's name is among the entries.
  var hasEntry: Bool { draft.subject.map { state.entries[EntityID($0)] != nil } ?? false }

  private static func unknown(_ what: String, _ name: String, among names: [String]) -> CommandError {
    let hint = Nearest.hint(for: name, among: names.sorted())
    return wrong("There is no \(what) '\(name)'; \(hint)\(hint.hasSuffix("?") ? "" : ".")")
  }
}

/// `NAME=VALUE` as options take them.
enum NamedValue {
  /// The pairs of an option, each name once.
  static func pairs(
    _ texts: [String],
    _ option: String,
    _ example: String
  ) throws(CommandError) -> [(name: String, value: String)] {
    var pairs: [(name: String, value: String)] = []
    for text in texts {
      guard let sign = text.firstIndex(of: "="), sign != text.startIndex else {
        throw AddSheet.wrong("\(option) '\(text)' is no name and value; write \(option) \(example).")
      }
      let name = String(text[..<sign])
      guard !pairs.contains(where: { $0.name == name }) else {
        throw AddSheet.wrong("\(option) \(name) is given twice; give it once.")
      }
      pairs.append((name, String(text[text.index(after: sign)...])))
    }
    return pairs
  }
}

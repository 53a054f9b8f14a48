import Foundation
import IncidentModel
import Panes

/// A row as one line of text, for the clipboard: name, time in UTC, what it says.
enum RowText {
  /// The line; nil when the row is no longer there.
  static func line(of row: RowID, in context: ConsoleContext) -> SafeText? {
    let state = context.snapshot.state
    let parts: (name: SafeText?, time: Instant?, text: SafeText)
    switch row {
    case .entry(let id):
      guard let entry = state.entries[id]?.value else { return nil }
      parts = (id.text, entry.time, entry.title)
    case .automatic(let key, let time):
      guard let line = state.timeline.first(where: { $0.time == time && $0.event.key == key }) else {
        return nil
      }
      guard case .automatic(let told) = line.subject else { return nil }
      parts = (SafeText(key.id), line.time, told.title)
    case .task(let id):
      guard let task = state.tasks[id]?.value else { return nil }
      parts = (id.text, task.due, task.title)
    case .notification(let id):
      guard let duty = context.snapshot.duties[id] else { return nil }
      parts = (id.text, duty.reading.due, duty.heading)
    case .check(let rule):
      guard let check = context.snapshot.duties.checks.first(where: { $0.rule.id == rule }) else {
        return nil
      }
      parts = (SafeText(rule), nil, SafeText(check.rule.name))
    case .otherChecks:
      parts = (nil, nil, SafeText("\(context.snapshot.duties.checks.count) rules to check"))
    case .promise(let audience):
      guard let promise = context.snapshot.duties.promises.first(where: { $0.audience == audience }) else {
        return nil
      }
      let recipient = audience.map { " to \($0.rawValue)" } ?? ""
      parts = (promise.status.text, promise.due, SafeText("next status\(recipient), as promised"))
    case .alert(let id):
      guard let alert = context.snapshot.alerts.alert(id, marks: state) else { return nil }
      parts = (alert.key.text, alert.time, alert.title)
    case .cluster(let id):
      let alerts = context.snapshot.alerts
      let what = alerts.text(id.rule == .none ? id.title : id.rule)
      parts = (alerts.text(id.host), id.hours.lowerBound, what)
    case .problem(let problem):
      let place = problem.line.map { ":\($0)" } ?? ""
      parts = (
        SafeText(problem.path.string + place), nil, SafeText("\(problem.code.rawValue) \(problem.reason)")
      )
    }
    let utc = ClockFace(zone: .gmt, mode: .utc)
    let fields = [parts.name?.string, parts.time.map { utc.full($0, seconds: true) }, parts.text.string]
      .compactMap(\.self)
    return SafeText(fields.joined(separator: "  ").replacing("\n", with: " "))
  }
}

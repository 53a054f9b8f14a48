import IncidentModel
import ScreenKit

/// What the glance tells, in eight lines for a shell.
public enum GlanceLines {
  /// One line: what it is about in a word, and what there is to say.
  public struct Line: Hashable, Sendable {
    /// At most nine columns.
    public var label: String
    /// Without line feeds.
    public var text: String
  }

  /// The lines, always eight.
  public static func lines(_ context: PaneContext, view: GlanceView = GlanceView()) -> [Line] {
    let wording = GlanceWording(context, view)
    let texts =
      wording.figures.isWithheld
      ? [wording.withheldSentence, wording.shown] + Array(repeating: "held back", count: 6)
      : [
        wording.name, wording.shown, wording.standing, wording.dateLine, wording.filings, wording.progress,
        wording.decisionLine, wording.statusLine,
      ]
    let labels = [
      "incident", "shown", "contained", "date", "filings", "service", "decision", "status",
    ]
    return zip(labels, texts).map { Line(label: $0, text: $1.replacing("\n", with: " ")) }
  }
}

extension GlanceWording {
  fileprivate var name: String {
    guard let name = incident.name else {
      return "none declared yet; an event warroom.incident.declared in events/ does that"
    }
    let marks = [
      incident.severity?.rawValue.uppercased(), incident.status == .closed ? "closed" : nil,
      incident.tlp.map { "TLP:\($0.rawValue)" }, incident.exercise ? "EXERCISE" : nil,
    ]
    return ([figures.mask.masking(name).string] + marks.compactMap(\.self)).joined(separator: ", ")
  }

  /// Of when it is, and how much there is of it.
  fileprivate var shown: String {
    let snapshot = context.snapshot
    let when = mark.map { "\($0.word): \(markSentence)" } ?? "\(context.clock.full(now)), read once."
    guard !figures.isWithheld else { return when }
    let alerts = "\(counted(snapshot.alerts.count, "alert")) (\(grouped(snapshot.alerts.newCount)) new)"
    let events = counted(snapshot.state.eventCount, "event")
    return "\(when) \(events), \(alerts), \(counted(snapshot.problems.count, "problem"))."
  }

  fileprivate var standing: String {
    let answer = containment
    return ([answer.answer] + answer.notes).joined(separator: ", ")
  }

  fileprivate var dateLine: String {
    let date = date
    let subject = [date.subject, date.recipient].filter { !$0.isEmpty }.joined(separator: " to ")
    let what = ([subject] + date.notes).filter { !$0.isEmpty }.joined(separator: ", ")
    let after = date.after.map { "; \($0)" } ?? ""
    return "\(date.isUrgent ? "\(date.heading) " : "")\(date.figure): \(what)\(after)"
  }

  fileprivate var filings: String { countParts.joined(separator: ", ") }

  fileprivate var progress: String {
    let measures = figures.measures
    let done =
      measures.total == 0 ? "no measure named" : "\(measures.done) of \(measures.total) measures done"
    let systems =
      figures.systems == 0
      ? "no system named"
      : "\(figures.systemsBack) of \(counted(figures.systems, "system")) restored"
        + service.notes.dropFirst().map { ", \($0)" }.joined()
    return ([systems, done] + overdueTasks).joined(separator: "; ")
  }

  fileprivate var decisionLine: String {
    let answer = decision
    let questions = openQuestions.joined(separator: " / ")
    return ([answer.answer] + answer.notes).joined(separator: ", ")
      + (questions.isEmpty ? "" : ": \(questions)")
  }

  fileprivate var statusLine: String {
    guard figures.status != nil else { return statusSummary }
    return ([statusAge, statusSummary] + statusNotes.prefix(1).map(\.text)).joined(separator: ": ")
  }
}

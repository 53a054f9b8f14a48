import IncidentModel
import Panes

/// A debrief in words, ready to be laid out: on the screen, in a file, in a mail.
public struct DebriefPage: Hashable, Sendable {
  /// Rows under headings.
  public struct Table: Hashable, Sendable {
    /// What it is about.
    public let title: SafeText
    /// What its figures come to, in a sentence.
    public let summary: SafeText
    /// The headings of its columns.
    public let headings: [SafeText]
    /// As many cells a row as there are headings.
    public let rows: [[SafeText]]
  }

  /// The headline.
  public let title: SafeText
  /// Who played, and until when.
  public let subtitle: SafeText
  /// Decisions, clocks, alerts, tasks.
  public let tables: [Table]
  /// What to talk about.
  public let questions: [SafeText]

  /// The words for a debrief.
  ///
  /// - Parameters:
  ///   - incident: what the case is called.
  ///   - trainee: who played, as they call themselves.
  ///   - clock: how instants are written.
  public init(_ debrief: Debrief, incident: SafeText, trainee: SafeText?, clock: ClockFace) {
    let words = DebriefWords(clock: clock, now: debrief.reach)
    title = SafeText("Debrief: \(incident)")
    let until = "played until \(clock.full(debrief.reach))"
    subtitle = SafeText(trainee.map { "\($0), \(until)" } ?? until)
    tables = [
      words.decisions(debrief.decisions), words.clocks(debrief.clocks), words.alerts(debrief.alerts),
      words.tasks(debrief.tasks),
    ]
    questions = HotWash(debrief).questions
  }
}

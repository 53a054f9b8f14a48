import IncidentModel
import ScreenKit
import Theming

/// A line of the glance with its ink.
struct GlanceLine: Hashable {
  var text: String
  var ink: Ink

  init(_ text: String, _ ink: Ink = Ink()) {
    self.text = text
    self.ink = ink
  }
}

extension GlanceWording {
  /// Clocks of two terminals may differ by so many seconds.
  private static let skew: Int64 = 300

  /// "LAST STATUS, 24 MIN OLD".
  var statusHeading: String {
    guard figures.status != nil else { return "LAST STATUS" }
    return (["LAST STATUS", statusAge, outlook].filter { !$0.isEmpty }.joined(separator: ", ")).uppercased()
  }

  /// "24 min old".
  var statusAge: String {
    guard let last = figures.status else { return "" }
    let seconds = now.seconds(since: last.time)
    return seconds > -Self.skew ? "\(Span.coarse(seconds)) old" : "ahead of the clock"
  }

  private var outlook: String { figures.status?.post.outlook?.rawValue ?? "" }

  /// What was said last, in one text.
  var statusSummary: String {
    guard let last = figures.status else { return "None has been posted for anybody but the team." }
    return last.post.summary.string(or: "(no summary)")
  }

  /// What comes next by the last status, and the update it promised; the promise first, as it can be broken.
  var statusNotes: [GlanceLine] {
    guard let last = figures.status else { return [] }
    var lines: [GlanceLine] = []
    if let next = last.post.nextUpdate {
      let rest = next.seconds(since: now)
      let when = DueWording(context).zoned(next)
      lines.append(
        rest < 0
          ? GlanceLine(
            "Next update was promised for \(when): \(Span.coarse(-rest)) late.",
            Ink(.warning, .bold)
          )
          : GlanceLine("Next update in \(Span.text(rest)), \(when).", Ink(.muted))
      )
    }
    if let steps = last.post.nextSteps, !steps.isEmpty {
      lines.append(GlanceLine("Next: \(steps)", Ink(.text)))
    }
    if let overview = last.post.overview, !overview.isEmpty {
      lines.append(GlanceLine(overview.string, Ink(.text)))
    }
    return lines
  }

  /// What the mark says in a sentence.
  var markSentence: String {
    switch mark {
    case .stopped(let reason):
      figures.isWithheld
        ? "The directory is no longer followed."
        : "The directory is no longer followed: \(reason). What is shown no longer changes."
    case .replay(let axis):
      "What \(axis == .known ? "was known" : "had happened") by \(context.clock.full(now)). Not the present."
    case .training:
      "A past incident is played, and what is shown is that of \(context.clock.full(now)). Not the present."
    case .loading(let progress):
      "\(grouped(progress.filesRead)) of \(grouped(progress.filesFound)) files read; every figure may still grow."
    case .stale(let since):
      "Nothing has been recorded for \(Span.text(now.seconds(since: since))). What is shown may no longer hold."
    case nil: ""
    }
  }

  /// Why nothing of the case is shown, and how much there is.
  var withheldSentence: String {
    let ceiling = view.ceiling.map { "TLP:\($0.rawValue)" } ?? "no label"
    let label = incident.tlp.map { "is labeled TLP:\($0.rawValue)" } ?? "has no TLP label"
    let counts = figures.withheld.map { counted($0.count, $0.word) }.joined(separator: ", ")
    return "This screen may show \(ceiling) at most, and the case \(label)."
      + (counts.isEmpty ? "" : " Held back: \(counts).")
  }
}

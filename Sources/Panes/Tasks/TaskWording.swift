import IncidentModel
import ScreenKit
import Theming

/// Words what stands beside a task's title.
struct TaskWording {
  let context: PaneContext
  private var glyphs: GlyphSet { context.glyphs }

  init(_ context: PaneContext) { self.context = context }

  /// The shape of a task's state, and its ink.
  func sign(of row: TaskRow) -> (Character, Ink) {
    if row.isOverdue { return (glyphs.triangleUp, Ink(.critical, .bold)) }
    switch row.card.state {
    case .todo: return (row.blockers.isEmpty ? glyphs.hollow : glyphs.ring, Ink(.muted))
    case .inProgress: return (glyphs.triangleRight, Ink(.notice))
    case .onHold: return (glyphs.flag, Ink(.warning))
    case .done: return (glyphs.check, Ink(.good))
    case .canceled: return (glyphs.cross, Ink(.former))
    }
  }

  /// Of a task's title.
  func titleInk(of row: TaskRow) -> Ink {
    switch row.card.state {
    case .canceled: Ink(.former, .strike)
    case .done: Ink(.muted)
    default: Ink()
    }
  }

  /// "overdue 3 h", "due 20:00", "done 17:40"; empty where there is no time to tell.
  func time(of row: TaskRow, ticks: inout Ticks) -> BorderText? {
    let card = row.card
    switch card.state {
    case .done, .canceled:
      return BorderText("\(card.state.words) \(DueWording(context).short(card.stateSince))", Ink(.muted))
    case .todo, .inProgress, .onHold:
      guard let due = card.due else { return nil }
      guard row.isOverdue else {
        ticks.add(due.adding(seconds: 1))
        return BorderText("due \(DueWording(context).short(due))", Ink(isSoon(due) ? .warning : .text))
      }
      ticks.add(Span.ageChanges(since: due, now: context.now))
      return BorderText("overdue \(Span.coarse(context.now.seconds(since: due)))", Ink(.critical))
    }
  }

  private func isSoon(_ due: Instant) -> Bool { due.seconds(since: context.now) <= 7200 }

  /// Why it does not go on: what it waits for, or the reason it is on hold; empty otherwise.
  func obstacle(of row: TaskRow) -> BorderText? {
    if row.card.state == .onHold, let reason = row.card.reason, !reason.isEmpty {
      return BorderText(reason.string, Ink(.warning))
    }
    guard let first = row.blockers.first else { return nil }
    let more = row.blockers.count > 1 ? " +\(row.blockers.count - 1)" : ""
    return BorderText("needs \(first)\(more)", Ink(.muted))
  }

  /// Who does it: "no owner" stands out while there is work to do.
  func owner(of row: TaskRow) -> BorderText? {
    if let owner = row.card.owner, !owner.isEmpty { return BorderText(owner.string, Ink(.muted)) }
    return row.card.state.isOver ? nil : BorderText("no owner", Ink(.notice))
  }

  /// All that stands below a title, what matters most first; `isBrief` leaves out what stands beside it already.
  func facts(
    of row: TaskRow,
    ticks: inout Ticks,
    isBrief: Bool = false,
    isObstacleTold: Bool = false
  ) -> [BorderText] {
    var facts = isBrief ? [] : [time(of: row, ticks: &ticks)]
    if !isObstacleTold { facts.append(obstacle(of: row)) }
    if !isBrief { facts.append(owner(of: row)) }
    let workstream = row.card.workstream.flatMap { $0 == row.card.owner ? nil : $0 }
    facts.append(workstream.map { BorderText($0.string, Ink(.muted)) })
    let outcome = row.card.state == .done ? row.card.result : isBrief ? row.card.detail : nil
    facts.append(outcome.map { BorderText($0.string, Ink(.muted)) })
    return facts.compactMap { $0 }.filter { !$0.text.isEmpty }
  }

  /// Writes facts one after the other; from the second on only what fits whole, or nearly.
  func write(_ facts: [BorderText], into strip: inout Strip, on canvas: inout Canvas) {
    for (index, fact) in facts.enumerated() {
      if index > 0 {
        let needed = TextWidth.columns(of: fact.text) + 3
        guard strip.room >= min(needed, 24) else { continue }
        strip.rest(" \(glyphs.middleDot) ", ink: Ink(.muted), on: &canvas)
      }
      strip.rest(fact.text, ink: fact.ink, on: &canvas)
    }
  }
}

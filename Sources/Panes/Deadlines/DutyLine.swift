import ScreenKit
import Theming

/// One row of the deadlines: sign, countdown, period used, what, whom, due, what is ready, owner.
struct DutyLine {
  let wording: DutyWording
  let columns: DutyColumns

  /// Writes it into a row that ends at `end`.
  func draw(x: Int, end: Int, y: Int, on canvas: inout Canvas, ticks: inout Ticks) {
    let rest = wording.row.isOpen ? Ink() : Ink(.muted)
    var strip = Strip(x: x, end: end, y: y)
    if let duty = wording.row.duty,
      wording.context.isOwn(wording.context.snapshot.state.notifications[duty.id]?.history)
    {
      strip.right(OwnMark.text, width: OwnMark.width, on: &canvas)
    }
    strip.left(String(wording.sign), width: 1, ink: wording.ink, on: &canvas)
    strip.left(fitted(wording.count), width: columns.count, ink: wording.ink, align: .right, on: &canvas)
    if let change = wording.countChanges { ticks.add(change) }
    if columns.bar > 0 { drawBar(&strip, on: &canvas, ticks: &ticks) }
    guard wording.row.standing != nil else {
      strip.left(wording.title, width: columns.undatedNames.title, ink: rest, on: &canvas)
      if columns.due > 0 { strip.rest(wording.question, ink: wording.dueInk, on: &canvas) }
      return
    }
    let due = columns.due > 0 ? wording.due(columns.dueStyle) : ""
    let names = due.isEmpty ? columns.undatedNames : columns.names
    strip.left(wording.title, width: names.title, ink: rest, on: &canvas)
    if names.recipient > 0 {
      let recipient = wording.recipient(in: names.recipient)
      strip.left(recipient, width: names.recipient, ink: rest, on: &canvas)
    }
    if !due.isEmpty { strip.left(due, width: columns.due, ink: wording.dueInk, on: &canvas) }
    if columns.content > 0 {
      strip.left(wording.content.text, width: columns.content, ink: wording.content.ink, on: &canvas)
    }
    if columns.owner > 0 {
      strip.left(wording.owner.text, width: columns.owner, ink: wording.owner.ink, on: &canvas)
    }
  }

  /// "overdue 3 h" is cut at the word where there is no room for more.
  private func fitted(_ count: String) -> String {
    TextWidth.columns(of: count) <= columns.count ? count : String(count.prefix { $0 != " " })
  }

  /// How much of the period is used.
  private func drawBar(_ strip: inout Strip, on canvas: inout Canvas, ticks: inout Ticks) {
    guard let used = wording.used(steps: columns.bar) else {
      strip.left("", width: columns.bar, ink: Ink(), on: &canvas)
      return
    }
    if used.changes < .distantFuture { ticks.add(used.changes) }
    let full = min(columns.bar, Int(used.share * Double(columns.bar)))
    let glyphs = wording.context.glyphs
    let bar = String(repeating: glyphs.barFull, count: full)
    let rest = String(repeating: glyphs.barEmpty, count: columns.bar - full)
    strip.left(bar + rest, width: columns.bar, ink: wording.ink, on: &canvas)
  }

  /// Writes what a zoomed row says below.
  func drawSecond(x: Int, end: Int, y: Int, on canvas: inout Canvas) {
    var strip = Strip(x: x + 3 + columns.count, end: end, y: y)
    strip.rest(wording.details(beside: columns.dueStyle), ink: Ink(.muted), on: &canvas)
  }
}

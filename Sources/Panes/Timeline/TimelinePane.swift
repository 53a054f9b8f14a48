import IncidentModel
import ScreenKit
import Theming

/// Pane 1: what happened, newest first, a heading for each day.
struct TimelinePane: ListPane {
  let context: PaneContext
  let view: PaneView
  let frame: PaneFrame
  let filter: RowFilter
  let cursor: ListCursor<TimelineRows>

  init(_ context: PaneContext, _ view: PaneView, size: Size) {
    self.context = context
    self.view = view
    frame = PaneFrame(kind: .timeline, context: context, size: size)
    filter = RowFilter(view.filter)
    cursor = ListCursor(
      rows: TimelineRows(context, filter: filter),
      size: frame.body.size,
      hasHeadings: true,
      isFeed: true
    )
  }

  func draw() -> Drawing {
    let settled = settle()
    var canvas = Canvas(frame.size, glyphs: context.glyphs)
    var ticks = Ticks()
    let total = context.snapshot.state.timeline.count
    let entries = context.snapshot.state.entries.count
    frame.draw(
      on: &canvas,
      counts: [
        BorderText("\(grouped(entries)) \(entries == 1 ? "entry" : "entries")", Ink()),
        BorderText("newest first", Ink(.muted)),
      ],
      filter: frame.filterText(view.filter, matches: cursor.rows.count, of: total),
      state: followState(of: settled)
    )
    if cursor.rows.count == 0 {
      EmptyState(
        context: context,
        filter: view.filter,
        isBare: total == 0,
        invitation: [
          "Nothing has happened yet.", "An event warroom.timeline.added in events/ makes an entry.",
        ]
      ).draw(on: &canvas, in: frame.body)
    }
    drawLines(of: settled, on: &canvas, ticks: &ticks)
    return Drawing(
      grid: canvas.grid,
      changesAt: ticks.next,
      matches: filter.isEmpty ? nil : cursor.rows.count
    )
  }

  func drawHeading(at rank: Int, y: Int, on canvas: inout Canvas) {
    DayHeading(context: context).draw(
      cursor.rows.row(at: rank).time,
      x: frame.textX,
      end: frame.textEnd,
      y: y,
      on: &canvas
    )
  }

  func drawRow(at rank: Int, part: Int, y: Int, on canvas: inout Canvas, ticks: inout Ticks) {
    let row = cursor.rows.row(at: rank)
    var strip = Strip(x: frame.textX, end: frame.textEnd, y: y)
    let width = strip.room
    let layout = TimelineColumns(
      width: width,
      isRelative: context.clock.mode == .relative,
      isZoomed: context.isZoomed
    )
    guard part == 0 else {
      strip = Strip(x: frame.textX + layout.titleX, end: frame.textEnd, y: y)
      strip.rest(TimelineWording(context).secondLine(of: row), ink: Ink(.muted), on: &canvas)
      return
    }
    let face = TimelineWording(context).face(of: row)
    if layout.time > 0 {
      strip.left(
        time(of: row, ticks: &ticks),
        width: layout.time,
        ink: Ink(.muted),
        align: .right,
        on: &canvas
      )
    }
    strip.left(String(face.glyph), width: 1, ink: face.ink, on: &canvas)
    if layout.word > 0 {
      let word = layout.word > 9 ? face.longWord ?? face.word : face.word
      strip.left(word, width: layout.word, ink: face.ink, on: &canvas)
    } else if face.isWordVital {
      strip.left(face.word, width: TextWidth.columns(of: face.word), ink: face.ink, on: &canvas)
    }
    if layout.author > 0 {
      let author = row.event.author?.string ?? ""
      strip.right(author, width: layout.author, ink: Ink(.muted), on: &canvas)
    }
    var isCut = false
    for note in face.notes.reversed() {
      let columns = TextWidth.columns(of: note.text)
      isCut = strip.room <= columns + 12
      if !isCut { strip.right(note.text, width: columns, ink: note.ink, on: &canvas) }
    }
    if isCut, let mark = face.mark {
      strip.left(mark.text, width: TextWidth.columns(of: mark.text), ink: mark.ink, on: &canvas)
    }
    if context.isUnknown(recorded: row.event.key.recorded) {
      ticks.add(row.event.key.recorded)
    } else if isFuture(row) {
      ticks.add(row.event.key.recorded.adding(seconds: -300))
    }
    strip.rest(face.title, ink: face.titleInk, on: &canvas)
  }

  private func isFuture(_ row: TimelineRow) -> Bool {
    row.event.key.recorded > context.now.adding(seconds: 300)
  }

  private func time(of row: TimelineRow, ticks: inout Ticks) -> String {
    guard context.clock.mode == .relative else {
      return context.clock.timeOfDay(row.time, seconds: context.isZoomed && frame.size.width >= 100)
    }
    ticks.add(Span.ageChanges(since: row.time, now: context.now))
    let age = context.now.seconds(since: row.time)
    return age < 0 ? "in \(Span.coarse(-age))" : Span.text(age)
  }
}

/// Which columns a row of the timeline has room for.
struct TimelineColumns {
  var time = 0
  var word = 0
  var author = 0
  /// Where the title begins, in columns from the row's text.
  var titleX: Int { (time > 0 ? time + 1 : 0) + 2 + (word > 0 ? word + 1 : 0) }

  init(width: Int, isRelative: Bool, isZoomed: Bool) {
    if width >= 18 { time = isRelative ? 8 : isZoomed && width >= 96 ? 8 : 5 }
    if width >= 40 { word = width >= 100 ? 13 : 9 }
    if width >= 84 { author = width >= 120 ? 16 : 13 }
  }
}

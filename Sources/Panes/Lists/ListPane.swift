import IncidentModel
import ScreenKit
import Theming

/// A pane that is one list.
protocol ListPane: Pane {
  associatedtype Rows: RowList
  var context: PaneContext { get }
  var view: PaneView { get }
  var frame: PaneFrame { get }
  var filter: RowFilter { get }
  var cursor: ListCursor<Rows> { get }
  /// Where the rows are drawn; the inside of the frame unless something else stands there as well.
  var body: Rect { get }
  /// Writes the heading of a row's group.
  func drawHeading(at rank: Int, y: Int, on canvas: inout Canvas)
  /// Writes one line of a row; tells `ticks` when it will differ.
  func drawRow(at rank: Int, part: Int, y: Int, on canvas: inout Canvas, ticks: inout Ticks)
  /// The ink of a row that is highlighted as a whole; nil for one that is not.
  func highlight(at rank: Int) -> Ink?
}

extension ListPane {
  func highlight(at rank: Int) -> Ink? { nil }

  var body: Rect { frame.body }

  func settle() -> PaneView { cursor.settle(view) }

  func move(_ motion: Motion) -> PaneView {
    guard case .click(let x, let y) = motion else { return cursor.move(motion, view) }
    return cursor.move(.click(x: x, y: y - body.y), view)
  }

  /// Writes what is on screen: the standing heading, the rows, the selection, the thumb.
  func drawLines(of view: PaneView, on canvas: inout Canvas, ticks: inout Ticks) {
    let window = cursor.window(view)
    guard let first = window.lines.first, body.height > 0 else { return }
    if cursor.firstLine == 1 {
      drawHeading(at: first.part < 0 ? first.rank - 1 : first.rank, y: body.y, on: &canvas)
    }
    for (index, line) in window.lines.enumerated() {
      let y = body.y + cursor.firstLine + index
      if line.part < 0 {
        drawHeading(at: line.rank, y: y, on: &canvas)
      } else {
        drawRow(at: line.rank, part: line.part, y: y, on: &canvas, ticks: &ticks)
        if line.rank == window.selectedRank { mark(line: line.part, y: y, on: &canvas) }
        if let ink = highlight(at: line.rank) {
          let width = frame.textEnd - frame.textX
          canvas.tint(Rect(x: frame.textX, y: y, width: width, height: 1), ink)
        }
        canvas.highlight(filter, x: frame.textX, y: y, width: frame.textEnd - frame.textX)
      }
    }
    let shown = Set(window.lines.map(\.rank)).count
    frame.thumb(on: &canvas, along: body, first: first.rank, shown: shown, of: cursor.rows.count)
  }

  private func mark(line: Int, y: Int, on canvas: inout Canvas) {
    let role: Role = context.isFocused ? .selection : .selectionUnfocused
    // What a row has marked there stays.
    let isFree = canvas.grid[body.x, y].glyph == 0x20
    if line == 0, context.isFocused, isFree {
      canvas.put(DrawnCharacter(context.glyphs.marker), x: body.x, y: y, ink: Ink(role))
    }
    canvas.tint(Rect(x: body.x, y: y, width: body.width, height: 1), Ink(role))
  }

  /// Whether rows are followed, or how many arrived since they are not.
  func followState(of view: PaneView) -> BorderText? {
    guard cursor.rows.newest != nil else { return nil }
    if view.isFollowing { return BorderText("following", Ink(.muted)) }
    let arrived = view.pausedAt.map(cursor.rows.arrivals(since:)) ?? 0
    let news =
      arrived > 0 ? " \(context.glyphs.middleDot) \(context.glyphs.triangleUp) \(grouped(arrived)) new" : ""
    return BorderText("paused\(news)", Ink(.notLive))
  }
}

/// Gathers when a drawing will differ although nothing happens.
struct Ticks {
  /// The earliest instant told so far.
  private(set) var next: Instant?

  /// Takes an instant at which a part of the drawing differs.
  mutating func add(_ instant: Instant) { next = next.map { min($0, instant) } ?? instant }
}

import CCurses
import ScreenKit
import Theming

/// Turns grids into curses' rows: only those that differ from what is shown, and nothing at all where none does.
struct Presenter {
  private let isUnicode: Bool
  private var palette: PairPalette
  private var shown: Grid?
  private var row: [cc_cell] = []

  init(depth: ColorDepth, isUnicode: Bool) {
    self.isUnicode = isUnicode
    palette = PairPalette(depth: depth)
  }

  /// Sends every row next time.
  mutating func forget() { shown = nil }

  mutating func present(_ grid: Grid, theme: Theme) {
    if palette.use(theme) { forget() }
    let before = shown.flatMap { $0.size == grid.size ? $0 : nil }
    var sent = 0
    for y in 0..<grid.size.height where before.map({ Self.differs(grid, $0, y) }) ?? true {
      put(y, of: grid)
      sent += 1
    }
    let isCursorSame = before.map { same($0.cursor, grid.cursor) } ?? false
    shown = grid
    guard sent > 0 || !isCursorSame else { return }
    cc_cursor(Int32(grid.cursor?.x ?? -1), Int32(grid.cursor?.y ?? -1))
    cc_flush(sent * 2 > grid.size.height ? 1 : 0)
  }

  private static func differs(_ grid: Grid, _ other: Grid, _ y: Int) -> Bool {
    let (new, old) = (grid.row(y), other.row(y))
    guard new == old else { return true }
    return new.contains { $0.isCluster && grid.scalars(of: $0) != other.scalars(of: $0) }
  }

  private func same(_ one: (x: Int, y: Int)?, _ two: (x: Int, y: Int)?) -> Bool {
    one?.x == two?.x && one?.y == two?.y
  }

  private mutating func put(_ y: Int, of grid: Grid) {
    row.removeAll(keepingCapacity: true)
    for cell in grid.row(y) {
      var converted = cc_cell()
      (converted.pair, converted.attributes) = palette.pair(for: cell.ink)
      write(cell, of: grid, to: &converted)
      row.append(converted)
    }
    cc_put_row(Int32(y), row, Int32(row.count))
  }

  private func write(_ cell: Cell, of grid: Grid, to converted: inout cc_cell) {
    guard isUnicode else {
      let base = cell.isCluster ? grid.scalars(of: cell)[0] : cell.glyph
      converted.scalars.0 = base == Cell.continuation ? 0x20 : ASCIITwin.scalar(for: base)
      return
    }
    guard cell.isCluster else {
      converted.scalars.0 = cell.glyph
      return
    }
    let scalars = grid.scalars(of: cell)
    withUnsafeMutableBytes(of: &converted.scalars) { bytes in
      for (index, scalar) in scalars.prefix(5).enumerated() {
        bytes.storeBytes(of: scalar, toByteOffset: 4 * index, as: UInt32.self)
      }
    }
  }
}

/// A screen, or a part of it, as cells: what panes draw and what a presenter, a file or a test reads.
public struct Grid: Sendable {
  public let size: Size
  /// Row by row.
  public private(set) var cells: [Cell]
  /// Base and combining marks of the cells whose glyph is above 0x10FFFF: `clusters[glyph - 0x110000]`.
  public private(set) var clusters: [[UInt32]] = []
  /// Where the terminal's cursor is to stand and be seen; nil hides it.
  public var cursor: (x: Int, y: Int)?

  /// Blank cells.
  public init(_ size: Size) {
    self.size = size
    cells = Array(repeating: .blank, count: size.width * size.height)
  }

  /// The cell at a column and row; outside the grid it reads blank and writes nothing.
  public subscript(x: Int, y: Int) -> Cell {
    get { x >= 0 && y >= 0 && x < size.width && y < size.height ? cells[y * size.width + x] : .blank }
    set {
      guard x >= 0, y >= 0, x < size.width, y < size.height else { return }
      cells[y * size.width + x] = newValue
    }
  }

  /// The cells of one row.
  public func row(_ y: Int) -> ArraySlice<Cell> { cells[(y * size.width)..<((y + 1) * size.width)] }

  /// A glyph number for a base scalar with combining marks.
  public mutating func glyph(for cluster: [UInt32]) -> UInt32 {
    guard cluster.count > 1 else { return cluster.first ?? 0x20 }
    if let known = clusters.firstIndex(of: cluster) { return 0x110000 + UInt32(known) }
    clusters.append(cluster)
    return 0x110000 + UInt32(clusters.count - 1)
  }

  /// The scalars of a cell: one, or a base with its marks; none for the right half of a wide character.
  public func scalars(of cell: Cell) -> [UInt32] {
    if cell.glyph == Cell.continuation { return [] }
    guard cell.glyph > 0x10FFFF else { return [cell.glyph] }
    let index = Int(cell.glyph - 0x110000)
    return index < clusters.count ? clusters[index] : [0xFFFD]
  }
}

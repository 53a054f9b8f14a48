/// A screen, or a part of it, as cells: what panes draw and what a presenter, a file or a test reads.
public struct Grid: Sendable {
  /// Columns and rows.
  public let size: Size
  /// Row by row.
  public internal(set) var cells: [Cell]
  /// Base and combining marks of the cells whose glyph is above 0x10FFFF: `clusters[glyph - 0x110000]`.
  public private(set) var clusters: [[UInt32]] = []
  /// Where the terminal's cursor is to stand and be seen; nil hides it.
  public var cursor: (x: Int, y: Int)?

  private var clusterNumbers: [[UInt32]: UInt32] = [:]

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

  /// The cells of one row, which must be inside the grid.
  public func row(_ y: Int) -> ArraySlice<Cell> { cells[(y * size.width)..<((y + 1) * size.width)] }

  /// A glyph number for a base scalar with combining marks.
  public mutating func glyph(for cluster: [UInt32]) -> UInt32 {
    guard cluster.count > 1 else { return cluster.first ?? 0x20 }
    if let known = clusterNumbers[cluster] { return known }
    let number = Cell.firstCluster + UInt32(clusters.count)
    clusters.append(cluster)
    clusterNumbers[cluster] = number
    return number
  }

  /// The scalars of a cell: one, or a base with its marks; none for the right half of a wide character.
  public func scalars(of cell: Cell) -> [UInt32] {
    if cell.glyph == Cell.continuation { return [] }
    guard cell.glyph >= Cell.firstCluster else { return [cell.glyph] }
    let index = Int(cell.glyph - Cell.firstCluster)
    return index < clusters.count ? clusters[index] : [0xFFFD]
  }

  /// Makes room for columns `x..<end` of row `y`, which lie inside: a wide character that sticks out of them on
  /// either side becomes blank there, so that no half of one is ever left.
  mutating func splitWide(x: Int, end: Int, y: Int) {
    let start = y * size.width
    if x > 0, cells[start + x].glyph == Cell.continuation { cells[start + x - 1].glyph = 0x20 }
    if end < size.width, cells[start + end].glyph == Cell.continuation { cells[start + end].glyph = 0x20 }
  }
}

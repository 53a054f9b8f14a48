/// The text that a terminal shows after some bytes: as much of an xterm as programs with
/// `TERM=xterm-256color` ask of it.
///
/// Colors are not kept; modes that a program switched on and did not switch off again are.
public struct TerminalScreen: Sendable {
  /// Cells in a row.
  public private(set) var columns: Int
  /// Rows of the screen.
  public private(set) var rows: Int
  /// Private modes (`CSI ? n h`) that are on, the shown cursor (25) and line wrap (7) among them at the
  /// start.
  public internal(set) var modes: Set<Int> = [7, 25]
  var cells: [Unicode.Scalar]
  var x = 0
  var y = 0
  var top = 0
  var bottom: Int
  var saved = (x: 0, y: 0)
  var wrapsNext = false
  var inserts = false
  var latest: Unicode.Scalar = " "
  private var parser = EscapeParser()

  /// A blank screen.
  public init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    bottom = rows - 1
    cells = Array(repeating: " ", count: columns * rows)
  }

  /// The lines, without the blanks at their ends.
  public var lines: [String] { (0..<rows).map(line) }

  /// One line, without the blanks at its end.
  public func line(_ row: Int) -> String {
    guard (0..<rows).contains(row) else { return "" }
    var line = String.UnicodeScalarView()
    line.append(contentsOf: cells[(row * columns)..<((row + 1) * columns)].filter { $0 != Self.behindWide })
    while line.last == " " { line.removeLast() }
    return String(line)
  }

  /// All lines in one text.
  public var text: String { lines.joined(separator: "\n") }

  /// Stands behind a character of two columns.
  static let behindWide: Unicode.Scalar = "\u{0}"

  /// Takes bytes that a program wrote.
  public mutating func take(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      guard let piece = parser.take(byte) else { continue }
      switch piece {
      case .text(let scalar): put(scalar)
      case .control(let code): control(code)
      case .escape(let intermediate, let final): escape(intermediate, final)
      case .sequence(let sequence): run(sequence)
      }
    }
  }

  /// Takes another size; what is outside of it is lost, and nothing is wrapped anew.
  public mutating func resize(columns: Int, rows: Int) {
    var fresh = TerminalScreen(columns: columns, rows: rows)
    for row in 0..<min(rows, self.rows) {
      for column in 0..<min(columns, self.columns) {
        fresh.cells[row * columns + column] = cells[row * self.columns + column]
      }
    }
    (cells, self.columns, self.rows) = (fresh.cells, columns, rows)
    (top, bottom) = (0, rows - 1)
    (x, y) = (min(x, columns - 1), min(y, rows - 1))
  }

  private mutating func put(_ scalar: Unicode.Scalar) {
    latest = scalar
    let width = Self.width(of: scalar)
    guard width > 0 else { return }
    if wrapsNext || x + width > columns {
      (x, wrapsNext) = (0, false)
      lineFeed()
    }
    if inserts { insertBlanks(width) }
    set(x, y, scalar)
    if width == 2, x + 1 < columns { set(x + 1, y, Self.behindWide) }
    x += width
    if x >= columns { (x, wrapsNext) = (columns - 1, true) }
  }

  mutating func set(_ column: Int, _ row: Int, _ scalar: Unicode.Scalar) {
    guard (0..<columns).contains(column), (0..<rows).contains(row) else { return }
    cells[row * columns + column] = scalar
  }

  mutating func repeatLatest(_ count: Int) {
    for _ in 0..<min(count, columns * rows) { put(latest) }
  }

  private static func width(of scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x300...0x36F, 0x200B...0x200F, 0x20D0...0x20FF, 0xFE00...0xFE0F: 0
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
      0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      2
    default: 1
    }
  }
}

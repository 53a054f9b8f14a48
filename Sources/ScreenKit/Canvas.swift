/// Draws text, lines and boxes into a grid of its own.
///
/// The last gate before the screen: whatever it is given, a cell never holds a control or an invisible character.
public struct Canvas: Sendable {
  /// Where a text stands in the columns it is given.
  public enum Alignment: Sendable { case left, right, center }

  /// What has been drawn so far.
  public var grid: Grid
  /// Which characters lines and marks are made of.
  public let glyphs: GlyphSet

  /// An empty canvas.
  public init(_ size: Size, glyphs: GlyphSet) {
    grid = Grid(size)
    self.glyphs = glyphs
  }

  public var size: Size { grid.size }

  /// Draws `text` from column `x` of row `y`, in at most `width` columns (to the right edge where nil); cut text ends
  /// in the ellipsis. Line feeds and tabs are drawn as a space. Returns the columns used.
  @discardableResult
  public mutating func text(
    _ text: String, x: Int, y: Int, width: Int? = nil, ink: Ink = Ink(), align: Alignment = .left
  ) -> Int {
    let room = max(0, min(width ?? size.width, size.width - x))
    guard room > 0, y >= 0, y < size.height else { return 0 }
    let drawn = text.map(DrawnCharacter.init)
    let total = drawn.reduce(0) { $0 + $1.width }
    let fits = total <= room
    var column = x
    if fits, align != .left { column += align == .right ? room - total : (room - total) / 2 }
    let limit = x + (fits ? room : room - 1)
    for character in drawn {
      guard column + character.width <= limit else { break }
      put(character, x: column, y: y, ink: ink)
      column += character.width
    }
    if !fits {
      put(DrawnCharacter(glyphs.ellipsis), x: column, y: y, ink: ink)
      column += 1
    }
    return column - x
  }

  /// Draws one character.
  public mutating func put(_ character: DrawnCharacter, x: Int, y: Int, ink: Ink) {
    grid[x, y] = Cell(glyph: grid.glyph(for: character.scalars), ink: ink)
    if character.width == 2 { grid[x + 1, y] = Cell(glyph: Cell.continuation, ink: ink) }
  }

  /// Fills a rectangle with one character.
  public mutating func fill(_ rect: Rect, with character: Character = " ", ink: Ink = Ink()) {
    let area = rect.intersection(Rect(size))
    guard let scalar = character.unicodeScalars.first?.value else { return }
    for y in area.y..<(area.y + area.height) {
      for x in area.x..<(area.x + area.width) { grid[x, y] = Cell(glyph: scalar, ink: ink) }
    }
  }

  /// Changes the ink of what stands in a rectangle, keeping attributes such as strike-through.
  public mutating func tint(_ rect: Rect, _ ink: Ink) {
    let area = rect.intersection(Rect(size))
    for y in area.y..<(area.y + area.height) {
      for x in area.x..<(area.x + area.width) {
        grid[x, y].ink = Ink(
          role: ink.role, attributes: ink.attributes.union(grid[x, y].ink.attributes.intersection(.strike)))
      }
    }
  }

  /// Draws a border along the edge of a rectangle.
  public mutating func box(_ rect: Rect, ink: Ink) {
    guard rect.width >= 2, rect.height >= 2 else { return }
    let right = rect.x + rect.width - 1
    let bottom = rect.y + rect.height - 1
    for x in (rect.x + 1)..<right {
      put(DrawnCharacter(glyphs.horizontal), x: x, y: rect.y, ink: ink)
      put(DrawnCharacter(glyphs.horizontal), x: x, y: bottom, ink: ink)
    }
    for y in (rect.y + 1)..<bottom {
      put(DrawnCharacter(glyphs.vertical), x: rect.x, y: y, ink: ink)
      put(DrawnCharacter(glyphs.vertical), x: right, y: y, ink: ink)
    }
    put(DrawnCharacter(glyphs.topLeft), x: rect.x, y: rect.y, ink: ink)
    put(DrawnCharacter(glyphs.topRight), x: right, y: rect.y, ink: ink)
    put(DrawnCharacter(glyphs.bottomLeft), x: rect.x, y: bottom, ink: ink)
    put(DrawnCharacter(glyphs.bottomRight), x: right, y: bottom, ink: ink)
  }

  /// Copies another grid into this one at a cell.
  public mutating func blit(_ other: Grid, x: Int, y: Int) {
    for row in 0..<other.size.height {
      for column in 0..<other.size.width {
        var cell = other[column, row]
        if cell.glyph > 0x10FFFF { cell.glyph = grid.glyph(for: other.scalars(of: cell)) }
        grid[x + column, y + row] = cell
      }
    }
  }
}

/// Draws text, lines and boxes into a grid of its own.
///
/// The last gate before the screen: whatever it is given, a cell never holds a control or an invisible character, and
/// a wide character is never drawn in half.
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

  /// Columns and rows of the grid.
  public var size: Size { grid.size }

  /// Draws one character. One that is wide and would cross an edge is drawn as a blank.
  public mutating func put(_ character: DrawnCharacter, x: Int, y: Int, ink: Ink) {
    guard y >= 0, y < size.height, x < size.width, x + character.width > 0 else { return }
    guard x >= 0, x + character.width <= size.width else {
      let inside = max(0, x)
      grid.splitWide(x: inside, end: inside + 1, y: y)
      grid[inside, y] = Cell(glyph: 0x20, ink: ink)
      return
    }
    grid.splitWide(x: x, end: x + character.width, y: y)
    let glyph = character.marks.isEmpty ? character.base : grid.glyph(for: character.scalars)
    grid[x, y] = Cell(glyph: glyph, ink: ink)
    if character.width == 2 { grid[x + 1, y] = Cell(glyph: Cell.continuation, ink: ink) }
  }

  /// Fills a rectangle with one character of one column; any other counts as a space.
  public mutating func fill(_ rect: Rect, with character: Character = " ", ink: Ink = Ink()) {
    let area = rect.intersection(Rect(size))
    guard !area.isEmpty else { return }
    let drawn = DrawnCharacter(character)
    let cell = Cell(glyph: drawn.width == 1 ? drawn.base : 0x20, ink: ink)
    for y in area.y..<(area.y + area.height) {
      grid.splitWide(x: area.x, end: area.x + area.width, y: y)
      let start = y * size.width + area.x
      for index in start..<(start + area.width) { grid.cells[index] = cell }
    }
  }

  /// Changes the ink of what stands in a rectangle, keeping attributes such as strike-through.
  public mutating func tint(_ rect: Rect, _ ink: Ink) {
    let area = rect.intersection(Rect(size))
    for y in area.y..<(area.y + area.height) {
      for x in area.x..<(area.x + area.width) {
        let kept = grid[x, y].ink.attributes.intersection(.strike)
        grid[x, y].ink = Ink(role: ink.role, attributes: ink.attributes.union(kept))
      }
    }
  }

  /// Draws a border along the edge of a rectangle.
  public mutating func box(_ rect: Rect, ink: Ink) {
    guard rect.width >= 2, rect.height >= 2 else { return }
    let right = rect.x + rect.width - 1
    let bottom = rect.y + rect.height - 1
    let across = rect.width - 2
    fill(Rect(x: rect.x + 1, y: rect.y, width: across, height: 1), with: glyphs.horizontal, ink: ink)
    fill(Rect(x: rect.x + 1, y: bottom, width: across, height: 1), with: glyphs.horizontal, ink: ink)
    let down = rect.height - 2
    fill(Rect(x: rect.x, y: rect.y + 1, width: 1, height: down), with: glyphs.vertical, ink: ink)
    fill(Rect(x: right, y: rect.y + 1, width: 1, height: down), with: glyphs.vertical, ink: ink)
    put(DrawnCharacter(glyphs.topLeft), x: rect.x, y: rect.y, ink: ink)
    put(DrawnCharacter(glyphs.topRight), x: right, y: rect.y, ink: ink)
    put(DrawnCharacter(glyphs.bottomLeft), x: rect.x, y: bottom, ink: ink)
    put(DrawnCharacter(glyphs.bottomRight), x: right, y: bottom, ink: ink)
  }

  /// Copies another grid into this one at a cell.
  public mutating func blit(_ other: Grid, x: Int, y: Int) { grid.blit(other, x: x, y: y) }
}

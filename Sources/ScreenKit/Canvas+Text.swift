extension Canvas {
  /// Draws `text` from column `x` of row `y`, in at most `width` columns (to the right edge where nil); cut text ends
  /// in the ellipsis. Line feeds and tabs are drawn as a space. Returns the columns used.
  @discardableResult
  public mutating func text(
    _ text: String,
    x: Int,
    y: Int,
    width: Int? = nil,
    ink: Ink = Ink(),
    align: Alignment = .left
  ) -> Int {
    let room = max(0, min(width ?? size.width - x, size.width - x))
    guard room > 0, y >= 0, y < size.height else { return 0 }
    if x >= 0, let used = plain(text, x: x, y: y, room: room, ink: ink, align: align) { return used }
    var total = 0
    for character in DrawnCharacters(text) {
      total += character.width
      if total > room { break }
    }
    let fits = total <= room
    var column = fits ? x + offset(of: total, in: room, align) : x
    let limit = fits ? x + room : x + room - 1
    for character in DrawnCharacters(text) {
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

  private func offset(of total: Int, in room: Int, _ align: Alignment) -> Int {
    switch align {
    case .left: 0
    case .right: room - total
    case .center: (room - total) / 2
    }
  }

  /// Draws text that is printable ASCII as far as it shows, byte by byte; nil where it is not.
  private mutating func plain(
    _ text: String,
    x: Int,
    y: Int,
    room: Int,
    ink: Ink,
    align: Alignment
  ) -> Int? {
    let indent = text.utf8.withContiguousStorageIfAvailable { bytes -> Int? in
      let looked = min(bytes.count, room + 1)
      for byte in bytes[..<looked] where byte < 0x20 || byte > 0x7E { return nil }
      guard !bytes.isEmpty else { return 0 }
      let fits = bytes.count <= room
      let count = fits ? bytes.count : room - 1
      let indent = fits ? offset(of: count, in: room, align) : 0
      let first = y * size.width + x + indent
      if count > 0 { grid.splitWide(x: x + indent, end: x + indent + count, y: y) }
      for index in 0..<count { grid.cells[first + index] = Cell(glyph: UInt32(bytes[index]), ink: ink) }
      return fits ? indent + count : -1
    }
    guard let used = indent ?? nil else { return nil }
    guard used < 0 else { return used }
    put(DrawnCharacter(glyphs.ellipsis), x: x + room - 1, y: y, ink: ink)
    return room
  }
}

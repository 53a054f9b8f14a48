extension Grid {
  /// Copies another grid into this one with its corner at a cell; what lies outside is cut, and a wide character
  /// that is cut in half leaves a blank.
  public mutating func blit(_ other: Grid, x: Int, y: Int) {
    let area = Rect(x: x, y: y, width: other.size.width, height: other.size.height)
      .intersection(Rect(size))
    guard !area.isEmpty else { return }
    let numbers = other.clusters.map { glyph(for: $0) }
    for row in area.y..<(area.y + area.height) {
      splitWide(x: area.x, end: area.x + area.width, y: row)
      let from = (row - y) * other.size.width + (area.x - x)
      let to = row * size.width + area.x
      copy(other.cells[from..<(from + area.width)], to: to, numbers: numbers)
      if cells[to].glyph == Cell.continuation { cells[to].glyph = 0x20 }
      let next = from + area.width
      let isCut = area.x + area.width < x + other.size.width
      if isCut, other.cells[next].glyph == Cell.continuation { cells[to + area.width - 1].glyph = 0x20 }
    }
  }

  private mutating func copy(_ source: ArraySlice<Cell>, to start: Int, numbers: [UInt32]) {
    cells.replaceSubrange(start..<(start + source.count), with: source)
    guard !numbers.isEmpty else { return }
    for index in start..<(start + source.count) where cells[index].glyph >= Cell.firstCluster {
      let number = Int(cells[index].glyph - Cell.firstCluster)
      cells[index].glyph = number < numbers.count ? numbers[number] : 0xFFFD
    }
  }
}

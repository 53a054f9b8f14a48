/// A list poured into lines: rows, and a heading wherever a new group begins.
struct RowFlow<Rows: RowList> {
  /// A line: part 0 and up of a row, or -1 for the heading above it.
  struct Position: Hashable, Comparable {
    var rank: Int
    var part: Int

    static func < (left: Position, right: Position) -> Bool {
      left.rank == right.rank ? left.part < right.part : left.rank < right.rank
    }
  }

  let rows: Rows
  let hasHeadings: Bool

  /// The first line. The heading of the first row on screen stands apart, above the lines.
  let start = Position(rank: 0, part: 0)

  /// The last line of a row.
  func end(of rank: Int) -> Position { Position(rank: rank, part: rows.height(at: rank) - 1) }

  /// The line below; nil after the last one.
  func next(_ position: Position) -> Position? {
    if position.part + 1 < rows.height(at: position.rank) {
      return Position(rank: position.rank, part: position.part + 1)
    }
    let rank = position.rank + 1
    guard rank < rows.count else { return nil }
    return Position(rank: rank, part: startsGroup(rank) ? -1 : 0)
  }

  /// The line above; nil before the first one.
  func previous(_ position: Position) -> Position? {
    if position.part > 0 { return Position(rank: position.rank, part: position.part - 1) }
    if position.part == 0, startsGroup(position.rank) { return Position(rank: position.rank, part: -1) }
    return position.rank > 0 ? end(of: position.rank - 1) : nil
  }

  /// The line itself where there is such a line, else the nearest of its row.
  func existing(_ position: Position) -> Position {
    let least = startsGroup(position.rank) ? -1 : 0
    let part = min(max(least, position.part), rows.height(at: position.rank) - 1)
    return Position(rank: position.rank, part: part)
  }

  /// So many lines further down (up where negative), or as far as it goes.
  func moved(_ position: Position, by lines: Int) -> Position {
    var current = position
    for _ in 0..<abs(lines) {
      guard let step = lines > 0 ? next(current) : previous(current) else { break }
      current = step
    }
    return current
  }

  /// The lines from one on, as many as fit.
  func lines(from position: Position, count: Int) -> [Position] {
    guard rows.count > 0, count > 0 else { return [] }
    var found = [position]
    while found.count < count, let last = found.last, let below = next(last) { found.append(below) }
    return found
  }

  private func startsGroup(_ rank: Int) -> Bool {
    hasHeadings && rank > 0 && rows.group(at: rank) != rows.group(at: rank - 1)
  }
}

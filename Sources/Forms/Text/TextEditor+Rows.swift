import ScreenKit

extension TextEditor {
  /// A row of the text as it is wrapped.
  struct Row: Hashable {
    /// Its first character.
    var start: TextPlace
    /// Its characters.
    var text: String
  }

  /// Rows in sight, from the first one on, so that the cursor is among them; and where it stands. Looks at no more of the
  /// text than is in sight.
  mutating func window(width: Int, height: Int) -> (rows: [Row], cursor: (x: Int, y: Int)) {
    let height = max(1, height)
    let own = rowStart(width)
    top = rowStart(of: min(top, pieces.end), width)
    if own < top { top = own }
    var rows = rows(from: top, count: height, width)
    if !rows.contains(where: { $0.start == own }) {
      top = place(upFrom: own, by: height - 1, width)
      rows = self.rows(from: top, count: height, width)
    }
    if rows.count < height {
      // The window is not left half empty while rows are out of sight above.
      top = place(upFrom: top, by: height - rows.count, width)
      rows = self.rows(from: top, count: height, width)
    }
    let y = rows.firstIndex { $0.start == own } ?? 0
    return (rows, (min(width, column(from: own)), y))
  }

  /// Scrolls so far that the cursor is in sight in a window of a size.
  mutating func settle(width: Int, height: Int) { _ = window(width: width, height: height) }

  /// Whether the text goes on behind a row.
  func hasRow(after row: Row?, width: Int) -> Bool {
    row.map { self.row(after: $0.start, width) != nil } ?? false
  }

  /// How many rows it has, counted no further than `most`.
  func rowCount(width: Int, most: Int) -> Int {
    rows(from: TextPieces.start, count: most, width).count
  }

  // MARK: Motion

  /// One row up or down; out of the text at its ends.
  mutating func step(_ direction: Int, width: Int) -> Answer {
    let own = rowStart(width)
    let target = direction < 0 ? row(before: own, width) : row(after: own, width)
    guard let target else { return .notMine }
    let column = goal ?? column(from: own)
    cursor = place(atColumn: column, ofRow: target, width)
    goal = column
    return .moved
  }

  /// Several rows up or down.
  mutating func page(_ direction: Int, width: Int) -> Answer {
    var left = 10
    while left > 0, step(direction, width: width) != .notMine { left -= 1 }
    return .moved
  }

  func rowStart(_ width: Int) -> TextPlace { rowStart(of: cursor, width) }

  func rowEnd(_ width: Int) -> TextPlace {
    let own = rowStart(width)
    let starts = RowBreaks.starts(of: pieces[own.piece], width: width)
    let next = starts.first { $0 > own.offset }
    return TextPlace(piece: own.piece, offset: next.map { $0 - 1 } ?? lastOffset(own.piece))
  }

  private func rowStart(of place: TextPlace, _ width: Int) -> TextPlace {
    let offset = min(place.offset, pieces[place.piece].count)
    let starts = RowBreaks.starts(of: pieces[place.piece], width: width)
    return TextPlace(piece: place.piece, offset: starts.last { $0 <= offset } ?? 0)
  }

  private func row(before row: TextPlace, _ width: Int) -> TextPlace? {
    if row.offset > 0 {
      let starts = RowBreaks.starts(of: pieces[row.piece], width: width)
      return starts.last { $0 < row.offset }.map { TextPlace(piece: row.piece, offset: $0) }
    }
    guard row.piece > 0 else { return nil }
    let starts = RowBreaks.starts(of: pieces[row.piece - 1], width: width)
    return TextPlace(piece: row.piece - 1, offset: starts[starts.count - 1])
  }

  private func row(after row: TextPlace, _ width: Int) -> TextPlace? {
    let starts = RowBreaks.starts(of: pieces[row.piece], width: width)
    if let next = starts.first(where: { $0 > row.offset }) {
      return TextPlace(piece: row.piece, offset: next)
    }
    return row.piece + 1 < pieces.pieces.count ? TextPlace(piece: row.piece + 1, offset: 0) : nil
  }

  private func place(upFrom row: TextPlace, by count: Int, _ width: Int) -> TextPlace {
    var place = row
    for _ in 0..<count {
      guard let above = self.row(before: place, width) else { break }
      place = above
    }
    return place
  }

  private func rows(from first: TextPlace, count: Int, _ width: Int) -> [Row] {
    var rows: [Row] = []
    var offset = first.offset
    for piece in first.piece..<pieces.pieces.count {
      let characters = pieces[piece]
      let starts = RowBreaks.starts(of: characters, width: width).filter { $0 >= offset }
      for (index, start) in starts.enumerated() {
        guard rows.count < count else { return rows }
        let end = index + 1 < starts.count ? starts[index + 1] : characters.count
        rows.append(
          Row(start: TextPlace(piece: piece, offset: start), text: String(characters[start..<end]))
        )
      }
      offset = 0
    }
    return rows
  }

  /// The last place of a piece that does not belong to the next one.
  private func lastOffset(_ piece: Int) -> Int {
    pieces.isLineEnd(piece) ? pieces[piece].count : max(0, pieces[piece].count - 1)
  }

  private func column(from row: TextPlace) -> Int {
    pieces[row.piece][row.offset..<max(row.offset, cursor.offset)].reduce(0) {
      $0 + RowBreaks.columns(of: $1)
    }
  }

  private func place(atColumn column: Int, ofRow row: TextPlace, _ width: Int) -> TextPlace {
    let characters = pieces[row.piece]
    let starts = RowBreaks.starts(of: characters, width: width)
    let next = starts.first { $0 > row.offset }
    let last = next.map { $0 - 1 } ?? lastOffset(row.piece)
    var (offset, columns) = (row.offset, 0)
    while offset < last {
      columns += RowBreaks.columns(of: characters[offset])
      if columns > column { break }
      offset += 1
    }
    return TextPlace(piece: row.piece, offset: offset)
  }
}

extension TerminalScreen {
  /// A character of the C0 set.
  mutating func control(_ code: UInt8) {
    switch code {
    case 0x08: moveTo(x - 1, y)
    case 0x09: moveTo(min(columns - 1, (x / 8 + 1) * 8), y)
    case 0x0A, 0x0B, 0x0C: lineFeed()
    case 0x0D: moveTo(0, y)
    default: break
    }
  }

  /// A sequence of ESC and one character.
  mutating func escape(_ intermediate: UInt8?, _ final: UInt8) {
    guard intermediate == nil else { return }
    switch final {
    case UInt8(ascii: "7"): saved = (x, y)
    case UInt8(ascii: "8"): moveTo(saved.x, saved.y)
    case UInt8(ascii: "D"): lineFeed()
    case UInt8(ascii: "E"):
      moveTo(0, y)
      lineFeed()
    case UInt8(ascii: "M"): if y == top { scroll(from: top, by: -1) } else { moveTo(x, y - 1) }
    case UInt8(ascii: "c"): self = TerminalScreen(columns: columns, rows: rows)
    default: break
    }
  }

  /// A control sequence.
  mutating func run(_ sequence: EscapeParser.Sequence) {
    if sequence.marker != nil || sequence.intermediate != nil {
      if sequence.marker == UInt8(ascii: "?") { switchModes(sequence) }
      return
    }
    let count = max(1, sequence[0] ?? 1)
    switch Character(Unicode.Scalar(sequence.final)) {
    case "A": moveTo(x, y - count)
    case "B", "e": moveTo(x, y + count)
    case "C", "a": moveTo(x + count, y)
    case "D": moveTo(x - count, y)
    case "E": moveTo(0, y + count)
    case "F": moveTo(0, y - count)
    case "G", "`": moveTo(count - 1, y)
    case "d": moveTo(x, count - 1)
    case "H", "f": moveTo((sequence[1] ?? 1) - 1, count - 1)
    case "Z": moveTo(max(0, ((x + 7) / 8 - count) * 8), y)
    case "b": repeatLatest(count)
    case "s": saved = (x, y)
    case "u": moveTo(saved.x, saved.y)
    case "h" where sequence[0] == 4: inserts = true
    case "l" where sequence[0] == 4: inserts = false
    case "r": setRegion(top: count - 1, bottom: (sequence[1] ?? rows) - 1)
    default: edit(sequence, count)
    }
  }

  private mutating func edit(_ sequence: EscapeParser.Sequence, _ count: Int) {
    let here = y * columns + x
    wrapsNext = false
    switch Character(Unicode.Scalar(sequence.final)) {
    case "J":
      let spans = [0: here..<cells.count, 1: 0..<(here + 1), 2: 0..<cells.count]
      blank(spans[sequence[0] ?? 0] ?? 0..<0)
    case "K":
      let row = y * columns
      let spans = [0: here..<(row + columns), 1: row..<(here + 1), 2: row..<(row + columns)]
      blank(spans[sequence[0] ?? 0] ?? 0..<0)
    case "X": blank(here..<min(here + count, (y + 1) * columns))
    case "@": insertBlanks(count)
    case "P": deleteCharacters(count)
    case "L": if (top...bottom).contains(y) { scroll(from: y, by: -count) }
    case "M": if (top...bottom).contains(y) { scroll(from: y, by: count) }
    case "S": scroll(from: top, by: count)
    case "T": scroll(from: top, by: -count)
    default: break
    }
  }

  private mutating func switchModes(_ sequence: EscapeParser.Sequence) {
    for mode in sequence.numbers.compactMap(\.self) {
      switch sequence.final {
      case UInt8(ascii: "h"): modes.insert(mode)
      case UInt8(ascii: "l"): modes.remove(mode)
      default: continue
      }
      if mode == 1049 { blank(0..<cells.count) }
    }
  }

  private mutating func moveTo(_ column: Int, _ row: Int) {
    x = min(max(0, column), columns - 1)
    y = min(max(0, row), rows - 1)
    wrapsNext = false
  }

  private mutating func setRegion(top first: Int, bottom last: Int) {
    (top, bottom) = first < last && last < rows ? (first, last) : (0, rows - 1)
    moveTo(0, 0)
  }

  mutating func lineFeed() {
    wrapsNext = false
    if y == bottom { scroll(from: top, by: 1) } else { y = min(y + 1, rows - 1) }
  }

  /// Moves the rows from `first` to the end of the region up, or down by a negative number; blank ones come
  /// in.
  private mutating func scroll(from first: Int, by count: Int) {
    let old = cells
    for row in first...bottom {
      for column in 0..<columns {
        let source = row + count
        cells[row * columns + column] =
          (first...bottom).contains(source) ? old[source * columns + column] : " "
      }
    }
  }

  mutating func insertBlanks(_ count: Int) {
    let (here, end) = (y * columns + x, (y + 1) * columns)
    let tail = cells[here..<end]
    let blanks = Array(repeating: " " as Unicode.Scalar, count: min(count, end - here))
    cells.replaceSubrange(here..<end, with: blanks + tail.prefix(end - here - blanks.count))
  }

  private mutating func deleteCharacters(_ count: Int) {
    let (here, end) = (y * columns + x, (y + 1) * columns)
    let gone = min(count, end - here)
    let blanks = Array(repeating: " " as Unicode.Scalar, count: gone)
    cells.replaceSubrange(here..<end, with: cells[(here + gone)..<end] + blanks)
  }

  private mutating func blank(_ span: Range<Int>) {
    for place in span { cells[place] = " " }
  }
}

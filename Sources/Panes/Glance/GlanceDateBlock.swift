import ScreenKit
import Theming

/// The next legal date, its countdown in blocks.
struct GlanceDateBlock: GlanceBlock {
  /// Text stands beside the figure where at least so many columns are left.
  private static let leastBeside = 26
  private static let gap = 4

  private let date: GlanceDate
  private let counts: String
  private let scale: TypeScale
  private let level: GlancePlan.Level
  private let glyphs: GlyphSet
  private let figure: BlockText?

  init(date: GlanceDate, counts: String, scale: TypeScale, level: GlancePlan.Level, glyphs: GlyphSet) {
    self.date = date
    self.counts = counts
    self.scale = scale
    self.level = level
    self.glyphs = glyphs
    figure = BlockText(date.figure, scale: scale, glyphs: glyphs)
  }

  private var heading: String { date.isUrgent ? "\(glyphs.triangleUp) \(date.heading)" : date.heading }
  private var isHeaded: Bool { level < .least || date.isUrgent }

  func height(width: Int) -> Int? {
    let heading = isHeaded ? 1 : 0
    guard scale > .plain else { return heading + plainLines().count }
    guard let figure, figure.columns <= width else { return nil }
    if let large = largeSubject(width) { return heading + scale.rows + 1 + large.rows + 1 + 1 }
    guard let beside = besideWidth(width, figure) else {
      return heading + scale.rows + lines(beside: nil, width: width).count
    }
    return heading + max(scale.rows, lines(beside: beside, width: width).count)
  }

  func draw(x: Int, y: Int, width: Int, on canvas: inout Canvas) {
    var row = y
    if isHeaded {
      if areCountsAbove(width) {
        canvas.text(counts, x: x, y: row, width: width, ink: Ink(.muted), align: .right)
      }
      canvas.text(heading, x: x, y: row, ink: date.isUrgent ? date.ink : Ink(.heading, .bold))
      row += 1
    }
    guard let figure else { return draw(plainLines(), x, row, width, &canvas) }
    figure.draw(x: x, y: row, ink: date.ink, on: &canvas)
    if let large = largeSubject(width) {
      large.draw(x: x, y: row + scale.rows + 1, ink: Ink(.text, .bold), on: &canvas)
      let notes = [date.recipient] + date.notes + [date.after ?? ""]
      draw([GlanceLine(joined(notes))], x, row + scale.rows + large.rows + 2, width, &canvas)
    } else if let beside = besideWidth(width, figure) {
      draw(lines(beside: beside, width: width), x + figure.columns + Self.gap, row, beside, &canvas)
    } else {
      draw(lines(beside: nil, width: width), x, row + scale.rows, width, &canvas)
    }
  }

  private func draw(_ lines: [GlanceLine], _ x: Int, _ y: Int, _ width: Int, _ canvas: inout Canvas) {
    for (index, line) in lines.enumerated() {
      canvas.text(line.text, x: x, y: y + index, width: width, ink: line.ink)
    }
  }

  private func largeSubject(_ width: Int) -> BlockLines? {
    guard level.hasLargeTexts, !date.subject.isEmpty else { return nil }
    return BlockLines(date.subject, width: width, most: 2, glyphs: glyphs)
  }

  private func besideWidth(_ width: Int, _ figure: BlockText) -> Int? {
    let rest = width - figure.columns - Self.gap
    return rest >= Self.leastBeside ? rest : nil
  }

  private func areCountsAbove(_ width: Int) -> Bool {
    isHeaded && TextWidth.columns(of: heading) + TextWidth.columns(of: counts) + 3 <= width
  }

  private var subject: String {
    [date.subject, date.recipient].filter { !$0.isEmpty }.joined(separator: " \(glyphs.arrow) ")
  }
  private var allNotes: String { joined(date.notes) }

  private func joined(_ notes: [String]) -> String {
    notes.filter { !$0.isEmpty }.joined(separator: " \(glyphs.middleDot) ")
  }

  /// What stands beside the figure in so many columns, or below it where those are nil.
  private func lines(beside: Int?, width total: Int) -> [GlanceLine] {
    let width = beside ?? total
    var lines: [GlanceLine] = []
    if !subject.isEmpty {
      let most = beside != nil && scale.rows >= 5 ? 3 : level <= .short ? 2 : 1
      lines += fitted(subject, width, rows: most).map { GlanceLine($0, Ink(.text, .bold)) }
    }
    for note in beside != nil && level <= .short ? date.notes : [allNotes] where !note.isEmpty {
      lines += fitted(note, width, rows: beside == nil ? 1 : 2).map { GlanceLine($0) }
    }
    if let after = date.after, level <= .short { lines.append(GlanceLine(after, Ink(.muted))) }
    if !areCountsAbove(total), level < .least { lines.append(GlanceLine(counts, Ink(.muted))) }
    return lines
  }

  private func plainLines() -> [GlanceLine] {
    let first = [date.figure, subject].filter { !$0.isEmpty }.joined(separator: "  ")
    return [GlanceLine(first, date.ink), GlanceLine(allNotes)]
      + (level < .least ? [GlanceLine(counts, Ink(.muted))] : [])
  }

  private func fitted(_ text: String, _ width: Int, rows: Int) -> [String] {
    TextFitting.wrap(text, to: width, rows: rows, ellipsis: glyphs.ellipsis)
  }
}

extension TextFitting {
  /// A text wrapped into at most so many rows, the last one cut where there is more.
  static func wrap(_ text: String, to width: Int, rows: Int, ellipsis: Character) -> [String] {
    let lines = wrap(text.replacing("\n", with: " "), to: width)
    guard lines.count > rows, rows > 0 else { return rows > 0 ? lines : [] }
    let rest = lines[(rows - 1)...].joined(separator: " ")
    return lines[..<(rows - 1)] + [truncate(rest, to: width, ellipsis: ellipsis)]
  }
}

import ScreenKit
import Theming

/// The answers side by side, each in large type under its question.
struct GlanceAnswersBlock: GlanceBlock {
  private let answers: [GlanceAnswer]
  private let scale: TypeScale
  private let level: GlancePlan.Level
  private let glyphs: GlyphSet
  private let figures: [BlockText?]

  init(answers: [GlanceAnswer], scale: TypeScale, level: GlancePlan.Level, glyphs: GlyphSet) {
    self.answers = answers
    self.scale = scale
    self.level = level
    self.glyphs = glyphs
    figures = answers.map { BlockText($0.answer, scale: scale, glyphs: glyphs) }
  }

  /// Columns between two answers: a letter's width at least.
  private var gap: Int { scale > .half ? 3 * scale.pixelColumns : 2 }
  private static let noteColumns = 18
  private var mostNoteRows: Int { level <= .whole ? 3 : level == .short ? 2 : 1 }

  func height(width: Int) -> Int? {
    if scale == .plain { return level == .least ? (answers.count + 1) / 2 : answers.count }
    guard let columns = columns(width) else { return nil }
    let noteRows = zip(answers, columns).map { notes($0, $1).count }.max() ?? 0
    return questionRows(columns) + scale.rows + noteRows
  }

  func draw(x: Int, y: Int, width: Int, on canvas: inout Canvas) {
    guard scale > .plain, let columns = columns(width) else {
      return level == .least ? drawPairs(x, y, width, &canvas) : drawLines(x, y, width, &canvas)
    }
    let figureRow = y + questionRows(columns)
    var column = x
    for (index, answer) in answers.enumerated() {
      let width = columns[index]
      draw(answer.question, x: column, y: y, rows: figureRow - y, width: width, on: &canvas)
      figures[index]?.draw(x: column, y: figureRow, ink: answer.ink, on: &canvas)
      for (row, note) in notes(answer, width).enumerated() {
        canvas.text(note, x: column, y: figureRow + scale.rows + row, width: width)
      }
      column += width + gap
    }
  }

  private func draw(
    _ question: GlanceQuestion,
    x: Int,
    y: Int,
    rows: Int,
    width: Int,
    on canvas: inout Canvas
  ) {
    let ink = Ink(.heading, .bold)
    guard rows > 1 else {
      canvas.text(question.words, x: x, y: y, width: width, ink: ink)
      return
    }
    large(question)?.draw(x: x, y: y, ink: ink, on: &canvas)
  }

  /// Rows of the questions: in blocks where the answers are so large that plain letters would be lost above them.
  private func questionRows(_ columns: [Int]) -> Int {
    guard scale >= .full(2) else { return 1 }
    let areAllLarge = zip(answers, columns).allSatisfy { answer, width in
      large(answer.question).map { $0.columns <= width } ?? false
    }
    return areAllLarge ? TypeScale.half.rows + 1 : 1
  }

  private func large(_ question: GlanceQuestion) -> BlockText? {
    BlockText(question.words, scale: .half, glyphs: glyphs)
  }

  /// Each note begins a row; what does not fit goes on in the next.
  private func notes(_ answer: GlanceAnswer, _ width: Int) -> [String] {
    let lines = answer.notes.flatMap { TextFitting.wrap($0, to: width) }
    guard lines.count > mostNoteRows else { return lines }
    return TextFitting.wrap(answer.notes[0], to: width, rows: mostNoteRows, ellipsis: glyphs.ellipsis)
  }

  /// How wide each is; nil where they do not fit.
  private func columns(_ width: Int) -> [Int]? {
    let needed = zip(figures, answers).compactMap { figure, answer in
      figure.map { max($0.columns, TextWidth.columns(of: answer.question.words)) }
    }
    guard needed.count == answers.count else { return nil }
    let room = width - gap * (answers.count - 1)
    guard needed.reduce(0, +) <= room else { return nil }
    let wished = zip(needed, answers).map { least, answer in
      max(least, min(Self.noteColumns, answer.notes.map { TextWidth.columns(of: $0) }.max() ?? 0))
    }
    var columns = wished.reduce(0, +) <= room ? wished : needed
    let even = (room - columns.reduce(0, +)) / answers.count
    for index in columns.indices { columns[index] += even }
    // Where there is room for it, all are alike: their left edges stand still when an answer changes.
    return needed.allSatisfy { $0 <= room / answers.count }
      ? answers.map { _ in room / answers.count } : columns
  }

  private func drawLines(_ x: Int, _ y: Int, _ width: Int, _ canvas: inout Canvas) {
    let answerColumn = 2 + (answers.map { TextWidth.columns(of: $0.question.words) }.max() ?? 0)
    let noteColumn = answerColumn + 2 + (answers.map { TextWidth.columns(of: $0.answer) }.max() ?? 0)
    for (index, answer) in answers.enumerated() {
      var strip = Strip(x: x, end: x + width, y: y + index)
      strip.left(answer.question.words, width: answerColumn - 1, ink: Ink(.heading, .bold), on: &canvas)
      strip.left(answer.answer, width: noteColumn - answerColumn - 1, ink: answer.ink, on: &canvas)
      strip.rest(answer.notes.joined(separator: ", "), on: &canvas)
    }
  }

  private func drawPairs(_ x: Int, _ y: Int, _ width: Int, _ canvas: inout Canvas) {
    let half = (width - 1) / 2
    for (index, answer) in answers.enumerated() {
      let column = x + (index % 2) * (half + 1)
      var strip = Strip(x: column, end: column + half, y: y + index / 2)
      strip.left(
        answer.question.brief,
        width: TextWidth.columns(of: answer.question.brief),
        ink: Ink(.heading, .bold),
        on: &canvas
      )
      strip.rest(answer.answer, ink: answer.ink, on: &canvas)
    }
  }
}

import ScreenKit
import Theming

/// A word in large type and a sentence beside or below it: that what is shown is not the present, or is held back.
struct GlanceNoticeBlock: GlanceBlock {
  private static let gap = 4
  private static let leastBeside = 20

  private let notice: GlanceContent.Notice
  private let scale: TypeScale
  private let sentenceRows: Int
  private let glyphs: GlyphSet
  private let word: BlockText?

  /// The sentence takes at most `sentenceRows`.
  init(_ notice: GlanceContent.Notice, scale: TypeScale, sentenceRows: Int, glyphs: GlyphSet) {
    self.notice = notice
    self.scale = scale
    self.sentenceRows = sentenceRows
    self.glyphs = glyphs
    word = BlockText(notice.word, scale: scale, glyphs: glyphs)
  }

  func height(width: Int) -> Int? {
    guard scale > .plain else { return 1 + sentences(width).count }
    guard let word, word.columns <= width else { return nil }
    let beside = width - word.columns - Self.gap
    return beside >= Self.leastBeside
      ? max(scale.rows, sentences(beside).count) : scale.rows + sentences(width).count
  }

  func draw(x: Int, y: Int, width: Int, on canvas: inout Canvas) {
    guard let word else {
      canvas.text(notice.word, x: x, y: y, width: width, ink: notice.ink)
      return draw(sentences(width), x, y + 1, width, &canvas)
    }
    word.draw(x: x, y: y, ink: notice.ink, on: &canvas)
    let beside = width - word.columns - Self.gap
    if beside >= Self.leastBeside {
      draw(sentences(beside), x + word.columns + Self.gap, y, beside, &canvas)
    } else {
      draw(sentences(width), x, y + scale.rows, width, &canvas)
    }
  }

  private func sentences(_ width: Int) -> [String] {
    TextFitting.wrap(notice.sentence, to: width, rows: sentenceRows, ellipsis: glyphs.ellipsis)
  }

  private func draw(_ lines: [String], _ x: Int, _ y: Int, _ width: Int, _ canvas: inout Canvas) {
    for (index, line) in lines.enumerated() {
      canvas.text(line, x: x, y: y + index, width: width, ink: notice.ink)
    }
  }
}

import ScreenKit
import Theming

/// Where the parts of the glance stand: one below the other, and a last row.
struct GlanceLayout {
  private let content: GlanceContent
  private let size: Size
  private let plan: GlancePlan
  private let blocks: [any GlanceBlock]
  private let heights: [Int]
  /// Rows that are left over.
  private let spare: Int

  /// The best plan that fits.
  init(_ content: GlanceContent, size: Size) {
    self.content = content
    self.size = size
    for plan in GlancePlan.all(height: size.height) {
      let blocks = GlanceLayout.blocks(content, plan, width: size.width)
      let heights = blocks.compactMap { $0.height(width: size.width) }
      guard heights.count == blocks.count else { continue }
      let footer = plan.level < .least && content.hasFooter ? 1 : 0
      let needed = heights.reduce(footer) { $0 + $1 + plan.gap }
      guard needed <= size.height else { continue }
      (self.plan, self.blocks, self.heights) = (plan, blocks, heights)
      spare = size.height - needed
      return
    }
    plan = GlancePlan(level: .least, big: .plain, small: .plain)
    blocks = GlanceLayout.blocks(content, plan, width: size.width)
    heights = blocks.map { $0.height(width: size.width) ?? 0 }
    spare = 0
  }

  /// What is left over goes between the blocks, evenly, so that the screen is neither crowded nor torn apart.
  func draw(x: Int, y: Int, on canvas: inout Canvas) {
    let most = min(spare, (blocks.count + 1) * max(1, size.height / 16))
    let (even, rest) = most.quotientAndRemainder(dividingBy: blocks.count + 1)
    var row = y + plan.gap + even
    for (index, block) in blocks.enumerated() {
      block.draw(x: x, y: row, width: size.width, on: &canvas)
      row += heights[index] + plan.gap + even + (index < rest ? 1 : 0)
    }
    if plan.level < .least { drawFooter(x: x, y: canvas.size.height - 1, on: &canvas) }
  }

  private func drawFooter(x: Int, y: Int, on canvas: inout Canvas) {
    var strip = Strip(x: x, end: x + size.width, y: y)
    for key in content.keys.reversed() {
      strip.right(key.text, width: TextWidth.columns(of: key.text), ink: Ink(.muted), on: &canvas)
      strip.right(key.keys, width: TextWidth.columns(of: key.keys), ink: Ink(.key, .bold), on: &canvas)
    }
    if let changes = content.changes { strip.rest(changes, ink: Ink(.notice), on: &canvas) }
  }
}

extension GlanceLayout {
  private static func blocks(_ content: GlanceContent, _ plan: GlancePlan, width: Int) -> [any GlanceBlock] {
    let glyphs = content.glyphs
    var blocks: [any GlanceBlock] = []
    func notice(_ notice: GlanceContent.Notice, _ scale: TypeScale) -> GlanceNoticeBlock {
      let rows = plan.level == .least ? 1 : scale.rows >= 5 ? 5 : 3
      return GlanceNoticeBlock(notice, scale: scale, sentenceRows: rows, glyphs: glyphs)
    }
    if let mark = content.mark { blocks.append(notice(mark, plan.big)) }
    if let withheld = content.withheld { return blocks + [notice(withheld, plan.small)] }
    let dateScale = content.mark != nil && plan.level == .least ? plan.small : plan.big
    blocks.append(
      GlanceDateBlock(
        date: content.date,
        counts: content.counts,
        scale: dateScale,
        level: plan.level,
        glyphs: glyphs
      )
    )
    if plan.level <= .short, width >= GlancePhaseBlock.leastWidth {
      blocks.append(GlancePhaseBlock(phase: content.phase, isClosed: content.isClosed, glyphs: glyphs))
    }
    blocks.append(
      GlanceAnswersBlock(answers: content.answers, scale: plan.small, level: plan.level, glyphs: glyphs)
    )
    if let questions = questions(content, plan) { blocks.append(questions) }
    return blocks + [status(content, plan)]
  }

  private static func questions(_ content: GlanceContent, _ plan: GlancePlan) -> GlanceTextBlock? {
    let questions = content.questions
    guard !questions.isEmpty, plan.level < .least else { return nil }
    let most = plan.level <= .whole ? 3 : 1
    var lines = questions.prefix(most).map { (GlanceLine($0, Ink(.warning, .bold)), 1) }
    let more = questions.count - lines.count
    if more > 0, plan.level <= .whole { lines.append((GlanceLine("and \(more) more", Ink(.muted)), 1)) }
    let heading = plan.level <= .short ? "TO BE DECIDED" : ""
    return GlanceTextBlock(heading: heading, lines: lines, glyphs: content.glyphs)
  }

  private static func status(_ content: GlanceContent, _ plan: GlancePlan) -> GlanceTextBlock {
    let summary = GlanceLine(content.statusSummary, Ink(.text, .bold))
    let most =
      switch plan.level {
      case .grand, .whole: 3
      case .short, .bare: 1
      case .lines, .least: 0
      }
    return GlanceTextBlock(
      heading: plan.level < .least ? content.statusHeading : "",
      lines: [(summary, plan.level <= .bare ? 2 : 1)]
        + content.statusNotes.prefix(most).map { ($0, plan.level <= .whole ? 2 : 1) },
      isFirstLarge: plan.level.hasLargeTexts,
      glyphs: content.glyphs
    )
  }
}

import IncidentModel
import ScreenKit
import Theming

/// One notification in the list: sign, countdown, what, whom, due, what is ready, owner.
struct DutyLine {
  let wording: DutyWording
  /// Columns there are for it.
  let width: Int
  /// Columns of the countdown.
  let countWidth: Int

  private var duty: NotificationDuty { wording.row.duty }
  private var isWide: Bool { width >= 130 }

  /// Columns of the countdown that suit some rows in so much room.
  static func countWidth(of rows: [DutyRow], context: PaneContext, width: Int) -> Int {
    guard width >= 18 else { return 7 }
    let widest = rows.map { TextWidth.columns(of: DutyWording(context: context, row: $0).count) }.max() ?? 0
    return min(width >= 48 ? 14 : 9, max(7, widest))
  }

  /// Writes it.
  func draw(x: Int, y: Int, on canvas: inout Canvas, ticks: inout Ticks) {
    var strip = Strip(x: x, end: x + width, y: y)
    strip.left(String(wording.sign), width: 1, ink: wording.ink, on: &canvas)
    let count = fitted(wording.count)
    strip.left(count, width: countWidth, ink: wording.ink, align: .right, on: &canvas)
    if let change = wording.countChanges { ticks.add(change) }
    if width >= 80 { strip.right(wording.owner, width: isWide ? 18 : 10, on: &canvas) }
    if width >= 96 { strip.right(wording.content, width: 12, align: .right, on: &canvas) }
    if width >= 48 {
      let isLong = width >= 120
      let due = BorderText(wording.due(isLong: isLong), wording.dueInk)
      strip.right(due, width: isLong ? 28 : 21, on: &canvas)
    }
    if width >= 66 {
      let recipient = BorderText(duty.recipient?.string ?? "", Ink(wording.row.isOpen ? .text : .muted))
      strip.right(recipient, width: isWide ? 26 : width >= 96 ? 16 : 12, on: &canvas)
    }
    let title = duty.heading.string(or: duty.id.text.string(or: "(no title)"))
    strip.rest(title, ink: wording.row.isOpen ? Ink() : Ink(.muted), on: &canvas)
  }

  /// "overdue 3 h" is cut at the word where there is no room for more.
  private func fitted(_ count: String) -> String {
    TextWidth.columns(of: count) <= countWidth ? count : String(count.prefix { $0 != " " })
  }

  /// Writes what a zoomed row says below.
  func drawSecond(x: Int, y: Int, on canvas: inout Canvas) {
    var strip = Strip(x: x + 3 + countWidth, end: x + width, y: y)
    strip.rest(wording.details, ink: Ink(.muted), on: &canvas)
  }
}

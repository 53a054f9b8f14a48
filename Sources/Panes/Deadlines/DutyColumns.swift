import ScreenKit

/// Which columns the list of notifications has room for, and how wide they are: as wide as what stands in them.
struct DutyColumns {
  /// How the due instant is written.
  enum DueStyle {
    case none
    /// "Tue 15:20".
    case short
    /// "Tue 1 Apr 15:20 CEST".
    case zoned
    /// "Tue 1 Apr 15:20 CEST 13:20Z".
    case long
  }

  let dueStyle: DueStyle
  let count: Int
  /// Steps of the bar that shows how much of a period is used; 0 for none.
  let bar: Int
  let title: Int
  let recipient: Int
  let due: Int
  let content: Int
  let owner: Int

  /// Columns that suit some rows in so much room: the fullest due instant that leaves titles and recipients whole.
  init(_ rows: [DutyWording], width: Int) {
    let styles: [DueStyle] =
      width >= 100 ? [.long, .zoned] : width >= 88 ? [.zoned] : width >= 40 ? [.zoned, .short] : [.none]
    let choices = styles.map { DutyColumns(rows, width: width, style: $0) }
    self = choices.first(where: \.isWhole) ?? choices[choices.count - 1]
  }

  /// No title and no recipient is cut.
  private let isWhole: Bool

  private init(_ rows: [DutyWording], width: Int, style: DueStyle) {
    func widest(_ text: (DutyWording) -> String, _ least: Int, _ most: Int) -> Int {
      min(most, max(least, rows.map { TextWidth.columns(of: text($0)) }.max() ?? 0))
    }
    dueStyle = style
    count = width < 18 ? 7 : widest(\.count, 7, width >= 76 ? 15 : 9)
    let mostDue = style == .long ? 32 : style == .zoned ? 25 : 10
    due = style == .none ? 0 : widest({ $0.row.duty == nil ? "" : $0.due(style) }, 1, mostDue)
    content = width >= 96 ? widest(\.content.text, 0, 9) : 0
    owner = width >= 76 ? widest(\.owner.text, 0, width >= 124 ? 20 : 12) : 0
    let runs = rows.contains { $0.used(steps: 8) != nil }
    bar = !runs ? 0 : width >= 110 ? 8 : width >= 72 ? 5 : 0
    let taken = [1, count, bar, due, content, owner].filter { $0 > 0 }.reduce(0) { $0 + $1 + 1 }
    let room = max(0, width - taken)
    let duties = rows.filter { $0.row.duty != nil }
    let measured = duties.isEmpty ? rows : duties
    let wanted = min(64, max(1, measured.map { TextWidth.columns(of: $0.title) }.max() ?? 0))
    let names = width >= 48 ? widest({ $0.row.duty == nil ? "" : $0.recipient }, 0, 40) : 0
    isWhole = wanted + (names > 0 ? names + 1 : 0) <= room
    if isWhole || names == 0 {
      title = min(wanted, room)
      recipient = names
    } else {
      recipient = min(names, max(10, room * 2 / 5))
      title = max(1, room - recipient - 1)
    }
  }
}

import ScreenKit

/// Which columns the list of notifications has room for, and how wide they are: as wide as what stands in them.
struct DutyColumns {
  /// How the due instant is written.
  enum DueStyle {
    case none
    /// "Tue 15:20".
    case short
    /// "Tue 15:20 CEST 13:20Z".
    case paired
    /// "Tue 1 Apr 15:20 CEST".
    case zoned
    /// "Tue 1 Apr 15:20 CEST 13:20Z".
    case long
  }

  let dueStyle: DueStyle
  let count: Int
  /// Steps of the bar that shows how much of a period is used; 0 for none.
  let bar: Int
  /// Title and recipient of a row with a due instant.
  let names: Names
  /// Of a row without one, whose column they have to themselves.
  let undatedNames: Names
  let due: Int
  let content: Int
  let owner: Int

  /// Columns that suit some rows in so much room: the fullest due instant that leaves titles and recipients whole.
  init(_ measures: [Measure], width: Int) {
    let styles: [DueStyle] =
      width >= 88 ? [.long, .paired] : width >= 40 ? [.paired, .zoned, .short] : [.none]
    let choices = styles.map { DutyColumns(measures, width: width, style: $0) }
    self = choices.first(where: \.isWhole) ?? choices[choices.count - 1]
  }

  /// Columns of what must be told, and whom.
  struct Names: Hashable {
    var title: Int
    var recipient: Int
  }

  /// No title and no recipient is cut.
  private let isWhole: Bool

  private init(_ rows: [Measure], width: Int, style: DueStyle) {
    func widest(_ column: (Measure) -> Int, _ least: Int, _ most: Int) -> Int {
      min(most, max(least, rows.map(column).max() ?? 0))
    }
    dueStyle = style
    count = width < 18 ? 7 : widest(\.count, 7, width >= 76 ? 15 : 9)
    let mostDue = style == .long ? 32 : style == .paired ? 28 : style == .short ? 10 : 25
    due = style == .none ? 0 : widest({ $0.due[style] ?? 0 }, 1, mostDue)
    content = width >= 96 ? widest(\.content, 0, 9) : 0
    owner = width >= 76 ? widest(\.owner, 0, width >= 124 ? 20 : 12) : 0
    let runs = rows.contains(where: \.runs)
    bar = !runs ? 0 : width >= 110 ? 8 : width >= 72 ? 5 : 0
    let taken = [1, count, bar, due, content, owner].filter { $0 > 0 }.reduce(0) { $0 + $1 + 1 }
    let room = max(0, width - taken)
    let duties = rows.filter(\.isDuty)
    let measured = duties.isEmpty ? rows : duties
    let wanted = min(64, max(1, measured.map(\.title).max() ?? 0))
    let whole = width >= 48 ? widest(\.recipient, 0, 40) : 0
    isWhole = wanted + (whole > 0 ? whole + 1 : 0) <= room
    if isWhole || whole == 0 {
      names = Names(title: min(wanted, room), recipient: whole)
    } else {
      let dated = measured.filter { $0.due[style] != 0 }.map(\.briefRecipient).max() ?? 0
      let recipient = min(max(10, dated), max(10, room * 2 / 5))
      names = Names(title: max(1, room - recipient - 1), recipient: recipient)
    }
    let undated = rows.filter { ($0.due[style] ?? 0) == 0 }
    undatedNames =
      due == 0
      ? names
      : names.widened(
        by: due + 1,
        title: undated.map(\.title).max() ?? names.title,
        recipient: undated.map(\.briefRecipient).max() ?? names.recipient
      )
  }
}

extension DutyColumns.Names {
  /// So many columns more, dealt out anew for the widest title and recipient: a short recipient stands whole, a title has
  /// up to 40 columns, and the rest is the recipient's.
  fileprivate func widened(by more: Int, title widestTitle: Int, recipient widestRecipient: Int) -> Self {
    guard recipient > 0 else { return Self(title: title + more, recipient: 0) }
    let room = title + recipient + more
    let forRecipient = min(widestRecipient, max(recipient, 14))
    let forTitle = min(widestTitle, max(title, 40), room - forRecipient)
    return Self(title: forTitle, recipient: room - forTitle)
  }
}

extension DutyColumns {
  /// How wide what stands in a row is.
  struct Measure {
    /// A duty or a promise: it has a recipient and an instant.
    let isDuty: Bool
    /// The countdown: all else stays as it is from one second to the next.
    var count: Int
    let runs: Bool
    let title: Int
    let recipient: Int
    let briefRecipient: Int
    let due: [DueStyle: Int]
    let content: Int
    let owner: Int

    init(_ wording: DutyWording) {
      func columns(_ text: String) -> Int { TextWidth.columns(of: text) }
      isDuty = wording.row.standing != nil
      count = columns(wording.count)
      runs = wording.used(steps: 8) != nil
      title = columns(wording.title)
      recipient = isDuty ? columns(wording.recipient) : 0
      briefRecipient = isDuty ? columns(wording.briefRecipient) : 0
      var due: [DueStyle: Int] = [:]
      for style in [DueStyle.short, .paired, .zoned, .long] where isDuty {
        due[style] = columns(wording.due(style))
      }
      self.due = due
      content = columns(wording.content.text)
      owner = columns(wording.owner.text)
    }
  }
}

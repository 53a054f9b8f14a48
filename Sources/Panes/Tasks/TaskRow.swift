import IncidentModel

/// A task with what other tasks make of it.
struct TaskRow: ListedRow {
  let card: TaskCard
  /// Titles of the tasks that must be done first and are not.
  let blockers: [String]
  let isOverdue: Bool
  private let priority: Int
  private(set) var group = 0
  private(set) var height = 1
  var name: RowID { .task(card.id) }

  init(_ card: TaskCard, context: PaneContext) {
    self.card = card
    isOverdue = card.isOverdue(at: context.now)
    priority = Self.rank(ofPriority: card.priority?.string)
    let tasks = context.snapshot.state.tasks
    let isOpen = card.state != .done && card.state != .canceled
    blockers =
      !isOpen
      ? []
      : card.depends.compactMap { id in
        guard let other = tasks[id]?.value else { return id.text.string }
        return other.state == .done || other.state == .canceled ? nil : other.heading
      }
  }

  /// The same row at its place in a list.
  func placed(group: Int, height: Int) -> TaskRow {
    var row = self
    row.group = group
    row.height = height
    return row
  }

  var texts: [String] {
    [
      card.heading, card.state.words, card.state.rawValue, card.workstream?.string ?? "",
      card.owner?.string ?? "", card.reason?.string ?? "", card.priority?.string ?? "", card.id.text.string,
      isOverdue ? "overdue" : "", blockers.isEmpty ? "" : "blocked",
    ]
  }
}

extension TaskRow {
  /// Overdue first, then what is due first, then by priority, then as opened; of done ones the newest first.
  static func comesFirst(_ left: TaskRow, _ right: TaskRow) -> Bool {
    if left.isOverdue != right.isOverdue { return left.isOverdue }
    let isDone = left.card.state == .done || left.card.state == .canceled
    if isDone, left.card.stateSince != right.card.stateSince {
      return left.card.stateSince > right.card.stateSince
    }
    if !isDone, left.card.due != right.card.due {
      return (left.card.due ?? .distantFuture) < (right.card.due ?? .distantFuture)
    }
    if left.priority != right.priority { return left.priority < right.priority }
    if left.card.opened != right.card.opened { return left.card.opened < right.card.opened }
    return left.card.id < right.card.id
  }

  /// Priorities are free text; the usual words and P-numbers are known.
  private static func rank(ofPriority text: String?) -> Int {
    switch text?.lowercased() {
    case "critical", "urgent", "p0", "p1", "1", "highest": 0
    case "high", "p2", "2": 1
    case "medium", "normal", "p3", "3", nil: 2
    case "low", "p4", "4", "lowest": 3
    default: 2
    }
  }
}

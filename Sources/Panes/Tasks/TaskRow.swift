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
    blockers =
      card.state.isOver
      ? []
      : card.depends.compactMap { id in
        guard let other = tasks[id]?.value else { return id.text.string }
        return other.state.isOver ? nil : other.heading
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
  ///
  /// All must be done or canceled, or none. Rows are large, so light places are sorted in their stead.
  static func sorted(_ rows: [TaskRow]) -> [TaskRow] {
    rows.indices.map { Place(rows[$0], at: $0) }
      .sorted { left, right in
        left.order == right.order
          ? rows[left.index].card.id < rows[right.index].card.id : left.order < right.order
      }
      .map { rows[$0.index] }
  }

  private struct Place {
    let order: (Int, Int64, Int, Int64)
    let index: Int

    init(_ row: TaskRow, at index: Int) {
      let time =
        row.card.state.isOver
        ? ~row.card.stateSince.nanoseconds : (row.card.due ?? .distantFuture).nanoseconds
      order = (row.isOverdue ? 0 : 1, time, row.priority, row.card.opened.nanoseconds)
      self.index = index
    }
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

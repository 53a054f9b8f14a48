import IncidentModel

/// A task with what other tasks make of it.
struct TaskRow: ListedRow {
  let card: TaskCard
  /// Titles of the tasks that must be done first and are not.
  let blockers: [String]
  let isOverdue: Bool
  let group: Int
  var height: Int
  var name: RowID { .task(card.id) }

  init(_ card: TaskCard, context: PaneContext, group: Int, height: Int = 1) {
    self.card = card
    self.group = group
    self.height = height
    isOverdue = card.isOverdue(at: context.now)
    let tasks = context.snapshot.state.tasks
    let isOpen = card.state != .done && card.state != .canceled
    blockers =
      !isOpen
      ? []
      : card.depends.compactMap { id in
        guard let other = tasks[id]?.value else { return id.text.string }
        return other.state == .done || other.state == .canceled ? nil : other.title.string
      }
  }

  var texts: [String] {
    [
      card.title.string, card.state.words, card.state.rawValue, card.workstream?.string ?? "",
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
    if left.priorityRank != right.priorityRank { return left.priorityRank < right.priorityRank }
    if left.card.opened != right.card.opened { return left.card.opened < right.card.opened }
    return left.card.id < right.card.id
  }

  /// Priorities are free text; the usual words and P-numbers are known.
  private var priorityRank: Int {
    switch card.priority?.string.lowercased() {
    case "critical", "urgent", "p0", "p1", "1", "highest": 0
    case "high", "p2", "2": 1
    case "medium", "normal", "p3", "3", nil: 2
    case "low", "p4", "4", "lowest": 3
    default: 2
    }
  }
}

/// Tasks by state, each sorted.
struct TaskShelves {
  /// A state and its tasks. Canceled tasks stand behind the done ones.
  struct Shelf {
    let state: TaskState
    let rows: [TaskRow]
    var canceled: Int { rows.count { $0.card.state == .canceled } }
  }

  /// In the order in which work goes.
  let shelves: [Shelf]

  init(_ context: PaneContext) {
    var byState: [TaskState: [TaskRow]] = [:]
    for entity in context.snapshot.state.tasks.values {
      let state = entity.value.state
      let group = Self.order.firstIndex(of: state == .canceled ? .done : state) ?? 0
      byState[state, default: []].append(TaskRow(entity.value, context: context, group: group))
    }
    shelves = Self.order.map { state in
      let canceled = state == .done ? byState[.canceled] ?? [] : []
      let rows = [byState[state] ?? [], canceled].flatMap { $0.sorted(by: TaskRow.comesFirst) }
      return Shelf(state: state, rows: rows)
    }
  }

  private static let order: [TaskState] = [.todo, .inProgress, .onHold, .done]

  var total: Int { shelves.reduce(0) { $0 + $1.rows.count } }
  var canceled: Int { shelves.reduce(0) { $0 + $1.canceled } }
  var done: Int { (shelves.last?.rows.count ?? 0) - canceled }
  var overdue: Int { shelves.reduce(0) { $0 + $1.rows.count { $0.isOverdue } } }
}

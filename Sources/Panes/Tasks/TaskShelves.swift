import IncidentModel

/// Tasks by state, each sorted.
struct TaskShelves {
  /// A state and its tasks. Canceled tasks stand behind the done ones.
  struct Shelf {
    let state: TaskState
    let rows: [TaskRow]

    /// How many are canceled.
    var canceled: Int { rows.count { $0.card.state == .canceled } }
    /// How many are overdue.
    var overdue: Int { rows.count { $0.isOverdue } }
  }

  /// In the order in which work goes.
  let shelves: [Shelf]

  init(_ context: PaneContext) {
    var byState: [TaskState: [TaskRow]] = [:]
    for entity in context.snapshot.state.tasks.values {
      byState[entity.value.state, default: []].append(TaskRow(entity.value, context: context))
    }
    shelves = Self.order.map { state in
      let canceled = state == .done ? byState[.canceled] ?? [] : []
      let rows = [byState[state] ?? [], canceled].flatMap(TaskRow.sorted)
      return Shelf(state: state, rows: rows)
    }
  }

  private static let order: [TaskState] = [.todo, .inProgress, .onHold, .done]

  var total: Int { shelves.reduce(0) { $0 + $1.rows.count } }
  var canceled: Int { shelves.reduce(0) { $0 + $1.canceled } }
  var done: Int { (shelves.last?.rows.count ?? 0) - canceled }
  var overdue: Int { shelves.reduce(0) { $0 + $1.overdue } }

  /// All tasks as one list: first what is overdue, then what is being done, what is stuck, what waits, what is done.
  func listed(height: Int) -> [TaskRow] {
    let late = TaskRow.sorted(shelves.flatMap(\.rows).filter(\.isOverdue))
    let rest = Self.listOrder.flatMap { index in
      shelves[index].rows.filter { !$0.isOverdue }.map { $0.placed(group: index, height: height) }
    }
    return late.map { $0.placed(group: Self.overdueGroup, height: height) } + rest
  }

  /// The group of overdue tasks in a list; every other group is the index of a shelf.
  static let overdueGroup = -1
  private static let listOrder = [1, 2, 0, 3]
}

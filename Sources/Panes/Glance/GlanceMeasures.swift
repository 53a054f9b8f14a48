import IncidentModel

/// How many of the measures are done: the tasks that say which measure they are; where none does, those of containment,
/// eradication and recovery. Canceled ones do not count.
struct GlanceMeasures: Hashable, Sendable {
  private(set) var done = 0
  /// All of them: where a task says "5 of 12" there are twelve, also while not all have been opened.
  private(set) var total = 0

  init(_ tasks: [TaskCard]) {
    let counted = tasks.filter { $0.state != .canceled }
    let named = counted.filter { !($0.measure?.isEmpty ?? true) }
    guard !named.isEmpty else {
      let work = counted.filter { $0.belongs(to: [.containment, .eradication, .recovery]) }
      total = work.count
      done = work.count { $0.state == .done }
      return
    }
    let measures = Dictionary(grouping: named) { $0.measure?.string ?? "" }
    total = max(measures.count, measures.keys.compactMap(Self.stated).max() ?? 0)
    done = measures.values.count { $0.allSatisfy { $0.state == .done } }
  }

  /// 12 of "5 of 12" or "5/12"; nil where no such number is given.
  private static func stated(_ measure: String) -> Int? {
    let parts = measure.split { $0 == " " || $0 == "/" }
    guard parts.count >= 2, let total = Int(parts[parts.count - 1]), (1...999).contains(total) else {
      return nil
    }
    return total
  }
}

import IncidentModel

/// A log that has lost its name: another file has it, or none. Its writer may go on for a while.
struct LeavingLog: Sendable {
  let log: OpenFile
  /// The file that it was, and how far it has been read.
  var task: FileTask
  /// When nobody is expected to write any more.
  var due: Int
}

extension FollowLoop {
  /// For how long after its last line a log without a name is looked at.
  private static let farewell = 10_000_000_000
  /// How often.
  static let leavingPace = 250_000_000

  /// Keeps a log that is held open under a name that leads elsewhere now among those that are leaving.
  mutating func letGo(of file: FileID, unlessItIs identity: FileStatus.Identity?) {
    guard let log = registry.release(file, where: { $0.identity != identity }) else { return }
    let due = Clock.monotonic + Self.farewell
    leaving.append(LeavingLog(log: log, task: registry.task(file), due: due))
  }

  /// The same for all that are held open, before they are opened anew under their names.
  mutating func letGoOfMoved() {
    for file in registry.access({ $0.logs.map(\.file) }) {
      let task = registry.task(file)
      let status = handle(task.folder).flatMap { task.status(in: $0.descriptor) }
      letGo(of: file, unlessItIs: status?.identity)
    }
  }

  /// Reads on in logs without a name; closes those to which nobody writes any more.
  mutating func readLeaving(_ sink: Sink, of holds: (FileID) -> Bool = { _ in true }) {
    guard !leaving.isEmpty else { return }
    let now = Clock.monotonic
    for place in leaving.indices.reversed() where holds(leaving[place].task.file) {
      let isLast = leaving[place].due <= now
      let before = leaving[place].task.reading.offset
      let look = gather(.rest(leaving[place], isLast: isLast), sink)
      leaving[place].task.reading = look.reading
      if look.reading.offset > before { leaving[place].due = now + Self.farewell }
      if isLast { leaving.remove(at: place) }
    }
  }
}

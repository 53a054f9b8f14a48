import IncidentModel

/// A log that has lost its name: another file has it, or none. Its writer may go on for a while.
struct LeavingLog: Sendable {
  let log: OpenFile
  /// The file that it was, and how far it has been read.
  var task: FileTask
  /// When nobody is expected to write any more.
  var due = Clock.monotonic + farewell

  /// For how long after its last line a log without a name is looked at.
  static let farewell = 10_000_000_000

  /// A log that has just lost its name.
  init(_ log: OpenFile, _ task: FileTask) {
    self.log = log
    self.task = task
  }
}

extension FollowLoop {
  /// How often.
  static let leavingPace = 250_000_000

  /// Lets go of logs whose names lead elsewhere now, before what those lead to is read.
  mutating func letGoOfMoved() {
    for file in registry.access({ $0.logs.map(\.file) }) {
      let task = registry.task(file)
      let status = handle(task.folder).flatMap { task.status(in: $0.descriptor) }
      registry.letGo(of: file, unlessItIs: status?.identity)
    }
  }

  /// Reads on in logs without a name; closes those to which nobody writes any more.
  mutating func readLeaving(_ sink: Sink, of holds: (FileID) -> Bool = { _ in true }) {
    leaving += registry.takeLeft()
    guard !leaving.isEmpty else { return }
    let now = Clock.monotonic
    for place in leaving.indices.reversed() where holds(leaving[place].task.file) {
      let isLast = leaving[place].due <= now
      let before = leaving[place].task.reading.offset
      let look = gather(.rest(leaving[place], isLast: isLast), sink)
      leaving[place].task.reading = look.reading
      if look.reading.offset > before { leaving[place].due = now + LeavingLog.farewell }
      if isLast { leaving.remove(at: place) }
    }
  }
}

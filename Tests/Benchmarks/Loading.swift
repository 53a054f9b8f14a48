import CReference
import EventFiles
import Foundation
import IncidentStore
import PtyKit

/// How long it takes until all of a large incident is on the screen, beside what reading its files costs in
/// C.
struct Loading: Benchmark {
  let name = "load"
  let summary = "100,000 events in files of their own, opened, folded and drawn, 7 runs each in turn"

  func run(in workplace: Workplace) throws -> [Figure] {
    let incident = try workplace.events(100_000)
    _ = scan(incident.path + "/events")
    var times: [Double] = []
    var reference: [Double] = []
    var parts: [(reading: Double, folding: Double)] = []
    for _ in 0..<7 {
      reference.append(scan(incident.path + "/events"))
      let room = try RoomRun(incident, in: workplace)
      times.append(try room.loaded())
      try room.leave()
      parts.append(try inProcess(incident))
    }
    return [
      Figure("100,000 files to LIVE", times.median, "ms", reference: reference.median, limit: .ratio(1.2)),
      Figure("100,000 files to LIVE, fastest", times.min() ?? 0, "ms", reference: reference.min()),
      Figure(
        "  without a screen: reading and decoding",
        parts.map(\.reading).median,
        "ms",
        reference: reference.median
      ),
      Figure(
        "  without a screen: folding, all at once",
        parts.map(\.folding).median,
        "ms",
        reference: reference.median
      ),
    ]
  }

  /// Milliseconds that reading and folding take in this process, one after the other.
  private func inProcess(_ incident: URL) throws -> (reading: Double, folding: Double) {
    let start = PtyProgram.now()
    let follower = try DirectoryFollower(directory: incident.path)
    var updates: [DirectoryUpdate] = []
    follower.scan { updates.append($0) }
    let read = PtyProgram.now()
    var store = Store(reader: follower.reader)
    store.apply(updates)
    let folded = PtyProgram.now()
    guard store.snapshot.progress.isComplete else { throw CocoaError(.fileReadUnknown) }
    return (Double(read - start) / 1e6, Double(folded - read) / 1e6)
  }

  /// Milliseconds that reading all files of a folder takes in C.
  private func scan(_ folder: String) -> Double {
    var files: Int64 = 0
    var bytes: Int64 = 0
    return Double(reference_scan(folder, &files, &bytes)) / 1e6
  }
}

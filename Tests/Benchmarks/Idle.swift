import Foundation
import PtyKit

/// What a room costs in which nothing happens but its clock.
struct Idle: Benchmark {
  let name = "idle"
  let summary = "a room with its clock running, 20 s each"

  func run(in workplace: Workplace) throws -> [Figure] {
    let demo = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "demo/incident")
    let rooms = [("1,000 files", try workplace.events(1_000)), ("demo incident", demo)]
    return try rooms.flatMap { title, incident in
      let room = try RoomRun(incident, in: workplace)
      try room.loaded()
      room.watch(seconds: 3)
      let before = (time: PtyProgram.now(), work: Self.work(of: room.pty.pid), bytes: room.pty.received)
      room.watch(seconds: 20)
      let after = (time: PtyProgram.now(), work: Self.work(of: room.pty.pid), bytes: room.pty.received)
      let seconds = Double(after.time - before.time) / 1e9
      try room.leave()
      return [
        Figure(
          "idle, \(title), share of a core",
          Double(after.work - before.work) / 1e7 / seconds,
          "%",
          limit: .value(0.05)
        ),
        Figure(
          "idle, \(title), output",
          Double(after.bytes - before.bytes) / seconds,
          "B/s",
          limit: .value(60)
        ),
      ]
    }
  }

  /// Nanoseconds that all threads of a process have run.
  static func work(of pid: pid_t) -> UInt64 {
    let tasks = "/proc/\(pid)/task"
    let threads = (try? FileManager.default.contentsOfDirectory(atPath: tasks)) ?? []
    return threads.reduce(0) { sum, thread in
      let text = try? String(contentsOfFile: "\(tasks)/\(thread)/schedstat", encoding: .utf8)
      return sum + (text?.split(separator: " ").first.flatMap { UInt64($0) } ?? 0)
    }
  }
}

import Foundation

/// What a room needs that holds very many alerts.
struct Memory: Benchmark {
  let name = "memory"
  let summary = "100,000 alerts, as lines of one feed and as files of their own"

  func run(in workplace: Workplace) throws -> [Figure] {
    let count = 100_000
    let rooms = [
      ("one feed", try workplace.alertLines(count)), ("single files", try workplace.alertFiles(count)),
      ("events, single files", try workplace.events(count)),
    ]
    return try rooms.flatMap { title, incident in
      let room = try RoomRun(incident, in: workplace)
      try room.loaded()
      room.watch(seconds: 1)
      let status = try String(contentsOfFile: "/proc/\(room.pty.pid)/status", encoding: .utf8)
      try room.leave()
      let limit: Figure.Limit? = title.hasPrefix("events") ? nil : .value(60)
      return [
        Figure("memory, \(title), resident", Self.megabytes("VmRSS", in: status), "MB", limit: limit),
        Figure("  of it not shared with other programs", Self.megabytes("RssAnon", in: status), "MB"),
        Figure("memory, \(title), most", Self.megabytes("VmHWM", in: status), "MB", limit: limit),
      ]
    }
  }

  private static func megabytes(_ key: String, in status: String) -> Double {
    let line = status.split(separator: "\n").first { $0.hasPrefix("\(key):") }
    let kilobytes = line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Double($0) }
    return (kilobytes ?? 0) / 1000
  }
}

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
      let resident = try (now: room.memory("VmRSS"), own: room.memory("RssAnon"), most: room.memory("VmHWM"))
      try room.leave()
      let limit: Figure.Limit? = title.hasPrefix("events") ? nil : .value(60)
      return [
        Figure("memory, \(title), resident", resident.now, "MB", limit: limit),
        Figure("  of it not shared with other programs", resident.own, "MB"),
        Figure("memory, \(title), most", resident.most, "MB", limit: limit),
      ]
    }
  }
}

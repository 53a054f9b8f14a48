import Foundation
import PtyKit

/// lnav over the same feed, where it is installed: what a good log viewer needs for it.
enum LogViewer {
  private static let program = "/usr/bin/lnav"
  private static let arrivals = 50

  /// Nothing where it is not installed. `last` is the number of the last alert.
  static func figures(_ incident: URL, last: Int, _ workplace: Workplace) throws -> [Figure] {
    guard FileManager.default.isExecutableFile(atPath: program) else { return [] }
    try prepare(workplace)
    let feed = Workplace.sensorFeed(of: incident)
    let pty = try RoomRun.start(program, [feed.path], in: workplace)
    defer { pty.signal(SIGKILL) }
    guard let frame = wait(for: "LOG", on: pty, since: pty.started),
      let index = wait(for: String(AlertText.flow(of: last)), on: pty, since: pty.started)
    else { return [] }
    watch(pty, seconds: 2)
    let memory = try RoomRun.memory("RssAnon", of: pty.pid)
    var times: [Double] = []
    let growing = try GrowingFeed(of: incident, from: 3_000_000)
    for number in 0..<arrivals {
      watch(pty, seconds: 0.1)
      let title = Arrivals.word(number)
      let start = PtyProgram.now()
      try growing.write(1, title: title)
      if let time = wait(for: title, on: pty, since: start) { times.append(time) }
    }
    return [
      Figure("  beside it, lnav: first frame", frame, "ms"),
      Figure("  beside it, lnav: all in its index", index, "ms"),
      Figure("  beside it, lnav: anonymous memory", memory, "MB"),
      Figure("  beside it, lnav: appended line to screen, median", times.median, "ms"),
      Figure("  beside it, lnav: appended line to screen, p99", times.quantile(0.99), "ms"),
    ]
  }

  private static func prepare(_ workplace: Workplace) throws {
    let folder = workplace.root.appending(path: ".config/lnav/formats/installed")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let format = """
      { "$schema": "https://lnav.org/schemas/format-v1.schema.json",
        "sensor": {
          "title": "Sensor", "json": true, "hide-extra": true, "file-pattern": "eve.*",
          "line-format": [
            { "field": "__timestamp__" }, " ", { "field": "flow_id" }, " ", { "field": "alert/signature" }
          ],
          "timestamp-field": "timestamp", "body-field": "alert/signature",
          "value": { "flow_id": { "kind": "integer" }, "alert/signature": { "kind": "string" } } } }
      """
    try Data(format.utf8).write(to: folder.appending(path: "sensor.json"))
  }

  private static func watch(_ pty: PtyProgram, seconds: Double) {
    let end = PtyProgram.now() + UInt64(seconds * 1e9)
    while case let now = PtyProgram.now(), now < end { pty.read(within: Int32((end - now) / 1_000_000 + 1)) }
  }

  /// Milliseconds from an instant until a text is on the screen; nil when it does not come within 20 seconds.
  private static func wait(for text: String, on pty: PtyProgram, since start: UInt64) -> Double? {
    let end = PtyProgram.now() + 20_000_000_000
    while PtyProgram.now() < end {
      if pty.screen.text.contains(text) { return Double(pty.stamp - start) / 1e6 }
      pty.read(within: 100)
    }
    return nil
  }
}

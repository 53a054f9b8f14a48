import Foundation

/// Where the benchmarks keep their incidents; gone when they are done.
final class Workplace {
  let root: URL
  private var made: [String: URL] = [:]

  init() throws {
    root = FileManager.default.temporaryDirectory.appending(path: "warroom-benchmarks-\(getpid())")
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
  }

  func remove() { try? FileManager.default.removeItem(at: root) }

  /// An incident with so many events of all types, each in a file of its own.
  func events(_ count: Int) throws -> URL {
    try incident("events-\(count)") { folder in
      try Self.writeFiles(count, in: folder.appending(path: "events"), EventText.event)
    }
  }

  /// An incident with so many alerts, each in a file of its own.
  func alertFiles(_ count: Int) throws -> URL {
    try incident("alert-files-\(count)") { folder in
      try Self.writeFiles(count, in: folder.appending(path: "feeds"), EventText.alert)
    }
  }

  /// An incident with so many alerts as lines of one feed.
  func alertLines(_ count: Int) throws -> URL {
    try incident("alert-lines-\(count)") { folder in
      var text = ""
      for number in 0..<count { text += EventText.alert(number) + "\n" }
      try Data(text.utf8).write(to: folder.appending(path: "feeds/alerts.jsonl"))
    }
  }

  /// An incident whose one feed is a network sensor's log of so many alerts.
  func sensorAlerts(_ count: Int) throws -> URL {
    try incident("sensor-alerts-\(count)") { try AlertText.write(count, to: Self.sensorFeed(of: $0)) }
  }

  /// That log.
  static func sensorFeed(of incident: URL) -> URL { incident.appending(path: "feeds/eve.json") }

  private func incident(_ name: String, fill: (URL) throws -> Void) throws -> URL {
    if let folder = made[name] { return folder }
    let folder = root.appending(path: name)
    for part in ["events", "feeds"] {
      try FileManager.default.createDirectory(
        at: folder.appending(path: part),
        withIntermediateDirectories: true
      )
    }
    try fill(folder)
    made[name] = folder
    return folder
  }

  private static func writeFiles(_ count: Int, in folder: URL, _ text: (Int) -> String) throws {
    let directory = open(folder.path, O_RDONLY | O_DIRECTORY)
    guard directory >= 0 else { throw CocoaError(.fileWriteUnknown) }
    defer { close(directory) }
    for number in 0..<count {
      let name = String(number + 100_000_000).dropFirst() + ".json"
      let file = openat(directory, String(name), O_WRONLY | O_CREAT | O_TRUNC, 0o600)
      guard file >= 0 else { throw CocoaError(.fileWriteUnknown) }
      let bytes = Array(text(number).utf8)
      guard write(file, bytes, bytes.count) == bytes.count else { throw CocoaError(.fileWriteUnknown) }
      close(file)
    }
  }
}

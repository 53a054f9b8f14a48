import Foundation
import TestKit

/// An incident directory of a test's own, and the events that it puts there.
final class TestIncident: Sendable {
  private let scratch: ScratchFolder

  /// An empty incident directory.
  init() throws {
    scratch = try ScratchFolder()
    for folder in ["room/events", "room/feeds"] {
      try FileManager.default.createDirectory(
        at: scratch.url.appending(path: folder),
        withIntermediateDirectories: true
      )
    }
  }

  /// The incident directory.
  var folder: URL { scratch.url.appending(path: "room") }
  var path: String { folder.path }
  /// A folder beside it, for configuration, state and temporary files.
  var home: URL { scratch.url }

  /// An incident with a bit of everything: twelve entries, three tasks, two notifications, four alerts.
  static func small() throws -> TestIncident {
    let incident = try TestIncident()
    try incident.drop(
      "0000",
      "incident.declared",
      subject: "incident",
      minute: 0,
      ["name": "Cloud server compromise", "severity": "high", "timezone": "UTC", "tlp": "AMBER"]
    )
    for number in 1...12 { try incident.dropEntry(number) }
    for (number, state) in ["todo", "in_progress", "done"].enumerated() {
      try incident.drop(
        "task-\(number)",
        "task.opened",
        subject: "task-\(number)",
        minute: 20 + number,
        ["title": "Duty of \(state)", "state": state, "workstream": "containment", "owner": "forensics"]
      )
    }
    try incident.drop(
      "notify-1",
      "notification.required",
      subject: "authority",
      minute: 30,
      ["title": "Report to the authority", "recipient": "SDTB", "due": "2025-04-01T12:00:00Z"]
    )
    try incident.drop(
      "notify-2",
      "notification.required",
      subject: "police",
      minute: 31,
      ["title": "Complaint to the police", "recipient": "LKA", "due": "2025-07-02T12:00:00Z"]
    )
    for number in 1...4 {
      try incident.append(alert: "Alert number \(number)", number: number, to: "ids.jsonl")
    }
    return incident
  }

  /// Title of the timeline entry with a number.
  static func title(_ number: Int) -> String { "Entry \(String(format: "%04d", number)) seen" }

  /// Adds a timeline entry; the higher the number the later it happened.
  func dropEntry(_ number: Int) throws {
    try drop(
      "entry-\(number)",
      "timeline.added",
      subject: "entry-\(number)",
      minute: 60 + number,
      [
        "title": Self.title(number), "kind": "observation", "actor": "defender",
        "detail": "Detail of \(number).",
      ]
    )
  }

  /// Adds an event as a file of its own, by rename: whole or not at all.
  func drop(_ id: String, _ type: String, subject: String, minute: Int, _ data: [String: String]) throws {
    try drop(Self.event(id, type, subject: subject, minute: minute, data), as: "\(id).json")
  }

  /// Adds a file by rename.
  func drop(_ text: String, as name: String) throws {
    let waiting = try scratch.write(text, to: "coming/\(name)")
    let place = folder.appending(path: "events/\(name)")
    guard rename(waiting.path, place.path) == 0 else { throw CocoaError(.fileWriteUnknown) }
  }

  /// Adds a line to a feed.
  func append(alert title: String, number: Int, to feed: String) throws {
    try append(
      Self.event(
        "alert-\(number)",
        "alert.raised",
        subject: "key-\(number)",
        minute: 100 + number,
        ["title": title, "severity": "high", "product": "ids", "host": "cloud-02"]
      ) + "\n",
      to: feed
    )
  }

  /// Adds bytes to the end of a feed.
  func append(_ text: String, to feed: String) throws {
    let file = folder.appending(path: "feeds/\(feed)")
    if !FileManager.default.fileExists(atPath: file.path) {
      try Data(text.utf8).write(to: file)
      return
    }
    let handle = try FileHandle(forWritingTo: file)
    defer { try? handle.close() }
    try handle.seekToEnd()
    try handle.write(contentsOf: Data(text.utf8))
  }

  /// The text of an event, so many minutes after the incident began.
  static func event(
    _ id: String,
    _ type: String,
    subject: String,
    minute: Int,
    _ data: [String: String]
  ) throws -> String {
    let time = Date(timeIntervalSince1970: 1_743_200_000 + Double(minute) * 60)
    let event: [String: Any] = [
      "specversion": "1.0", "id": id, "source": "/tests", "type": "warroom.\(type)", "subject": subject,
      "time": time.formatted(.iso8601), "authid": "forensics", "data": data,
    ]
    let options: JSONSerialization.WritingOptions = [.sortedKeys, .withoutEscapingSlashes]
    return String(
      decoding: try JSONSerialization.data(withJSONObject: event, options: options),
      as: UTF8.self
    )
  }
}

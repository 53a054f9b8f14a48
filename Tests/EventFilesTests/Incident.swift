import Foundation
import TestKit

@testable import EventFiles

/// A scratch incident directory, and what a test puts into it.
struct Incident {
  private let scratch: ScratchFolder
  /// The incident directory.
  let directory: URL

  init() throws {
    scratch = try ScratchFolder()
    directory = scratch.url.appending(path: "incident")
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
  }

  /// The JSON text of an event of the team.
  static func event(_ id: String, title: String = "Something was seen") -> String {
    """
    {"specversion":"1.0","id":"\(id)","source":"/test","type":"warroom.timeline.added",\
    "time":"2025-04-02T16:41:00+02:00","data":{"title":"\(title)"}}
    """
  }

  /// The JSON text of an alert.
  static func alert(_ id: String, title: String) -> String {
    """
    {"specversion":"1.0","id":"\(id)","source":"/feed","type":"warroom.alert.raised",\
    "time":"2025-04-02T16:41:00+02:00","data":{"severity":"high","title":"\(title)"}}
    """
  }

  /// Writes a file in the incident directory, folders included.
  @discardableResult
  func write(_ text: String, to path: String) throws -> URL {
    try scratch.write(text, to: "incident/\(path)")
  }

  /// Writes a file beside the incident directory.
  @discardableResult
  func stage(_ text: String, as path: String) throws -> URL {
    try scratch.write(text, to: "staged/\(path)")
  }

  /// Where a path beside the incident directory is.
  func staged(_ path: String) -> URL { scratch.url.appending(path: "staged/\(path)") }

  /// Where a path in the incident directory is.
  func url(_ path: String) -> URL { directory.appending(path: path) }

  /// Adds text at the end of a file.
  func append(_ text: String, to path: String) throws {
    let handle = try FileHandle(forWritingTo: url(path))
    try handle.seekToEnd()
    try handle.write(contentsOf: Data(text.utf8))
    try handle.close()
  }

  /// Renames something from beside the incident directory into it, which takes its whole content there at once.
  func moveIn(_ name: String, to path: String) throws {
    let target = url(path)
    try FileManager.default.createDirectory(
      at: target.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    guard rename(staged(name).path, target.path) == 0 else { throw POSIXError(.EIO) }
  }

  /// What one reading of the directory gives.
  func scan(feeds: [String] = []) throws -> Received {
    var received = Received()
    try DirectoryFollower(directory: directory.path, feeds: feeds).scan { received.apply($0) }
    return received
  }
}

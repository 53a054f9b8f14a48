import Foundation
import Glibc
import IncidentModel

/// The directory to which a training run goes: the only one that anything of a run is written to.
///
/// It can only be made for a directory that is neither the record nor inside it, nor holds it: no run can touch its record.
struct TrackFolder: Sendable {
  /// The directory, whole.
  let path: String
  /// How far a run came that was left here; nil for a new one.
  let reach: Instant?

  /// Who played, and how far: a hidden file, which no reader of incidents looks into.
  private struct Kept: Codable {
    var trainee: String
    var reach: String
  }

  private var file: URL { URL(filePath: "\(path)/.training.json") }

  /// The directory at a path, made where it is not there yet.
  init(_ path: String, beside record: String) throws(CommandError) {
    let whole = try Self.real(record)
    // Nothing is made before it is known where.
    guard let own = Self.place(of: path), own != whole, !own.hasPrefix(whole + "/"),
      !whole.hasPrefix(own + "/")
    else {
      throw CommandError(
        SafeText(
          "\(path) and the record \(record) lie in each other; a run needs a directory of its own (--out)."
        ),
        .usage
      )
    }
    let earlier = Self.reach(in: own)
    if earlier == nil, Self.holdsAnIncident(own) {
      throw CommandError(
        SafeText(
          "\(path) holds an incident, and what a trainee enters would become a part of it; name a new directory with --out."
        ),
        .usage
      )
    }
    do {
      try FileManager.default.createDirectory(atPath: "\(own)/events", withIntermediateDirectories: true)
    } catch {
      throw CommandError(
        SafeText(
          "\(path) cannot be made (\(error.localizedDescription)); name another directory with --out."
        ),
        .cannotWrite
      )
    }
    self.path = own
    reach = earlier
  }

  /// More lies there than what a facilitator may have brought before the run.
  private static func holdsAnIncident(_ directory: String) -> Bool {
    guard FileManager.default.fileExists(atPath: "\(directory)/events"),
      var reading = try? IncidentReading(directory: directory, feeds: [])
    else { return false }
    let state = reading.snapshot(at: nil, axis: .known).state
    return state.eventCount > state.exercise.count
  }

  /// How far a run came whose directory this is; nil where nobody kept it.
  static func reach(in directory: String) -> Instant? {
    guard let data = FileManager.default.contents(atPath: "\(directory)/.training.json"), data.count < 4096,
      let kept = try? JSONDecoder().decode(Kept.self, from: data)
    else { return nil }
    return Instant(rfc3339: kept.reach)
  }

  /// A place for a new run on a record: in the person's own folder, else in the current directory.
  static func fresh(record: String, trainee: String, now: Instant, in state: String?) -> String {
    let name = URL(filePath: record).standardizedFileURL.lastPathComponent
    let time = now.rfc3339UTC.filter { $0.isNumber }.prefix(14)
    let words = "\(name)-\(trainee)-\(time)".map { $0.isLetter || $0.isNumber || $0 == "-" ? $0 : "-" }
    return "\(state.map { "\($0)/training" } ?? ".")/\(String(words))"
  }

  /// Remembers how far the run has come; losing it costs a little way.
  func keep(_ reach: Instant, trainee: String) {
    guard let data = try? JSONEncoder().encode(Kept(trainee: trainee, reach: reach.rfc3339UTC)) else {
      return
    }
    try? data.write(to: file, options: .atomic)
  }

  /// Where a directory is or would be, links on the way followed.
  private static func place(of path: String) -> String? {
    var there = URL(filePath: path).standardizedFileURL
    var missing: [String] = []
    while there.path != "/" {
      if let real = realpath(there.path, nil) {
        defer { free(real) }
        return ([String(cString: real)] + missing).joined(separator: "/")
      }
      missing.insert(there.lastPathComponent, at: 0)
      there.deleteLastPathComponent()
    }
    return "/" + missing.joined(separator: "/")
  }

  private static func real(_ path: String) throws(CommandError) -> String {
    guard let real = realpath(path, nil) else {
      throw CommandError(SafeText("\(path) is not there; name an incident directory."), .noInput)
    }
    defer { free(real) }
    return String(cString: real)
  }
}

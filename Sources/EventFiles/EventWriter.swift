import AlertFormats
import Glibc
import IncidentModel
import SystemPackage

/// Writes events into an incident directory, each as one new file below `events/`.
///
/// Nobody is ever overwritten, and no reader ever sees half of a file: the bytes go to a hidden name, to the disk, and only
/// then to the name that is read. May be used from any thread.
public struct EventWriter: Sendable {
  /// Hidden names that are tried: one that is there already was left by a writer that was killed, or is being written.
  private static let mostAttempts = 8

  private let directory: String
  private let calls: WriteCalls

  /// A writer for the incident directory under a path as a person gave it; nothing is opened yet.
  public init(directory: String) { self.init(directory: directory, calls: .system) }

  init(directory: String, calls: WriteCalls) {
    self.directory = directory
    self.calls = calls
  }

  /// Writes a record; returns the path of its file, which begins as the directory's does. When this returns, the event is
  /// on the disk.
  ///
  /// Makes `events/` where it is missing, never the incident directory.
  public func write(_ record: CheckedRecord) throws(WriteError) -> String {
    let name = Self.name(of: record)
    let path = shown("events/\(name)")
    let folder = try eventsFolder()
    let temporary = try create(name, in: folder.descriptor, path)
    do {
      try fill(temporary.file, with: record.bytes, path)
      try publish(temporary.name, as: name, in: folder.descriptor, path)
    } catch {
      _ = calls.remove(folder.descriptor, temporary.name)
      throw error
    }
    try confirm(folder.descriptor, path)
    return path
  }

  /// A file's name that sorts by when it was written and says what is in it:
  /// `20250402T164310Z-task-updated-01JQVK….json`.
  static func name(of record: CheckedRecord) -> String {
    let second = Instant(seconds: record.stamp.recorded.seconds).rfc3339UTC.filter { $0 != "-" && $0 != ":" }
    let type = record.type.rawValue.split(separator: ".").dropFirst().joined(separator: "-")
    return "\(second)-\(type)-\(record.stamp.id).json"
  }

  // MARK: Steps

  private func eventsFolder() throws(WriteError) -> OpenFolder {
    let top: OpenFolder
    switch OpenFolder.open(FilePath(directory)) {
    case .success(let opened): top = opened
    case .failure(let error): throw WriteError(error, SafeText(directory))
    }
    let first = top.descend("events")
    guard case .failure(.noSuchFileOrDirectory) = first else {
      return try Self.usable(first, shown("events"))
    }
    // Somebody else may have made it meanwhile, which is as good.
    if calls.makeFolder(top.descriptor, "events") == 0 {
      try confirm(top.descriptor, shown("events"))
    } else if errno != EEXIST {
      throw WriteError(.last, SafeText(shown("events")))
    }
    return try Self.usable(top.descend("events"), shown("events"))
  }

  private static func usable(
    _ opened: Result<OpenFolder, Errno>,
    _ path: String
  ) throws(WriteError) -> OpenFolder {
    switch opened {
    case .success(let folder): return folder
    case .failure(.notDirectory), .failure(.tooManySymbolicLinkLevels): throw .notAFolder(SafeText(path))
    case .failure(let error): throw WriteError(error, SafeText(path))
    }
  }

  private func create(
    _ name: String,
    in folder: Int32,
    _ path: String
  ) throws(WriteError) -> (file: Int32, name: String) {
    var attempt = 1
    while true {
      let hidden = attempt == 1 ? ".\(name).tmp" : ".\(name).\(attempt).tmp"
      let file = calls.create(folder, hidden)
      if file >= 0 { return (file, hidden) }
      if errno == EINTR { continue }
      guard errno == EEXIST, attempt < Self.mostAttempts else { throw WriteError(.last, SafeText(path)) }
      attempt += 1
    }
  }

  /// Writes all bytes, brings them to the disk and closes the file, whatever happens.
  private func fill(_ file: Int32, with bytes: [UInt8], _ path: String) throws(WriteError) {
    var failure = writeAll(bytes, to: file)
    if failure == nil { failure = repeating { calls.sync(file) } }
    // Some file systems say only now that there is no room. Closing is never tried twice: the number may be another's.
    if calls.close(file) != 0, errno != EINTR, failure == nil { failure = .last }
    if let failure { throw WriteError(failure, SafeText(path)) }
  }

  private func writeAll(_ bytes: [UInt8], to file: Int32) -> Errno? {
    bytes.withUnsafeBytes { bytes in
      var rest = bytes
      while !rest.isEmpty {
        let count = calls.write(file, rest)
        if count > 0 {
          rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(count))
        } else if count == 0 {
          return .ioError
        } else if errno != EINTR {
          return .last
        }
      }
      return nil
    }
  }

  /// Gives the file the name that is read, unless somebody has it.
  private func publish(
    _ temporary: String,
    as name: String,
    in folder: Int32,
    _ path: String
  ) throws(WriteError) {
    guard let failure = repeating({ calls.rename(folder, temporary, name) }) else { return }
    guard failure == .invalidArgument || failure == .noFunction || failure == .notSupported else {
      throw WriteError(failure, SafeText(path))
    }
    // A file system that cannot rename without replacing: a second name cannot replace either.
    if let failure = repeating({ calls.link(folder, temporary, name) }) {
      throw WriteError(failure, SafeText(path))
    }
    _ = calls.remove(folder, temporary)
  }

  /// Brings the names in a folder to the disk. Some file systems have nothing to do for that, and say so.
  private func confirm(_ folder: Int32, _ path: String) throws(WriteError) {
    guard let failure = repeating({ calls.sync(folder) }) else { return }
    guard failure != .invalidArgument, failure != .notSupported, failure != .noFunction else { return }
    throw .unconfirmed(SafeText(path), reason: failure.words)
  }

  /// Calls until a signal does not come in between; nil when it worked.
  private func repeating(_ call: () -> Int32) -> Errno? {
    while call() != 0 {
      if errno != EINTR { return .last }
    }
    return nil
  }

  private func shown(_ path: String) -> String {
    directory.hasSuffix("/") ? directory + path : "\(directory)/\(path)"
  }
}

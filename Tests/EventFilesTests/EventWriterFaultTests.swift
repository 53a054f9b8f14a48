import Foundation
import IncidentModel
import Synchronization
import TestKit
import Testing

@testable import EventFiles

/// What the writer does when the system says no.
@Suite struct EventWriterFaultTests {
  /// A call that can fail.
  enum Call: String, CaseIterable, Sendable { case makeFolder, create, write, sync, close, rename }

  private let incident: Incident

  init() throws { incident = try Incident() }

  private var files: [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: incident.url("events").path)) ?? []
  }

  private func writer(_ calls: WriteCalls) -> EventWriter {
    EventWriter(directory: incident.directory.path, calls: calls)
  }

  /// The system's calls, of which one fails.
  private func calls(failing call: Call, with error: Int32) -> WriteCalls {
    var calls = WriteCalls.system
    @Sendable func fail() -> Int32 {
      errno = error
      return -1
    }
    switch call {
    case .makeFolder: calls.makeFolder = { _, _ in fail() }
    case .create: calls.create = { _, _ in fail() }
    case .write: calls.write = { _, _ in Int(fail()) }
    case .sync: calls.sync = { _ in fail() }
    case .close:
      calls.close = {
        _ = close($0)
        return fail()
      }
    case .rename: calls.rename = { _, _, _ in fail() }
    }
    return calls
  }

  private func failure(_ calls: WriteCalls) throws -> WriteError? {
    do {
      _ = try writer(calls).write(record())
      return nil
    } catch let error as WriteError { return error }
  }

  @Test(arguments: Call.allCases, [ENOSPC, EDQUOT, EROFS, EACCES, EPERM, ENOENT, ESTALE, ENAMETOOLONG, EIO])
  func aFailureIsSaidAndLeavesNothingBehind(call: Call, error: Int32) throws {
    if call != .makeFolder { try incident.write("", to: "events/.keep") }
    let found = try #require(try failure(calls(failing: call, with: error)))
    switch (error, found) {
    case (ENOSPC, .diskFull), (EDQUOT, .diskFull), (EROFS, .readOnly), (EACCES, .denied), (EPERM, .denied),
      (ENOENT, .directoryGone), (ESTALE, .directoryGone), (ENAMETOOLONG, .nameTooLong):
      #expect(!found.isInputOutput)
    case (EIO, .failed):
      #expect(found.isInputOutput)
    default: Issue.record("\(call) failed with \(error) and gave \(found)")
    }
    #expect(found.sentence.string.contains(incident.directory.path))
    #expect(files.filter { $0 != ".keep" } == [])
  }

  @Test func signalsInBetweenAndShortWritesAreNoFailures() throws {
    let turn = Atomic<Int>(0)
    @Sendable func isInterrupted() -> Bool {
      errno = EINTR
      return turn.add(1, ordering: .relaxed).newValue % 2 == 1
    }
    var calls = WriteCalls.system
    calls.create = { isInterrupted() ? -1 : WriteCalls.system.create($0, $1) }
    calls.write = { isInterrupted() ? -1 : write($0, $1.baseAddress, min(7, $1.count)) }
    calls.sync = { isInterrupted() ? -1 : fsync($0) }
    calls.rename = { isInterrupted() ? -1 : WriteCalls.system.rename($0, $1, $2) }
    let record = try record("A title that takes more than one short write to bring to the disk")
    let path = try writer(calls).write(record)
    #expect(try Data(contentsOf: URL(filePath: path)) == Data(record.bytes))
  }

  @Test func bytesAreOnTheDiskBeforeTheNameAndTheNameBeforeTheAnswer() throws {
    let order = Mutex<[String]>([])
    @Sendable func note(_ step: String) { order.withLock { $0.append(step) } }
    var calls = WriteCalls.system
    calls.write = {
      note("write")
      return WriteCalls.system.write($0, $1)
    }
    calls.sync = { file in
      note(FileStatus(of: file)?.isFolder == true ? "sync folder" : "sync file")
      return fsync(file)
    }
    calls.close = {
      note("close")
      return close($0)
    }
    calls.rename = {
      note("rename")
      return WriteCalls.system.rename($0, $1, $2)
    }
    try incident.write("", to: "events/.keep")
    _ = try writer(calls).write(record())
    #expect(order.withLock { $0 } == ["write", "sync file", "close", "rename", "sync folder"])
  }

  @Test(arguments: [EINVAL, ENOSYS, EOPNOTSUPP])
  func aFileSystemThatCannotRenameSoIsLinkedOn(error: Int32) throws {
    let record = try record()
    let calls = calls(failing: .rename, with: error)
    let path = try writer(calls).write(record)
    #expect(try Data(contentsOf: URL(filePath: path)) == Data(record.bytes))
    #expect(files.count == 1)
    #expect(throws: WriteError.nameTaken(SafeText(path))) { try writer(calls).write(record) }
    #expect(files.count == 1)
  }

  @Test func aFolderThatIsNotConfirmedIsSaidAsThat() throws {
    try incident.write("", to: "events/.keep")
    var calls = WriteCalls.system
    calls.sync = { file in
      guard FileStatus(of: file)?.isFolder == true else { return fsync(file) }
      errno = EIO
      return -1
    }
    guard case .unconfirmed(let path, _)? = try failure(calls) else {
      Issue.record("an unconfirmed event was not said to be one")
      return
    }
    #expect(try incident.scan().ids.count == 1, "\(path) is there, and others may have seen it")
  }

  @Test func aFileSystemWithoutFolderSyncIsFine() throws {
    var calls = WriteCalls.system
    calls.sync = { file in
      guard FileStatus(of: file)?.isFolder == true else { return fsync(file) }
      errno = EINVAL
      return -1
    }
    #expect(try failure(calls) == nil)
  }

  /// A real disk that is full, and a real one that turns read-only; needs the right to mount.
  @Test(.enabled(if: TinyDisk.isPossible, "no right to mount a file system here"))
  func aRealDiskThatIsFullAndThenReadOnly() throws {
    let disk = try TinyDisk()
    let path = disk.folder.url.path
    let writer = EventWriter(directory: path)
    var written = 0
    var failure: WriteError?
    while failure == nil, written < 10_000 {
      do {
        _ = try writer.write(record(String(repeating: "long ", count: 400)))
        written += 1
      } catch let error as WriteError { failure = error }
    }
    guard case .diskFull? = failure else {
      Issue.record("a full disk gave \(String(describing: failure))")
      return
    }
    #expect(written > 0)
    var seen = Received()
    try DirectoryFollower(directory: path).scan { seen.apply($0) }
    #expect(seen.ids.count == written && seen.problems.isEmpty)
    let left = try FileManager.default.contentsOfDirectory(atPath: path + "/events")
    #expect(left.count == written)
    try disk.turnReadOnly()
    #expect { try writer.write(record()) } throws: { error in
      if case .readOnly? = error as? WriteError { true } else { false }
    }
  }
}

/// A file system of a megabyte in memory, gone when the value is.
final class TinyDisk {
  let folder: ScratchFolder

  /// Whether this user and system let one be mounted.
  static let isPossible = geteuid() == 0 && (try? TinyDisk()) != nil

  init() throws {
    folder = try ScratchFolder()
    try Self.run("/usr/bin/mount", ["-t", "tmpfs", "-o", "size=1m", "tmpfs", folder.url.path])
  }

  func turnReadOnly() throws { try Self.run("/usr/bin/mount", ["-o", "remount,ro", folder.url.path]) }

  deinit { try? Self.run("/usr/bin/umount", ["-l", folder.url.path]) }

  private static func run(_ program: String, _ arguments: [String]) throws {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw CocoaError(.fileWriteUnknown) }
  }
}

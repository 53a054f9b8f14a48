import Foundation
import IncidentModel
import Synchronization
import Testing

@testable import EventFiles

@Suite struct EventWriterTests {
  private let incident: Incident

  init() throws { incident = try Incident() }

  private var files: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: incident.url("events").path)) ?? []).sorted()
  }

  @Test func aWrittenEventIsReadAsItWasMeant() throws {
    let record = try record("Seen at the edge")
    let path = try EventWriter(directory: incident.directory.path).write(record)
    #expect(path.hasPrefix(incident.directory.path + "/events/20250402T164310Z-timeline-added-"))
    #expect(path.hasSuffix("-\(record.stamp.id).json"))
    #expect(try Data(contentsOf: URL(filePath: path)) == Data(record.bytes))
    #expect(files.count == 1)
    let seen = try incident.scan()
    #expect(seen.ids == ["\(record.stamp.id)"])
    #expect(seen.problems.isEmpty)
  }

  @Test func namesSortAsTheEventsWereWritten() throws {
    let ids = ULIDs()
    let writer = EventWriter(directory: incident.directory.path)
    let paths = try (0..<50).map { try writer.write(record(at: 1_743_612_190 + $0 / 10, ids: ids)) }
    #expect(paths == paths.sorted())
    #expect(Set(paths).count == 50)
  }

  @Test func aDirectoryGivenWithASlashIsNotDoubled() throws {
    let path = try EventWriter(directory: incident.directory.path + "/").write(record())
    #expect(!path.contains("//"))
  }

  @Test func twoWritersOfOneNameNeverReplaceEachOther() throws {
    let one = try record("the first")
    let writer = EventWriter(directory: incident.directory.path)
    let path = try writer.write(one)
    #expect(throws: WriteError.nameTaken(SafeText(path))) { try writer.write(one) }
    #expect(try Data(contentsOf: URL(filePath: path)) == Data(one.bytes))
    #expect(files.count == 1)
  }

  @Test func ofManyWritersOfOneNameJustOneSucceeds() throws {
    let record = try record()
    let writer = EventWriter(directory: incident.directory.path)
    let written = Atomic<Int>(0)
    DispatchQueue.concurrentPerform(iterations: 8) { _ in
      if (try? writer.write(record)) != nil { written.add(1, ordering: .relaxed) }
    }
    #expect(written.load(ordering: .relaxed) == 1)
    #expect(files == [EventWriter.name(of: record)])
  }

  @Test func everyEventOfManyWritersIsThereAndWhole() throws {
    let writer = EventWriter(directory: incident.directory.path)
    let failures = Atomic<Int>(0)
    DispatchQueue.concurrentPerform(iterations: 40) { number in
      do { _ = try writer.write(record("number \(number)")) } catch { failures.add(1, ordering: .relaxed) }
    }
    #expect(failures.load(ordering: .relaxed) == 0)
    let seen = try incident.scan()
    #expect(seen.ids.count == 40)
    #expect(seen.problems.isEmpty)
  }

  @Test func whatAKilledWriterLeftIsNotReadAndInNobodysWay() throws {
    let record = try record()
    try incident.write("{\"specver", to: "events/.\(EventWriter.name(of: record)).tmp")
    #expect(try incident.scan().ids.isEmpty)
    #expect(try incident.scan().problems.isEmpty)
    _ = try EventWriter(directory: incident.directory.path).write(record)
    #expect(try incident.scan().ids == ["\(record.stamp.id)"])
  }

  @Test func eventsIsMadeButNeverTheIncident() throws {
    #expect(!FileManager.default.fileExists(atPath: incident.url("events").path))
    _ = try EventWriter(directory: incident.directory.path).write(record())
    let gone = incident.directory.path + "/not-there"
    #expect(throws: WriteError.directoryGone(SafeText(gone))) {
      try EventWriter(directory: gone).write(record())
    }
    #expect(!FileManager.default.fileExists(atPath: gone))
  }

  @Test(arguments: [false, true]) func whatIsNoFolderIsRefused(isLink: Bool) throws {
    let place = incident.url("events").path
    if isLink {
      try incident.stage("", as: "elsewhere/keep")
      let target = incident.staged("elsewhere").path
      try FileManager.default.createSymbolicLink(atPath: place, withDestinationPath: target)
    } else {
      try incident.write("", to: "events")
    }
    #expect(throws: WriteError.notAFolder(SafeText(place))) {
      try EventWriter(directory: incident.directory.path).write(record())
    }
    #expect(!isLink || FileManager.default.fileExists(atPath: incident.staged("elsewhere/keep").path))
  }

  @Test func theUmaskDecidesWhoMayRead() throws {
    // The mask is the process's: other tests write under it meanwhile, and can all read what they wrote.
    let before = umask(0o027)
    defer { umask(before) }
    let path = try EventWriter(directory: incident.directory.path).write(record())
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o640)
    let folder = try FileManager.default.attributesOfItem(atPath: incident.url("events").path)
    #expect(folder[.posixPermissions] as? Int == 0o750)
  }

  @Test func aRemovedDirectoryIsSaid() throws {
    let writer = EventWriter(directory: incident.directory.path)
    _ = try writer.write(record())
    try FileManager.default.removeItem(at: incident.directory)
    #expect(throws: WriteError.directoryGone(SafeText(incident.directory.path))) {
      try writer.write(record())
    }
  }

  #if compiler(>=6.2)
    @Test func aWriterKilledBeforeItsRenameLeavesNothingToRead() async throws {
      setenv("WARROOM_TEST_KILLED", incident.directory.path, 1)
      await #expect(processExitsWith: .signal(SIGKILL)) {
        var calls = WriteCalls.system
        calls.rename = { _, _, _ in kill(getpid(), SIGKILL) }
        let directory = try #require(getenv("WARROOM_TEST_KILLED").map { String(cString: $0) })
        _ = try EventWriter(directory: directory, calls: calls).write(record("never finished"))
      }
      #expect(files.count == 1, "it got as far as its hidden file")
      #expect(try incident.scan().ids.isEmpty)
      #expect(try incident.scan().problems.isEmpty)
      _ = try EventWriter(directory: incident.directory.path).write(record("after it"))
      #expect(try incident.scan().ids.count == 1)
    }
  #endif
}

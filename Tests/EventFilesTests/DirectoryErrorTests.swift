import Foundation
import IncidentModel
import Testing

@testable import EventFiles

@Suite struct DirectoryErrorTests {
  @Test func whatCannotBeOpenedIsSaidWithItsPath() throws {
    let incident = try Incident()
    let file = try incident.write("{}", to: "file.json")
    let none = incident.url("none").path
    #expect(throws: DirectoryError.missing(SafeText(none))) { try DirectoryFollower(directory: none) }
    #expect(throws: DirectoryError.notADirectory(SafeText(file.path))) {
      try DirectoryFollower(directory: file.path)
    }
    #expect(throws: DirectoryError.feedMissing(SafeText(none))) {
      try DirectoryFollower(directory: incident.directory.path, feeds: [none])
    }
    #expect(throws: DirectoryError.feedNotAFile(SafeText(incident.directory.path))) {
      try DirectoryFollower(directory: incident.directory.path, feeds: [incident.directory.path])
    }
    #expect(DirectoryError.missing("/x").sentence.string.contains("/x"))
  }

  @Test(.enabled(if: geteuid() != 0, "root may read everything"))
  func directoryThatMayNotBeRead() throws {
    let incident = try Incident()
    chmod(incident.directory.path, 0)
    defer { chmod(incident.directory.path, 0o755) }
    #expect(throws: DirectoryError.self) { try DirectoryFollower(directory: incident.directory.path) }
  }

  @Test func linkToTheDirectoryIsFine() throws {
    let incident = try Incident()
    try incident.write(Incident.event("e"), to: "e.json")
    let link = incident.directory.path + "-link"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: incident.directory.path)
    var received = Received()
    try DirectoryFollower(directory: link).scan { received.apply($0) }
    #expect(received.ids == ["e"])
  }
}

import Foundation
import IncidentModel
import Testing

@testable import EventFiles

@Suite struct PollingTests {
  @Test func findsWhatTheKernelDoesNotTellOf() throws {
    let incident = try Incident()
    try incident.write(Incident.event("first"), to: "events/first.json")
    try incident.write(Incident.alert("1", title: "One") + "\n", to: "feeds/log.jsonl")
    try incident.write("{ nonsense }", to: "events/bad.json")
    let following = try Following(incident.directory, isPolling: true)
    defer { following.stop() }
    let loaded = following.wait { $0.isLoaded }
    #expect(loaded.watch == .polled(seconds: 2))
    #expect(loaded.ids == ["first"])
    try incident.write(Incident.event("second"), to: "events/second.json")
    try incident.write(Incident.event("third"), to: "other/deep/third.json")
    try incident.append(Incident.alert("2", title: "Two") + "\n", to: "feeds/log.jsonl")
    try FileManager.default.removeItem(at: incident.url("events/bad.json"))
    let received = following.wait {
      $0.ids == ["first", "second", "third"] && $0.alertTitles.count == 2 && $0.problems.isEmpty
    }
    #expect(received.alertTitles == ["One", "Two"])
    #expect(received.restarts == ["events/bad.json"])
  }

  @Test func looksAtOnceWhenAsked() throws {
    let incident = try Incident()
    let following = try Following(incident.directory, isPolling: true)
    defer { following.stop() }
    following.wait { $0.isLoaded }
    for number in 0..<5 {
      try incident.write(Incident.event("e\(number)"), to: "\(number).json")
      following.follower.rescan()
      following.wait { $0.ids.count == number + 1 }
    }
    try FileManager.default.removeItem(at: incident.url("3.json"))
    following.follower.rescan()
    following.wait { $0.restarts == ["3.json"] }
  }

  /// Its writer has not heard that it was renamed.
  @Test func logThatHasLostItsNameIsReadOn() throws {
    let incident = try Incident()
    try incident.write(Incident.alert("1", title: "One") + "\n", to: "feeds/log.jsonl")
    let following = try Following(incident.directory, isPolling: true)
    defer { following.stop() }
    following.wait { $0.isLoaded }
    let log = incident.url("feeds/log.jsonl")
    let renamed = incident.url("feeds/log.jsonl.1")
    try FileManager.default.moveItem(at: log, to: renamed)
    following.wait { $0.restarts == ["feeds/log.jsonl"] }
    try incident.append(Incident.alert("2", title: "Two") + "\n", to: "feeds/log.jsonl.1")
    let received = following.wait { $0.alertTitles.count == 2 }
    #expect(received.alertTitles == ["One", "Two"] && received.problems.isEmpty)
  }

  @Test func silentFileSystemsAreKnownByTheTableOfMounts() {
    let mounts = """
      24 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw
      31 24 0:52 / /mnt/team rw,relatime shared:9 - nfs4 server:/team rw,vers=4.2
      32 24 0:53 / /mnt/a\\040b rw - fuse.sshfs someone@host: rw
      """
    #expect(!SilentFileSystem.isSilent(254 << 8, mounts: mounts))
    #expect(SilentFileSystem.isSilent(52, mounts: mounts))
    #expect(SilentFileSystem.isSilent(53, mounts: mounts))
    #expect(!SilentFileSystem.isSilent(54, mounts: mounts))
  }
}

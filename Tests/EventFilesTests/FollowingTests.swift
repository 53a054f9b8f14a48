import Foundation
import Glibc
import IncidentModel
import Testing

@testable import EventFiles

@Suite struct FollowingTests {
  @Test func whatIsThereComesFirstThenWhatIsRenamedIn() throws {
    let incident = try Incident()
    try incident.write(Incident.event("first"), to: "events/first.json")
    try incident.stage(Incident.event("second"), as: "second.json")
    let following = try Following(incident.directory)
    defer { following.stop() }
    let loaded = following.wait { $0.isLoaded }
    #expect(loaded.ids == ["first"])
    #expect(loaded.watch == .notified)
    try incident.moveIn("second.json", to: "events/second.json")
    let received = following.wait { $0.ids.contains("second") }
    #expect(received.paths == ["events/first.json", "events/second.json"])
    #expect(received.restarts.isEmpty)
  }

  @Test func fileBeingWrittenIsReadWhenItIsComplete() throws {
    let incident = try Incident()
    try incident.write(Incident.event("first"), to: "first.json")
    let following = try Following(incident.directory)
    defer { following.stop() }
    following.wait { $0.isLoaded }
    let text = Incident.event("slow")
    #expect(FileManager.default.createFile(atPath: incident.url("slow.json").path, contents: nil))
    let handle = try FileHandle(forWritingTo: incident.url("slow.json"))
    try handle.write(contentsOf: Data(text.utf8.prefix(40)))
    // Something that came later is in, so the half file has been seen, too.
    try incident.write(Incident.event("later"), to: "later.json")
    #expect(following.wait { $0.ids.contains("later") }.problems.isEmpty)
    try handle.write(contentsOf: Data(text.utf8.dropFirst(40)))
    try handle.close()
    let received = following.wait { $0.ids.contains("slow") }
    #expect(received.problems.isEmpty)
  }

  @Test func fileLeftHalfWrittenIsAProblemUntilItIsComplete() throws {
    let incident = try Incident()
    let text = Incident.event("left")
    try incident.write(String(text.prefix(40)), to: "left.json")
    let following = try Following(incident.directory)
    defer { following.stop() }
    #expect(following.wait { $0.problems.map(\.code) == [.truncated] }.ids.isEmpty)
    try incident.append(String(text.dropFirst(40)), to: "left.json")
    following.wait { $0.ids == ["left"] && $0.problems.isEmpty }
  }

  @Test(arguments: ["feeds/log.jsonl", "feeds/log.json"])
  func logIsReadOnFromWhereItEnded(path: String) throws {
    let incident = try Incident()
    let lines = (0..<6).map { Incident.alert("a\($0)", title: "Alert \($0)") + "\n" }
    try incident.write(lines[0] + lines[1] + lines[2].prefix(50), to: path)
    let following = try Following(incident.directory)
    defer { following.stop() }
    #expect(following.wait { $0.isLoaded }.alertTitles == ["Alert 0", "Alert 1"])
    try incident.append(String(lines[2].dropFirst(50)), to: path)
    #expect(following.wait { $0.alertTitles.count == 3 }.restarts.isEmpty)
    try incident.append(lines[3] + lines[4].prefix(10), to: path)
    following.wait { $0.alertTitles.count == 4 }
    try incident.append(lines[4].dropFirst(10) + lines[5], to: path)
    let received = following.wait { $0.alertTitles.count == 6 }
    #expect(received.alertTitles == (0..<6).map { SafeText("Alert \($0)") })
    #expect(received.problems.isEmpty)
    #expect(received.restarts.isEmpty)
  }

  @Test func extraFeedIsFollowed() throws {
    let incident = try Incident()
    let feed = try incident.stage(Incident.alert("1", title: "One") + "\n", as: "siem.log")
    let following = try Following(incident.directory, feeds: [feed.path])
    defer { following.stop() }
    following.wait { $0.alertTitles == ["One"] }
    let handle = try FileHandle(forWritingTo: feed)
    try handle.seekToEnd()
    try handle.write(contentsOf: Data((Incident.alert("2", title: "Two") + "\n").utf8))
    try handle.close()
    following.wait { $0.alertTitles == ["One", "Two"] }
  }

  @Test func extraFeedThatIsReplacedIsFollowed() throws {
    let incident = try Incident()
    let feed = try incident.stage(Incident.alert("1", title: "A long first one") + "\n", as: "siem.log")
    let other = try incident.stage(Incident.alert("2", title: "Two") + "\n", as: "other.log")
    let following = try Following(incident.directory, feeds: [feed.path])
    defer { following.stop() }
    following.wait { $0.alertTitles.count == 1 }
    #expect(rename(other.path, feed.path) == 0)
    following.wait { $0.alertTitles == ["A long first one", "Two"] }
    let handle = try FileHandle(forWritingTo: feed)
    try handle.seekToEnd()
    try handle.write(contentsOf: Data((Incident.alert("3", title: "Three") + "\n").utf8))
    try handle.close()
    following.wait { $0.alertTitles.last == "Three" && $0.files.count == 1 }
  }

  @Test func filesNamedAloneAreFollowedAndNothingBesideThem() throws {
    let incident = try Incident()
    let feed = try incident.stage(Incident.alert("1", title: "One") + "\n", as: "siem.log")
    let following = Following(try DirectoryFollower(files: [feed.path]))
    defer { following.stop() }
    following.wait { $0.isLoaded && $0.alertTitles == ["One"] }
    following.follower.rescan()
    try incident.stage(Incident.alert("2", title: "Two") + "\n", as: "other.log")
    #expect(rename(incident.staged("other.log").path, feed.path) == 0)
    let received = following.wait { $0.alertTitles == ["One", "Two"] }
    #expect(received.files == [SafeText(feed.path)])
  }

  @Test func foldersThatAppearAreFollowed() throws {
    let incident = try Incident()
    let following = try Following(incident.directory)
    defer { following.stop() }
    following.wait { $0.isLoaded }
    for number in 0..<50 {
      try incident.write(Incident.event("made\(number)"), to: "new/\(number)/er/\(number).json")
    }
    following.wait { $0.ids.count == 50 }
    for number in 0..<50 {
      try incident.stage(Incident.event("in\(number)"), as: "tree/a/\(number % 7)/\(number).json")
    }
    try incident.moveIn("tree", to: "tree")
    following.wait { $0.ids.count == 100 }
    try incident.write(Incident.event("after"), to: "tree/a/3/after.json")
    let received = following.wait { $0.ids.contains("after") }
    #expect(received.paths.count == 101)
    #expect(received.problems.isEmpty)
  }

  @Test func pipesAndLinksThatAppearAreNotOpened() throws {
    let incident = try Incident()
    try incident.stage(Incident.event("outside"), as: "outside.json")
    let following = try Following(incident.directory)
    defer { following.stop() }
    following.wait { $0.isLoaded }
    #expect(mkfifo(incident.url("pipe.json").path, 0o644) == 0)
    let link = incident.url("link.json")
    try FileManager.default.createSymbolicLink(at: link, withDestinationURL: incident.staged("outside.json"))
    try incident.write(Incident.event("real"), to: "real.json")
    let received = following.wait { $0.ids.contains("real") }
    #expect(received.ids == ["real"])
    #expect(received.paths == ["real.json"])
  }

  @Test func burstArrivesWhole() throws {
    let incident = try Incident()
    try incident.write(Incident.event("first"), to: "events/first.json")
    for number in 0..<10_000 { try incident.stage(Incident.event("e\(number)"), as: "\(number).json") }
    let following = try Following(incident.directory)
    defer { following.stop() }
    following.wait { $0.isLoaded }
    let names = (0..<10_000).map {
      (incident.staged("\($0).json").path, incident.url("events/\($0).json").path)
    }
    for (from, to) in names { #expect(rename(from, to) == 0) }
    let received = following.wait { $0.events.count >= 10_001 }
    #expect(received.ids.count == 10_001)
    #expect(Set(received.paths).count == 10_001)
    #expect(received.events.count == 10_001)
  }

  @Test func stopReturns() throws {
    let incident = try Incident()
    let following = try Following(incident.directory)
    following.wait { $0.isLoaded }
    following.stop()
    try incident.write(Incident.event("unseen"), to: "unseen.json")
    #expect(following.now.ids.isEmpty)
  }
}

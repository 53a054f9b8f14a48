import Foundation
import Glibc
import IncidentModel
import Testing

@testable import EventFiles

@Suite struct ChangedFilesTests {
  @Test func deletedFileTakesItsProblemsAlongAndLeavesItsEvents() throws {
    let incident = try Incident()
    try incident.write("{ nonsense }", to: "bad.json")
    try incident.write(Incident.event("good"), to: "good.json")
    let following = try Following(incident.directory)
    defer { following.stop() }
    following.wait { $0.isLoaded && $0.problems.count == 1 }
    try FileManager.default.removeItem(at: incident.url("bad.json"))
    try FileManager.default.removeItem(at: incident.url("good.json"))
    let received = following.wait { $0.problems.isEmpty && $0.restarts.count == 2 }
    #expect(received.ids == ["good"])
    try incident.write(Incident.event("again"), to: "bad.json")
    following.wait { $0.ids == ["good", "again"] && $0.files.count == 2 }
  }

  @Test func deletedFolderTakesItsProblemsAlong() throws {
    let incident = try Incident()
    try incident.write("{ nonsense }", to: "a/b/bad.json")
    let following = try Following(incident.directory)
    defer { following.stop() }
    following.wait { $0.isLoaded && $0.problems.count == 1 }
    #expect(
      rename(incident.url("a").path, incident.staged("").deletingLastPathComponent().path + "/out") == 0
    )
    following.wait { $0.problems.isEmpty }
    try incident.write(Incident.event("back"), to: "a/b/back.json")
    following.wait { $0.ids == ["back"] }
  }

  @Test func truncatedLogIsReadFromTheStart() throws {
    let incident = try Incident()
    let old = (0..<9).map { Incident.alert("o\($0)", title: "Old \($0)") + "\n" }.joined()
    try incident.write(old + "nonsense\n", to: "feeds/log.jsonl")
    let following = try Following(incident.directory)
    defer { following.stop() }
    following.wait { $0.alertTitles.count == 9 && $0.problems.count == 1 }
    #expect(truncate(incident.url("feeds/log.jsonl").path, 0) == 0)
    try incident.append(Incident.alert("n", title: "New") + "\n", to: "feeds/log.jsonl")
    let received = following.wait { $0.alertTitles.last == "New" }
    #expect(received.restarts.contains("feeds/log.jsonl"))
    #expect(received.problems.isEmpty)
  }

  @Test func replacedLogIsReadFromTheStart() throws {
    let incident = try Incident()
    try incident.write(Incident.alert("1", title: "One") + "\n", to: "feeds/log.jsonl")
    let following = try Following(incident.directory)
    defer { following.stop() }
    following.wait { $0.alertTitles == ["One"] }
    let other = (2..<5).map { Incident.alert("\($0)", title: "Number \($0)") + "\n" }.joined()
    try incident.stage(other, as: "log.jsonl")
    try incident.moveIn("log.jsonl", to: "feeds/log.jsonl")
    let received = following.wait { $0.alertTitles.count == 4 }
    #expect(received.restarts == ["feeds/log.jsonl"])
    #expect(received.files.count == 1)
  }

  @Test func longerCopyOfALogIsReadOn() throws {
    let incident = try Incident()
    let lines = (0..<4).map { Incident.alert("\($0)", title: "Number \($0)") + "\n" }
    try incident.write(lines[..<2].joined(), to: "feeds/log.jsonl")
    let following = try Following(incident.directory)
    defer { following.stop() }
    following.wait { $0.alertTitles.count == 2 }
    try incident.stage(lines.joined(), as: "log.jsonl")
    try incident.moveIn("log.jsonl", to: "feeds/log.jsonl")
    let received = following.wait { $0.alertTitles.count >= 4 }
    #expect(received.alertTitles.count == 4)
    #expect(received.restarts.isEmpty)
  }

  @Test func repairedFileIsNoProblemAnyMore() throws {
    let incident = try Incident()
    let text = Incident.event("mended")
    try incident.write(text.replacing("}}", with: "]}"), to: "broken.json")
    let following = try Following(incident.directory)
    defer { following.stop() }
    following.wait { $0.isLoaded && $0.problems.count == 1 }
    try incident.write(text, to: "broken.json")
    following.wait { $0.problems.isEmpty && $0.ids == ["mended"] }
  }

  @Test(.enabled(if: geteuid() != 0, "root may read everything"))
  func fileThatMayNotBeReadIsAProblemUntilItMay() throws {
    let incident = try Incident()
    let file = try incident.write(Incident.event("secret"), to: "secret.json")
    try incident.write(Incident.event("inside"), to: "closed/inside.json")
    chmod(file.path, 0)
    chmod(incident.url("closed").path, 0)
    #expect(try incident.scan().problems.map(\.code) == [.unreadable, .unreadable])
    let following = try Following(incident.directory)
    defer { following.stop() }
    let received = following.wait { $0.problems.count == 2 }
    #expect(Set(received.problems.map(\.path)) == ["secret.json", "closed"])
    chmod(file.path, 0o644)
    chmod(incident.url("closed").path, 0o755)
    following.wait { $0.problems.isEmpty && $0.ids == ["secret", "inside"] }
  }

  /// How many changes the kernel queues before it drops the rest.
  private static let queue =
    (try? String(contentsOfFile: "/proc/sys/fs/inotify/max_queued_events", encoding: .utf8))
    .flatMap { Int($0.filter(\.isNumber)) }

  @Test(.enabled(if: (queue ?? .max) <= 200_000, "the kernel's queue is too long to be filled"))
  func changesThatTheKernelDroppedAreMadeUpFor() throws {
    let incident = try Incident()
    let paths = try ["a.json", "b.json"].map { try incident.write(Incident.event($0), to: $0).path }
    let following = try Following(incident.directory)
    defer { following.stop() }
    following.wait { $0.isLoaded }
    try following.holdUp {
      try incident.write(Incident.event("before"), to: "before.json")
    } while: {
      // Two files in turn: the same change twice in a row would be queued as one.
      for number in 0...(Self.queue ?? 0) + 1000 { utimes(paths[number % 2], nil) }
      try incident.write(Incident.event("lost"), to: "new/folder/lost.json")
      try FileManager.default.removeItem(atPath: paths[0])
    }
    let received = following.wait { $0.ids.contains("lost") && $0.restarts == ["a.json"] }
    #expect(received.ids == ["a.json", "b.json", "before", "lost"])
  }

  @Test func directoryThatGoesAwayIsReadWhenItIsBack() throws {
    let incident = try Incident()
    try incident.write(Incident.event("first"), to: "events/first.json")
    let following = try Following(incident.directory)
    defer { following.stop() }
    following.wait { $0.isLoaded }
    let away = incident.directory.path + "-away"
    #expect(rename(incident.directory.path, away) == 0)
    following.wait {
      if case .stopped = $0.watch { true } else { false }
    }
    try incident.write(Incident.event("second"), to: "events/second.json")
    following.wait { $0.ids == ["first", "second"] && $0.watch == .notified && $0.isLoaded }
    try incident.write(Incident.event("third"), to: "events/third.json")
    following.wait { $0.ids == ["first", "second", "third"] }
  }
}

import Foundation
import Glibc
import IncidentModel
import Testing

@Suite struct WhichFilesCountTests {
  @Test func filesOfAnyDepthCountAndOthersDoNot() throws {
    let incident = try Incident()
    let counted = [
      "a.json", "events/b.json", "events/deep/er/c.json", "x/feeds/d.jsonl", "x/e.ndjson",
      "x/evidence/f.json",
      "folder.json/g.json", "rules.json", "x/with space.json", "x/umlaut-\u{E4}.json",
    ]
    let others = [
      "readme.txt", "a.json~", "a.json.tmp", ".hidden.json", ".git/h.json", "x/.i.json", "evidence/j.json",
      "rules/k.json", "formats/l.json", "a.sync-conflict-20250402-164100-ABCDEF.json", "x/json",
      "backup~/m.json",
    ]
    for path in counted + others { try incident.write(Incident.event(path), to: path) }
    let received = try incident.scan()
    #expect(received.ids == Set(counted))
    #expect(received.paths == counted.sorted())
    #expect(received.problems.isEmpty)
    for event in received.events { #expect(received.path(of: event) == event.key.id) }
  }

  @Test func emptyDirectoryIsComplete() throws {
    let received = try Incident().scan()
    #expect(received.files.isEmpty)
    #expect(received.progress == [LoadProgress(filesRead: 0, filesFound: 0, isComplete: true)])
    #expect(received.watch == .off)
  }

  @Test func feedsBringAlertsAlone() throws {
    let incident = try Incident()
    try incident.write(
      Incident.event("forged") + "\n" + Incident.alert("1", title: "Beacon"),
      to: "feeds/ids.jsonl"
    )
    try incident.write(Incident.event("own"), to: "events/feeds/own.json")
    let received = try incident.scan()
    #expect(received.ids == ["own"])
    #expect(received.alertTitles == ["Beacon"])
    #expect(received.problems.map(\.code) == [.untrusted])
    #expect(received.problems.first?.path == "feeds/ids.jsonl")
  }

  @Test func extraFeedMayBeALinkAndBringsAlertsAlone() throws {
    let incident = try Incident()
    try incident.stage(Incident.alert("1", title: "Login") + "\n" + Incident.event("forged"), as: "siem.log")
    let link = incident.staged("link.jsonl")
    try FileManager.default.createSymbolicLink(at: link, withDestinationURL: incident.staged("siem.log"))
    let received = try incident.scan(feeds: [link.path])
    #expect(received.files == [SafeText(link.path)])
    #expect(received.alertTitles == ["Login"])
    #expect(received.problems.map(\.code) == [.untrusted])
  }

  @Test func linksPipesAndSocketsAreNeverOpened() throws {
    let incident = try Incident()
    try incident.stage(Incident.event("outside"), as: "outside.json")
    try incident.stage(Incident.event("elsewhere"), as: "folder/elsewhere.json")
    try incident.write(Incident.event("real"), to: "real.json")
    let manager = FileManager.default
    let outside = incident.staged("outside.json")
    try manager.createSymbolicLink(at: incident.url("link.json"), withDestinationURL: outside)
    try manager.createSymbolicLink(at: incident.url("dir"), withDestinationURL: incident.staged("folder"))
    // Opened without care, a pipe that nobody writes to would hold this test forever.
    #expect(mkfifo(incident.url("pipe.json").path, 0o644) == 0)
    let received = try incident.scan()
    #expect(received.ids == ["real"])
    #expect(received.paths == ["real.json"])
    #expect(received.problems.isEmpty)
  }

  @Test func hostileNamesAreReadAndDrawnSafely() throws {
    let incident = try Incident()
    try incident.write(Incident.event("escape"), to: "events/\u{1B}[2J\u{202E}.json")
    let folder = open(incident.url("events").path, O_RDONLY | O_DIRECTORY)
    defer { close(folder) }
    let invalid = [0xFF, 0xFE].map { CChar(bitPattern: $0) } + Array(".json".utf8CString)
    let descriptor = openat(folder, invalid, O_WRONLY | O_CREAT, 0o644)
    let text = Array(Incident.event("bytes").utf8)
    #expect(write(descriptor, text, text.count) == text.count)
    close(descriptor)
    let received = try incident.scan()
    #expect(received.ids == ["escape", "bytes"])
    for path in received.paths {
      #expect(!path.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x202E })
    }
  }

  @Test func halfAValueIsAProblemOfOneReading() throws {
    let incident = try Incident()
    try incident.write(String(Incident.event("cut").dropLast(20)), to: "cut.json")
    try incident.write(Incident.event("whole") + "\n" + Incident.event("half").dropLast(9), to: "half.jsonl")
    let received = try incident.scan()
    #expect(received.ids == ["whole"])
    #expect(received.problems.map(\.code) == [.truncated, .truncated])
  }
}

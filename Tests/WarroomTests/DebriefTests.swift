import Foundation
import TestKit
import Testing

@Suite struct DebriefTests {
  private func track(of record: SmallIncident) throws -> ScratchFolder {
    let track = try ScratchFolder()
    try track.write(
      """
      {"specversion":"1.0","id":"t1","source":"/training/me","type":"warroom.notification.filed","subject":"authority",
       "time":"2025-04-01T14:00:00+02:00","authid":"trainee","data":{}}
      """,
      to: "events/t1.json"
    )
    return track
  }

  @Test func saysOnTheScreenInAFileAndInJSONTheSame() throws {
    let record = try SmallIncident()
    let track = try track(of: record)
    let path = track.url.path(percentEncoded: false)
    let told = try warroom("debrief", record.path, "--track", path)
    #expect(told.status == 0)
    #expect(told.output.contains("filed, 1 h 20 early"))

    let file = path + "debrief.md"
    #expect(try warroom("debrief", record.path, "--track", path, "--out", file).status == 0)
    #expect(try String(contentsOfFile: file, encoding: .utf8).contains("filed, 1 h 20 early"))

    let clocks = try warroom("debrief", record.path, "--track", path, "--json").object()["clocks"]
    let authority = try #require((clocks as? [[String: Any]])?.first { $0["id"] as? String == "authority" })
    #expect((authority["trainee"] as? [String: Any])?["outcome"] as? String == "met")
    #expect((authority["record"] as? [String: Any])?["outcome"] as? String == "open")
  }

  @Test func neverWritesOverAFile() throws {
    let record = try SmallIncident()
    let track = try track(of: record)
    let path = track.url.path(percentEncoded: false)
    let file = try track.write("mine", to: "notes.md").path(percentEncoded: false)
    let refused = try warroom("debrief", record.path, "--track", path, "--out", file)
    #expect(refused.status == 73)
    #expect(refused.complaint.contains("exists already"))
    #expect(try String(contentsOfFile: file, encoding: .utf8) == "mine")
  }

  @Test func aTrackThatIsNotThereIsSaid() throws {
    let record = try SmallIncident()
    let refused = try warroom("debrief", record.path, "--track", record.path + "nowhere")
    #expect(refused.status == 66)
    #expect(refused.complaint.contains("nowhere"))
  }
}

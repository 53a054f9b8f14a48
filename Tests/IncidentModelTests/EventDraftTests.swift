import Foundation
import JSON
import TestKit
import Testing

@testable import IncidentModel

@Suite struct EventDraftTests {
  private static let berlin = TimeZone(identifier: "Europe/Berlin") ?? .gmt

  private func stamp(_ zone: TimeZone = berlin, at recorded: Instant = afternoon) -> EventStamp {
    EventStamp(id: ULIDs().next(at: recorded), source: "/terminals/ops-1", recorded: recorded, zone: zone)
  }

  @Test func aRecordIsLaidOutAsThoseOfTheDemo() {
    let stamp = stamp(at: Instant(seconds: 1_743_604_990).adding(nanoseconds: 482_999_999))
    let draft = EventDraft(
      .taskUpdated,
      subject: "rotate-keys",
      time: afternoon,
      author: "forensics",
      cause: "e-7",
      data: [
        "state": .text("done"), "depends": .texts(["a", "b"]), "n": .number("12"), "empty": .list([]),
        "flags": .fields(["controller": .bool(true)]), "due": .time(afternoon),
      ]
    )
    #expect(
      draft.json(stamp) == """
        {
          "specversion": "1.0",
          "id": "\(stamp.id)",
          "source": "/terminals/ops-1",
          "type": "warroom.task.updated",
          "subject": "rotate-keys",
          "time": "2025-04-02T16:41:00+02:00",
          "recordedtime": "2025-04-02T16:43:10.482+02:00",
          "authtype": "user",
          "authid": "forensics",
          "causationid": "e-7",
          "data": {
            "state": "done",
            "depends": ["a", "b"],
            "n": 12,
            "empty": [],
            "flags": {
              "controller": true
            },
            "due": "2025-04-02T16:41:00+02:00"
          }
        }

        """
    )
  }

  @Test func whatIsNotSaidIsWhenItIsWrittenAndTheEventItself() throws {
    let stamp = stamp()
    let event = try decodeEvent(
      EventDraft(.timelineAdded, author: "lead", data: ["title": .text("Seen")]).json(stamp)
    )
    #expect(event.time == afternoon)
    #expect(event.key.recorded == afternoon)
    #expect(event.subject == EntityID("\(stamp.id)"))
    #expect(event.cause == nil)
    #expect(event.author == "lead")
  }

  /// Any text at all comes back byte by byte, wherever it stands; and the file itself can be looked at safely.
  @Test func anyTextComesBackAsItWas() throws {
    var random = Seeded(seed: 41)
    var texts = (0..<400).map { _ in random.text() }
    texts += [
      "", "\u{0}", "\"\\\u{8}\u{C}/", "\u{1B}[2J\r\n\t", "\u{202E}txt.exe", "\u{E0001}\u{1F468}\u{200D}",
    ]
    for text in texts {
      let draft = EventDraft(
        .timelineAdded,
        subject: text,
        author: text,
        cause: text,
        data: ["title": .text(text), text: .list([.text(text), .fields([text: .text(text)])])]
      )
      let json = draft.json(stamp())
      var parser = JSONParser()
      let bytes = PaddedBytes(json.utf8)
      try bytes.withUnsafeBytes { bytes in
        let value = try parser.parse(bytes)
        #expect(value["subject"]?.text.map { String($0) }?.isExactly(text) == true)
        #expect(value["authid"]?.text.map { String($0) }?.isExactly(text) == true)
        let data = try #require(value["data"])
        let last = try #require(data.fields.map { $0 }.last)
        #expect(String(last.key).isExactly(text))
        #expect(DraftValue(data) == .fields(draft.data))
      }
      for line in json.split(separator: "\n", omittingEmptySubsequences: false) {
        #expect(!line.unicodeScalars.contains { $0.properties.generalCategory == .control })
      }
    }
  }

  @Test func aFieldSetAgainKeepsItsPlaceAndNilTakesItAway() {
    var fields: DraftFields = ["a": .bool(true), "b": .null, "c": .number("1")]
    fields["a"] = .bool(false)
    fields["b"] = nil
    fields["d"] = .text("x")
    fields["e"] = nil
    #expect(fields.all.map(\.name) == ["a", "c", "d"])
    #expect(fields["a"] == .bool(false))
    #expect(DraftFields().isEmpty)
  }

  @Test(arguments: ["Europe/Berlin", "America/New_York", "Asia/Kolkata", "Pacific/Kiritimati", "UTC"])
  func timesNameTheSameInstantInAnyZone(name: String) throws {
    let zone = try #require(TimeZone(identifier: name))
    var random = Seeded(seed: 5)
    for _ in 0..<300 {
      let instant = Instant(
        nanoseconds: Int64.random(in: -9_000_000_000_000_000_000...9_000_000_000_000_000_000, using: &random)
      )
      #expect(Instant(rfc3339: instant.rfc3339(in: zone)) == instant)
    }
  }
}

import Foundation
import TestKit
import Testing

/// What the program makes of other tools' alerts, from files to its output.
@Suite struct ForeignAlertsTests {
  private let folder: ScratchFolder
  private var path: String { folder.url.path(percentEncoded: false) }

  private static let signature =
    #"{"timestamp":"2025-04-02T16:41:00.5+0000","flow_id":7,"event_type":"alert","src_ip":"192.0.2.1","#
    + #""src_port":5,"alert":{"gid":1,"signature_id":9,"signature":"Beacon","severity":1}}"#
  private static let lookup =
    #"{"timestamp":"2025-04-02T16:41:00+0000","event_type":"dns","src_ip":"192.0.2.1"}"#
  private static let trigger =
    #"{"routing_key":"hush-hush","event_action":"trigger","dedup_key":"k","payload":{"summary":"Full","#
    + #""source":"log-3","severity":"error","timestamp":"2025-04-02T17:00:00Z"}}"#

  init() throws {
    folder = try ScratchFolder()
    try write("feeds/eve.json", [Self.signature, Self.lookup, Self.lookup])
    try write(
      "feeds/pages.jsonl",
      [
        Self.trigger, #"{"routing_key":"hush-hush","event_action":"resolve","dedup_key":"k"}"#,
        #"{"routing_key":"hush"#,
      ]
    )
    try write(
      "feeds/lab.json",
      [#"{"vendor":"Lab","when":"2025-04-02T18:00:00","what":"Odd \u001b[2J","sev":"7"}"#]
    )
    try write(
      "formats/lab.json5",
      [
        "{ name: 'lab', when: { vendor: 'Lab' }, time: 'when', title: 'what',",
        "  severity: { path: 'sev', table: { '7': 'high' } } }",
      ]
    )
    try write("formats/typo.json5", ["{", "  nmae: 'x' }"])
  }

  private func write(_ name: String, _ lines: [String]) throws {
    let file = folder.url.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: file)
  }

  private func objects(_ arguments: String...) throws -> [[String: Any]] {
    try warroom(["alerts", path, "--json"] + arguments).output.split(separator: "\n").map {
      try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any] ?? [:]
    }
  }

  @Test func eachToolIsReadAndWhatChangesAnAlertIsNoneOfItsOwn() throws {
    let alerts = try objects()
    #expect(alerts.map { $0["format"] as? String } == ["suricata", "pagerduty", "lab"])
    #expect(alerts.map { $0["severity"] as? String } == ["high", "high", "high"])
    #expect(alerts.map { $0["state"] as? String } == ["new", "resolved", "new"])
    #expect(alerts.map { $0["count"] as? Int } == [1, 2, 1])
    #expect(alerts.map { $0["zoneAssumed"] as? Bool } == [false, false, true])
    #expect(alerts[0]["src"] as? String == "192.0.2.1:5")
    #expect(alerts[2]["title"] as? String == "Odd \u{FFFD}[2J")
    #expect(try objects("--raw").count == 4)
  }

  @Test func theOriginOfEachFieldIsTold() throws {
    let run = try warroom("alerts", path, "--explain")
    #expect(run.output.contains("feeds/eve.json:1 (record 0): suricata"))
    #expect(run.output.contains("from alert.severity: the number 1"))
    #expect(run.output.contains("2 records of known formats are telemetry"))
    let explained = try objects("--explain").first?["explain"] as? [[String: Any]] ?? []
    #expect(
      explained.contains { $0["field"] as? String == "title" && $0["path"] as? String == "alert.signature" }
    )
  }

  @Test func telemetryIsCountedAndABadFormatIsAProblemWithItsLine() throws {
    let status = try warroom("status", path, "--json").output
    #expect(status.contains(#""telemetry": 2"#))
    let check = try warroom("check", path)
    #expect(check.output.contains("formats/typo.json5:2: bad-field: 'nmae' is no field of an alert"))
  }

  @Test func keysToOtherSystemsAreNowhere() throws {
    for arguments in [
      ["alerts", path, "--json", "--explain"], ["alerts", path, "--explain"], ["check", path],
    ] {
      #expect(!(try warroom(arguments).output.contains("hush")))
    }
  }
}

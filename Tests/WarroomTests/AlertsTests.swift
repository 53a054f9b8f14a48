import Foundation
import Testing

@Suite struct AlertsTests {
  private let incident: SmallIncident

  init() throws { incident = try SmallIncident() }

  private func lines(_ run: Run) throws -> [[String: Any]] {
    try run.output.split(separator: "\n").map {
      try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any] ?? [:]
    }
  }

  @Test func aLineForEachAlertOldestFirstWithEveryKey() throws {
    let alerts = try lines(try warroom("alerts", incident.path, "--json"))
    #expect(alerts.map { $0["key"] as? String } == ["scan", "beacon"])
    for alert in alerts {
      #expect(
        Set(alert.keys).isSuperset(of: [
          "time", "severity", "title", "description", "product", "source", "host", "entity", "user", "src",
          "dst",
          "rule", "attack", "key", "state", "count", "link", "labels", "format", "file", "line", "index",
          "sub",
        ])
      )
    }
    let scan = alerts[0]
    #expect(scan["time"] as? String == "2025-03-29T12:00:00Z")
    #expect(scan["severity"] as? String == "low")
    #expect(scan["title"] as? String == "Alert scan")
    #expect(scan["product"] as? String == "ids")
    #expect(scan["source"] as? String == "/edge")
    #expect(scan["host"] as? String == "edge-1")
    #expect(scan["user"] is NSNull)
    #expect(scan["attack"] as? [String] == ["T1595"])
    #expect(scan["state"] as? String == "new")
    #expect(scan["count"] as? Int == 1)
    #expect((scan["labels"] as? [String: Any])?["zone"] as? String == "dmz")
    #expect((scan["labels"] as? [String: Any])?["n"] as? Int == 2)
    #expect(scan["format"] as? String == "warroom")
    #expect(scan["file"] as? String == "feeds/edge.jsonl")
    #expect(scan["line"] as? Int == 1)
    #expect(scan["index"] as? Int == 0)
    #expect(scan["sub"] as? Int == 0)
  }

  @Test func recordsOfOneAlertAreOneLineWhereTheFirstOfThemLies() throws {
    let beacon = try lines(try warroom("alerts", incident.path, "--json"))[1]
    #expect(beacon["count"] as? Int == 2)
    #expect(beacon["line"] as? Int == 2)
    #expect(beacon["severity"] as? String == "critical")
    #expect(beacon["time"] as? String == "2025-03-29T13:00:00Z")
  }

  @Test func rawGivesEveryRecord() throws {
    let records = try lines(try warroom("alerts", incident.path, "--json", "--raw"))
    #expect(records.map { $0["line"] as? Int } == [1, 2, 3])
    #expect(records.map { $0["severity"] as? String } == ["low", "high", "critical"])
    #expect(records.allSatisfy { $0["count"] as? Int == 1 })
  }

  @Test func noControlCharacterLeavesIt() throws {
    for arguments in [["--json"], []] {
      let line = arguments.joined(separator: " ")
      let run = try shell("\"$W\" alerts '\(incident.path)' \(line)")
      #expect(!run.output.utf8.contains(0x1B))
      #expect(!run.output.contains("\\u001b"))
    }
  }

  @Test func aFileAloneIsNamedAsGiven() throws {
    let file = incident.folder.url.appending(path: "feeds/edge.jsonl").path(percentEncoded: false)
    let alerts = try lines(try warroom("alerts", file, "--json"))
    #expect(alerts.count == 2)
    #expect(alerts.allSatisfy { $0["file"] as? String == file })
  }

  @Test func plainLinesAreForPeople() throws {
    let run = try warroom("alerts", incident.path)
    #expect(run.output.split(separator: "\n").count == 2)
    #expect(run.output.contains("Alert scan") && run.output.contains("2 times"))
  }
}

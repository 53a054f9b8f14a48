import Foundation
import TestKit
import Testing

/// Each verb of `add` writes an event that the room shows as it was meant.
@Suite struct AddTests {
  private let incident: SmallIncident

  init() throws { incident = try SmallIncident() }

  @Test func aNoteIsAnEntry() throws {
    let run = try incident.add(
      "note",
      "Second wave",
      "--time",
      "2025-04-02T18:10:00+02:00",
      "--actor",
      "attacker",
      "--kind",
      "finding",
      "--attack",
      "T1110",
      "--attack",
      "T1078",
      "--system",
      "cloud-02",
      "--tag",
      "wave",
      "--tlp",
      "amber",
      "--origin",
      "edr",
      "--detail",
      "More of it",
      "--subject",
      "wave-2",
      "--json",
      "--cause",
      "seen"
    )
    #expect(run.status == 0)
    let event = try run.object()
    #expect(event["type"] as? String == "warroom.timeline.added")
    #expect(event["authid"] as? String == "lead" && event["authtype"] as? String == "user")
    #expect(event["time"] as? String == "2025-04-02T18:10:00+02:00")
    #expect(event["causationid"] as? String == "seen")
    let data = try run.data()
    #expect(data["attack"] as? [String] == ["T1110", "T1078"])
    #expect(data["systems"] as? [String] == ["cloud-02"])
    #expect(data["detail"] as? String == "More of it")
    #expect(data.count == 9)
    #expect(try incident.screen("timeline").contains("Second wave"))
    #expect(try incident.problems().contains("No problems"))
  }

  @Test func thePathThatIsPrintedIsTheFile() throws {
    let before = incident.files
    let run = try incident.add("note", "Seen")
    let name = try #require(run.path.split(separator: "/").last.map(String.init))
    #expect(incident.files.subtracting(before) == [name])
    #expect(run.path == incident.path + (incident.path.hasSuffix("/") ? "" : "/") + "events/" + name)
    #expect(name.contains("Z-timeline-added-"))
    #expect(try run.output == shell("ls -d '\(run.path)'").output)
  }

  @Test func aDecisionIsOnTheTimeline() throws {
    let run = try incident.add(
      "decision",
      "Shut down?",
      "--option",
      "yes",
      "--option",
      "no",
      "--chosen",
      "yes",
      "--rationale",
      "no doubt",
      "--json"
    )
    #expect(try run.data()["options"] as? [String] == ["yes", "no"])
    #expect(try incident.screen("timeline").contains("Shut down?"))
  }

  @Test func aTaskIsOpenedAndChanged() throws {
    try incident.add(
      "task",
      "Change all passwords",
      "--subject",
      "passwords",
      "--owner",
      "it",
      "--due",
      "in 2 h"
    )
    #expect((try incident.status()["tasks"] as? [String: Int])?["todo"] == 2)
    let run = try incident.add(
      "task-update",
      "--subject",
      "passwords",
      "--state",
      "on_hold",
      "--reason",
      "-waits for the DPO",
      "--json"
    )
    #expect(try run.data()["reason"] as? String == "-waits for the DPO")
    let tasks = try #require(try incident.status()["tasks"] as? [String: Int])
    #expect(tasks["todo"] == 1 && tasks["on_hold"] == 1)
    #expect(try incident.screen("tasks").contains("Change all passwords"))
  }

  @Test func aNotificationHasAClockIsFiledOrWaived() throws {
    try incident.add(
      "notification",
      "--subject",
      "gdpr",
      "--rule",
      "eu-gdpr-33-1",
      "--recipient",
      "SDTB",
      "--trigger",
      "aware_breach=2025-03-29T14:20:00+01:00"
    )
    #expect(try notification("gdpr")["due"] as? String == "2025-04-01T13:20:00Z")
    // The rule that just one is of names it too.
    let filed = try incident.add(
      "filed",
      "--subject",
      "eu-gdpr-33-1",
      "--at",
      "2025-03-31T09:00:00+02:00",
      "--reference",
      "12",
      "--json"
    )
    #expect(try filed.object()["subject"] as? String == "gdpr")
    #expect(try notification("gdpr")["filed"] as? String == "2025-03-31T07:00:00Z")
    try incident.add("waived", "--subject", "authority", "--reason", "not ours")
    #expect(try notification("authority")["state"] as? String == "waived")
  }

  @Test func aTriggerThatIsGivenLaterMovesTheDeadline() throws {
    try incident.add("notification", "--subject", "g", "--rule", "eu-gdpr-33-1")
    #expect(try notification("g")["due"] is NSNull)
    try incident.add("notification", "--subject", "g", "--trigger", "aware_breach=2025-03-29 14:20")
    #expect(try notification("g")["due"] as? String == "2025-04-01T13:20:00Z")
  }

  @Test func aSystemStandsAsSaid() throws {
    try incident.add("system", "--subject", "cloud-02", "--state", "isolated", "--note", "cut off")
    #expect(try incident.status()["systems"] as? [String: Int] == ["isolated": 1])
  }

  @Test func aStatusIsTheLastOne() throws {
    let run = try incident.add(
      "status",
      "Services are back.",
      "--next-update",
      "in 2 h",
      "--next-steps",
      "watch",
      "--audience",
      "team",
      "--outlook",
      "improving",
      "--json"
    )
    #expect(try run.data().keys.sorted() == ["audience", "next_steps", "next_update", "outlook", "summary"])
    let last = try incident.status()["lastStatus"] as? [String: Any]
    #expect(last?["summary"] as? String == "Services are back.")
  }

  @Test func anAlertIsRaisedAndJudged() throws {
    try incident.add(
      "alert",
      "Beacon to 203.0.113.7",
      "--subject",
      "beacon-9",
      "--severity",
      "critical",
      "--host",
      "cloud-02",
      "--label",
      "zone=dmz",
      "--src",
      "10.0.0.5:4711"
    )
    try incident.add(
      "alert-update",
      "--subject",
      "beacon-9",
      "--state",
      "dismissed",
      "--verdict",
      "false_positive",
      "--reason",
      "ours"
    )
    let lines = try warroom("alerts", incident.path, "--json").output.split(separator: "\n")
    let line = try #require(lines.first { $0.contains("beacon-9") })
    let alert = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    #expect(alert["severity"] as? String == "critical")
    #expect(alert["state"] as? String == "dismissed")
    #expect(alert["src"] as? String == "10.0.0.5:4711")
    #expect(alert["labels"] as? [String: String] == ["zone": "dmz"])
  }

  @Test func anEventOfAnyTypeTakesItsDataAsJSON() throws {
    let run = try incident.add(
      "event",
      "--type",
      "incident.updated",
      "--data",
      #"{"phase":"recovery","own":{"n":[1,2.5,null,true]}}"#,
      "--json"
    )
    #expect(run.status == 0)
    let own = try run.data()["own"] as? [String: Any]
    #expect((own?["n"] as? [Any])?.count == 4)
    #expect((try incident.status()["incident"] as? [String: Any])?["phase"] as? String == "recovery")
    #expect(
      try incident.add("event", "--type", "warroom.handover.recorded", "--data", #"{"to":"dpo"}"#).status == 0
    )
  }

  @Test func aTextComesFromStandardInput() throws {
    let run = try shell(
      #"printf 'The title\n\nThe first line.\nThe second.\n' | "$W" add note '\#(incident.path)' - --as lead --json"#
    )
    #expect(
      try run.data() as? [String: String] == ["title": "The title", "detail": "The first line.\nThe second."]
    )
    let waived = try shell(
      #"echo 'not ours' | "$W" add waived '\#(incident.path)' --subject authority --reason - --as lead --json"#
    )
    #expect(try waived.data() as? [String: String] == ["reason": "not ours"])
    let event = try shell(
      #"echo '{"text":"said"}' | "$W" add event '\#(incident.path)' --type task.commented --subject rotate --data - --as lead"#
    )
    #expect(event.status == 0)
  }

  @Test func agesAreCountedFromNow() throws {
    let event = try incident.add("note", "Seen", "--time", "-20m", "--json").object()
    let times = try ["time", "recordedtime"].map { name in
      let text = try #require(event[name] as? String).replacing(/\.[0-9]+/, with: "")
      return try Date(text, strategy: .iso8601).timeIntervalSince1970
    }
    #expect(times[1] - times[0] == 20 * 60)
  }

  @Test func theNameOnTheCommandLineIsTheOneThatCounts() throws {
    let run = try incident.add("note", "Seen", "--as", "dpo", "--json")
    #expect(try run.object()["authid"] as? String == "dpo")
  }

  @Test func hostileTextIsKeptAsItIsAndShownSafely() throws {
    let title = "a\u{1B}[2J\u{202E}\"\\\u{7}\u{9B}31m é 日本 👨‍👩‍👧"
    let run = try warroom(["add", "note", incident.path, "--as", title, "--json", "--", title])
    #expect(run.status == 0)
    #expect(try run.data()["title"] as? String == title)
    #expect(try run.object()["authid"] as? String == title)
    for output in [run.output, try incident.screen("timeline")] {
      #expect(
        !output.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || (0x7F...0x9F).contains($0.value) }
      )
      #expect(!output.contains("\u{202E}"))
    }
    #expect(try incident.problems().contains("No problems"))
  }

  @Test func aTextThatLooksLikeAnOptionIsTextBehindTwoDashes() throws {
    let run = try warroom(["add", "note", incident.path, "--as", "lead", "--json", "--", "--as"])
    #expect(try run.data()["title"] as? String == "--as")
    #expect(try run.object()["authid"] as? String == "lead")
  }

  private func notification(_ id: String) throws -> [String: Any] {
    let all = try incident.status()["notifications"] as? [[String: Any]]
    return try #require(all?.first { $0["id"] as? String == id })
  }
}

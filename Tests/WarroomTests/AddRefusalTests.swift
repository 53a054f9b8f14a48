import Foundation
import TestKit
import Testing

/// What `add` refuses: in one sentence, with its exit code, and without a trace in the directory.
@Suite struct AddRefusalTests {
  private let incident: SmallIncident

  init() throws { incident = try SmallIncident() }

  private func expectRefusal(_ run: Run, _ status: Int32, _ hint: String, _ before: Set<String>) {
    #expect(run.status == status, "\(run.complaint)")
    #expect(run.output.isEmpty)
    #expect(run.complaint.contains(hint), "\(run.complaint)")
    #expect(run.complaint.hasPrefix("warroom: ") && run.complaint.split(separator: "\n").count == 1)
    #expect(incident.files == before)
  }

  @Test(arguments: [
    (65, ["note", ""], "title is missing or empty"),
    (65, ["note", "x", "--kind", "fnding"], "kind is the text \"fnding\"; wanted is one of observation"),
    (65, ["note", "x", "--tlp", "PINK"], "wanted is one of CLEAR"),
    (65, ["system", "--subject", "s", "--state", "fine"], "state is the text \"fine\""),
    (65, ["waived", "--subject", "authority"], "reason is missing or empty"),
    (65, ["waived", "--subject", "authority", "--reason", ""], "reason is missing or empty"),
    (65, ["status", "x", "--outlook", "rosy"], "improving, stable, worsening"),
    (65, ["notification", "--title", "x", "--timezone", "Mars/Phobos"], "IANA time zone"),
    (65, ["event", "--type", "task.opened", "--data", "[1]"], "no JSON object"),
    (65, ["event", "--type", "task.opened", "--data", "{"], "no JSON object"),
    (65, ["event", "--type", "task.opened", "--data", "{\"due\":\"soon\"}"], "due is the text \"soon\""),
    (64, ["event", "--type", "task.opend"], "did you mean 'warroom.task.opened'"),
    (64, ["note", "x", "--time", "soon"], "is no time; write it like 18:10"),
    (64, ["note", "x", "--time", "in 2 h"], "still to come"),
    (64, ["filed", "--subject", "authority", "--at", "in 2 h"], "still to come"),
    (64, ["task", "x", "--due", "whenever"], "--due: 'whenever' is no time"),
    (64, ["note", "x", "--subject", "seen"], "There is an entry 'seen' on the timeline already"),
    (64, ["decision", "x", "--subject", "seen"], "There is an entry 'seen' on the timeline already"),
    (64, ["task", "x", "--subject", "rotate"], "There is a task 'rotate' already"),
    (64, ["status", "x", "--subject", "status-1"], "There is a status 'status-1' already"),
    (64, ["task-update", "--state", "done"], "No task is named; give its name as the subject"),
    (64, ["task-update", "--subject", "rotat", "--state", "done"], "did you mean 'rotate'?"),
    (64, ["task-update", "--subject", "rotate"], "Nothing is said of the task"),
    (64, ["filed", "--subject", "athority"], "did you mean 'authority'?"),
    (64, ["filed"], "No notification is named"),
    (64, ["system", "--state", "clean"], "No system is named"),
    (64, ["system", "--subject", "s"], "Nothing is said of the system"),
    (64, ["notification", "--subject", "new"], "needs a rule or a title"),
    (64, ["notification", "--subject", "authority"], "Nothing is said of the notification"),
    (64, ["notification", "--rule", "eu-gdpr-33"], "did you mean 'eu-gdpr-33-1'"),
    (64, ["notification", "--title", "x", "--trigger", "aware_breech=now"], "did you mean 'aware_breach'?"),
    (64, ["notification", "--title", "x", "--trigger", "filed:nothing=now"], "There is no rule 'nothing'"),
    (64, ["notification", "--title", "x", "--trigger", "aware_breach"], "is no name and value"),
    (
      64, ["notification", "--title", "x", "--trigger", "aware_breach=then"],
      "aware_breach: 'then' is no time"
    ),
    (64, ["notification", "--title", "x", "--param", "a=1", "--param", "a=2"], "given twice"),
    (64, ["notification", "--title", "x", "--calendar", "DE-XX"], "There is no calendar 'DE-XX'"),
    (64, ["alert", "x", "--severity", "hgih"], "is none of critical"),
    (64, ["alert-update", "--subject", "beacon", "--state", "gone"], "is none of acknowledged"),
    (64, ["alert-update", "--state", "resolved"], "No alert is named"),
    (64, ["note", "one\ntwo", "--detail", "three"], "give the rest once"),
  ])
  func whatMakesNoSense(status: Int, arguments: [String], hint: String) throws {
    let before = incident.files
    let run = try warroom(
      ["add", arguments[0], incident.path] + arguments.dropFirst(),
      environment: ["WARROOM_AS": "lead"]
    )
    expectRefusal(run, Int32(status), hint, before)
  }

  @Test(arguments: ["note", "decision", "task", "status", "alert"])
  func nothingIsWrittenWithoutAName(verb: String) throws {
    let before = incident.files
    for name in ["", "  "] {
      let run = try warroom(["add", verb, incident.path, "x"], environment: ["WARROOM_AS": name])
      expectRefusal(run, 64, "Nothing is written without a name; give --as NAME", before)
    }
  }

  @Test func standardInputThatIsNoText() throws {
    let before = incident.files
    let note = #""$W" add note '\#(incident.path)' - --as lead"#
    expectRefusal(try shell(#"printf '\377\376' | "# + note), 65, "not UTF-8", before)
    expectRefusal(
      try shell("head -c 1100000 /dev/zero | tr '\\0' x | " + note),
      65,
      "longer than 1 MiB",
      before
    )
    expectRefusal(try shell(note + " --detail - </dev/null"), 64, "can be read once", before)
    expectRefusal(try shell(note + " </dev/null"), 65, "title is missing or empty", before)
  }

  @Test func aDirectoryThatIsNotThereIsNotMade() throws {
    let run = try warroom(["add", "note", incident.path + "/nope", "x", "--as", "lead"])
    expectRefusal(run, 66, "nope", incident.files)
    #expect(!FileManager.default.fileExists(atPath: incident.path + "/nope"))
  }

  @Test func aPlaceThatCannotBeWrittenEndsWith73() throws {
    let folder = try ScratchFolder()
    try folder.write("", to: "events")
    let run = try warroom(["add", "note", folder.url.path, "x", "--as", "lead"])
    #expect(run.status == 73)
    #expect(run.complaint.contains("events is no folder of its own"))
  }

  @Test func everyVerbHasHelpInPlainWords() throws {
    let verbs = [
      "note", "decision", "task", "task-update", "notification", "filed", "waived", "system", "status",
      "alert",
      "alert-update", "event",
    ]
    for verb in verbs {
      let run = try warroom(["add", verb, "--help"])
      #expect(run.status == 0)
      #expect(run.output.contains("USAGE: warroom add \(verb)") && run.output.contains("--as"))
    }
  }
}

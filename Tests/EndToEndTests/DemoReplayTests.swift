import TestKit
import Testing

/// The demo incident at ten instants of its replay, on both axes.
@Suite struct DemoReplayTests {
  static let instants = [
    ("01-first-alerts", "2025-03-29T11:50:00+01:00"), ("02-suspicion", "2025-03-29T12:40:00+01:00"),
    ("03-first-evening", "2025-03-29T20:00:00+01:00"), ("04-summer-time", "2025-03-30T03:30:00+02:00"),
    ("05-awareness-corrected", "2025-03-30T15:30:00+02:00"), ("06-filed", "2025-03-31T12:00:00+02:00"),
    ("07-72-hours", "2025-04-01T15:21:00+02:00"), ("08-second-wave", "2025-04-02T18:42:00+02:00"),
    ("09-recovery", "2025-04-05T12:00:00+02:00"), ("10-restart", "2025-04-07T14:00:00+02:00"),
  ]

  @Test(arguments: instants, ["known", "true"])
  func screen(_ moment: (name: String, time: String), axis: String) throws {
    let run = try PlainRun([
      "render", PackagePaths.root.appending(path: "demo/incident").path, "--replay", "--size", "120x40",
      "--at",
      moment.time, "--axis", axis, "--format", "text",
    ])
    try #require(run.status == 0, "\(run.complaint)")
    expectGolden(text: run.text, named: "replay/demo-\(moment.name)-\(axis)")
  }
}

import Foundation
import TestKit
import Testing

/// The glance of the demo incident at ten instants on both axes, at three sizes.
@Suite struct DemoGlanceTests {
  struct Shot: Sendable, CustomStringConvertible {
    let moment: String
    let time: String
    let axis: String
    let size: String

    var description: String { "\(moment)-\(axis)-\(size)" }
  }

  private static let moments = [
    ("01-suspicion", "2025-03-29T11:30:00Z"), ("02-clocks-run", "2025-03-29T19:00:00Z"),
    ("03-awareness-not-yet-corrected", "2025-03-30T09:10:00Z"),
    ("04-inside-the-margin", "2025-03-30T13:30:00Z"),
    ("05-monday-morning", "2025-03-31T07:00:00Z"), ("06-due-soon", "2025-04-01T08:50:00Z"),
    ("07-second-wave", "2025-04-02T17:10:00Z"), ("08-eradication", "2025-04-03T13:00:00Z"),
    ("09-recovery", "2025-04-06T11:00:00Z"), ("10-closed", "2025-04-07T16:00:00Z"),
  ]

  static let shots = moments.flatMap { moment, time in
    ["known", "true"].flatMap { axis in
      ["80x24", "120x40", "200x60"].map { Shot(moment: moment, time: time, axis: axis, size: $0) }
    }
  }

  @Test(arguments: shots) func screen(_ shot: Shot) throws {
    let run = try PlainRun([
      "render", PackagePaths.root.appending(path: "demo/incident").path, "--view", "glance",
      "--size", shot.size, "--at", shot.time, "--axis", shot.axis, "--format", "text",
    ])
    try #require(run.status == 0, "\(run.complaint)")
    expectGolden(text: run.text, named: "demo/glance-\(shot)")
  }
}

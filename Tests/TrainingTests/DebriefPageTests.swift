import Foundation
import IncidentModel
import Panes
import ScreenKit
import TestKit
import Testing
import Training

@Suite struct DebriefPageTests {
  private var page: DebriefPage {
    var record = Told()
    record.event(
      "decision.made",
      "shut",
      at: "18:00",
      id: "d1",
      #"{"question":"Shut | down? [x](y)","options":["yes","no"],"chosen":"yes"}"#
    )
    record.event("task.opened", "keys", at: "10:00", #"{"title":"Rotate keys"}"#)
    record.event("task.updated", "keys", at: "12:00", #"{"state":"done"}"#)
    record.event(
      "notification.required",
      "authority",
      at: "10:00",
      #"{"title":"Authority","due":"2025-04-02T14:00:00Z"}"#
    )
    record.event("notification.filed", "authority", at: "13:00")
    record.event("alert.raised", "beacon", at: "09:00", #"{"title":"Beacon","severity":"critical"}"#)
    var track = Told()
    track.event(
      "decision.made",
      "mine",
      at: "18:00",
      cause: "d1",
      #"{"question":"Shut down?","chosen":"no"}"#
    )
    track.event("notification.filed", "authority", at: "13:30")
    return DebriefPage(
      Debrief(record: record.room, track: track.room, reach: Told.at("21:00")),
      incident: "Test case",
      trainee: "trainee-1",
      clock: ClockFace(zone: TimeZone(identifier: "Europe/Berlin") ?? .gmt)
    )
  }

  @Test func theRecordsWordsStayWords() {
    let markdown = page.markdown
    #expect(markdown.contains(#"Shut \| down? \[x\](y)"#))
    let table = markdown.components(separatedBy: "\n").filter { $0.hasPrefix("| ") }
    #expect(table.contains { $0.hasPrefix("| Authority | ") })
  }

  @Test func theMarkdownIsAsInTheFile() {
    TextLocale.prepare()
    expectGolden(text: page.markdown, named: "training/debrief-markdown")
  }

  @Test(arguments: [120, 60, 40]) func linesFitTheScreen(width: Int) {
    TextLocale.prepare()
    let lines = page.lines(width: width)
    #expect(lines.allSatisfy { TextWidth.columns(of: $0) <= width })
    expectGolden(text: lines.joined(separator: "\n") + "\n", named: "training/debrief-\(width)")
  }
}

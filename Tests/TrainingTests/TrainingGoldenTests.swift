import Foundation
import IncidentModel
import Panes
import ScreenKit
import TestKit
import Testing
import Training

/// What a training lays over the room, at three sizes.
@Suite struct TrainingGoldenTests {
  static let sizes = [(40, 12), (80, 24), (120, 40)]

  private func run(_ width: Int, _ height: Int) -> PlayedRun {
    PlayedRun(TrainingRoomTests.record(), size: Size(width: width, height: height))
  }

  @Test(arguments: sizes) func theQuestion(width: Int, height: Int) {
    var run = run(width, height)
    run.wait(60)
    expectGolden(run.grid(), named: "training/question-\(width)x\(height)")
  }

  @Test(arguments: sizes) func theTeamsChoiceBesideTheAnswer(width: Int, height: Int) {
    var run = run(width, height)
    run.wait(60)
    run.press(.enter, .character(" "), .down, .enter)
    run.type("Evidence first.")
    run.press(.control("s"))
    expectGolden(run.grid(), named: "training/answer-\(width)x\(height)")
    run.press(.enter)
    run.wait(2)
    run.press(.character(" "))
    expectGolden(run.grid(), named: "training/both-\(width)x\(height)")
  }

  @Test(arguments: sizes) func theNews(width: Int, height: Int) {
    var run = run(width, height)
    run.wait(2)
    var told = Told(day: "2026-11-26")
    told.event(
      "exercise.inject",
      "x",
      at: "09:00",
      id: "inject-1",
      #"{"title":"The press calls","detail":"A paper asks what was taken, and from whom."}"#
    )
    run.drop(told)
    expectGolden(run.grid(), named: "training/news-\(width)x\(height)")
  }

  @Test(arguments: sizes) func theDebriefOnTheScreen(width: Int, height: Int) {
    var run = run(width, height)
    run.wait(60)
    run.press(.enter, .control("s"), .enter, .character("q"))
    let record = TrainingRoomTests.record().room
    let debrief = Debrief(record: record, track: Told().room, reach: Told.at("16:00"))
    let page = DebriefPage(debrief, incident: "Wave", trainee: "trainee", clock: ClockFace(zone: .gmt))
    run.answer(.debriefed(page, "Kept as Markdown in my-run/debrief.md"))
    expectGolden(run.grid(), named: "training/debrief-sheet-\(width)x\(height)")
  }
}

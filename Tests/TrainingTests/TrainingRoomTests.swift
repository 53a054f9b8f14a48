import IncidentModel
import ScreenKit
import Testing
import Training
import Work

@Suite struct TrainingRoomTests {
  /// An afternoon with one decision of the team at four, and what it led to.
  static func record(end: Bool = true) -> Told {
    var told = Told()
    told.event("incident.declared", "i", at: "12:00", #"{"name":"Wave","timezone":"UTC"}"#)
    told.event("timeline.added", "seen", at: "12:30", #"{"title":"Strange login seen"}"#)
    told.event("timeline.added", "second", at: "15:00", #"{"title":"Second login seen"}"#)
    told.event(
      "decision.made",
      "shut",
      at: "16:00",
      id: "decision-1",
      #"{"question":"Shut it all down?","options":["Shut down","Watch"],"chosen":"Shut down","rationale":"Too near."}"#
    )
    if end {
      told.event("timeline.added", "after", at: "16:20", #"{"title":"Servers are off"}"#)
      told.event("timeline.added", "late", at: "20:00", #"{"title":"All is calm"}"#)
    }
    return told
  }

  @Test func theGlanceSaysTrainingAndNotReplay() {
    var run = PlayedRun(Self.record())
    run.wait(1)
    run.press(.character("G"))
    let screen = run.screen()
    #expect(screen.contains("A past incident is played") && !screen.contains("What was known by"))
  }

  /// Time runs up to a second before the team decided; what they chose is nowhere to be seen.
  @Test func timeStandsStillBeforeADecisionAndAsks() {
    var run = PlayedRun(Self.record())
    run.wait(60)
    #expect(run.position == Told.at("16:00").adding(seconds: -1))
    #expect(!run.isPlaying)
    let screen = run.screen()
    #expect(screen.contains("Shut it all down?") && screen.contains("Watch"))
    #expect(screen.contains("TRAINING") && screen.contains("what lies ahead is hidden"))
    #expect(!screen.contains("Too near.") && !screen.contains("Servers are off"))
    run.wait(10)
    #expect(run.position == Told.at("16:00").adding(seconds: -1))
  }

  /// The answer is the trainee's own event and names the recorded one; only then is the past choice shown.
  @Test func theAnswerIsWrittenAndThePastChoiceShownBesideIt() throws {
    var run = PlayedRun(Self.record())
    run.wait(60)
    run.press(.enter)
    #expect(run.screen().contains("Answer: Shut it all down?"))
    run.press(.character(" "))
    run.type("wat")
    run.press(.down, .enter)
    run.type("Evidence first.")
    #expect(!run.screen().contains("Too near."))
    run.press(.control("s"))
    let draft = try #require(run.written.last)
    #expect(draft.type == .decisionMade && draft.cause == "decision-1" && draft.author == "trainee")
    #expect(draft.data["chosen"] == .text("Watch"))
    #expect(draft.data["question"] == .text("Shut it all down?"))
    let screen = run.screen()
    #expect(screen.contains("What the team decided") && screen.contains("Too near."))
    #expect(screen.contains("Evidence first."))
    run.press(.character("j"))
    #expect(run.isPlaying)
    run.wait(2)
    let after = run.screen()
    #expect(after.contains("Shut it all down? → Shut down") && after.contains("Shut it all down? → Watch"))
    #expect(after.contains("you"))
  }

  /// Who is asked may look around first; whatever asks time to go on asks the question again.
  @Test func oneMayLookAroundButNotPass() {
    var run = PlayedRun(Self.record())
    run.wait(60)
    run.press(.escape)
    #expect(run.flash.contains("Space asks again"))
    #expect(!run.screen().contains("Time stands still"))
    run.press(.tab, .tab)
    #expect(!run.screen().contains("Time stands still"))
    for key in [Key.character(" "), .character("."), .shiftRight] {
      run.press(key)
      #expect(run.screen().contains("Time stands still"))
      #expect(run.position == Told.at("16:00").adding(seconds: -1))
      run.press(.escape)
    }
    run.press(.end, .character("]"))
    #expect(run.position == Told.at("16:00").adding(seconds: -1))
  }

  /// Two records that are alike up to the first decision look alike until it is answered, whatever is pressed.
  @Test func nothingOnTheScreenTellsWhatLiesAhead() {
    var (one, other) = (PlayedRun(Self.record()), PlayedRun(Self.record(end: false)))
    for keys in [
      [Key.character(".")], [.character("]")], [.end], [.shiftRight], [.character("k")], [.character(",")],
    ] {
      for key in keys {
        one.press(key)
        other.press(key)
      }
      #expect(one.screen() == other.screen())
    }
    one.wait(60)
    other.wait(60)
    #expect(one.screen() == other.screen())
    #expect(one.position == other.position)
  }

  @Test func nothingIsEnteredInWhatIsOver() {
    var run = PlayedRun(Self.record())
    run.wait(60)
    run.press(.escape, .character(","), .character("n"))
    #expect(run.flash.contains("You look back"))
    #expect(run.screen().contains("looking back; End returns"))
    run.press(.end, .character("n"))
    #expect(run.screen().contains("Note"))
  }

  /// While a form is open, time stands; it runs on when the form is left.
  @Test func timeStandsWhileSomethingIsEntered() throws {
    var run = PlayedRun(Self.record())
    run.wait(1)
    run.press(.character("n"))
    let position = run.position
    run.type("Called the provider")
    run.wait(5)
    #expect(run.position == position)
    run.press(.control("s"))
    #expect(run.isPlaying)
    let draft = try #require(run.written.last)
    #expect(draft.type == .timelineAdded && draft.data["title"] == .text("Called the provider"))
    #expect(run.screen().contains("Called the provider"))
  }

  /// News dropped by a facilitator comes at once, whatever its own time, and stays on the trainee's timeline.
  @Test func newsComeAtOnceAndStayOnTheTimeline() throws {
    var run = PlayedRun(Self.record())
    run.wait(2)
    var told = Told(day: "2026-11-26")
    told.event(
      "exercise.inject",
      "x",
      at: "09:00",
      id: "inject-1",
      #"{"title":"The press calls","detail":"A paper asks."}"#
    )
    run.drop(told)
    #expect(run.screen().contains("The press calls") && run.screen().contains("A paper asks."))
    #expect(!run.isPlaying)
    let entry = try #require(run.written.last)
    #expect(entry.type == .timelineAdded && entry.cause == "inject-1")
    run.press(.enter)
    #expect(run.isPlaying)
    #expect(run.screen().contains("The press calls"))
    #expect(!run.screen().contains("A paper asks."))
  }

  /// A question of the facilitator waits for its time; one whose time is not in the record comes at once.
  @Test func promptsWaitForTheirTime() throws {
    var prompts = Told()
    prompts.event(
      "exercise.prompt",
      "p",
      at: "13:00",
      id: "prompt-1",
      #"{"question":"What is due next?","hint":"Pane 3."}"#
    )
    var run = PlayedRun(Self.record(), track: prompts)
    run.wait(60)
    #expect(run.position == Told.at("13:00"))
    #expect(run.screen().contains("What is due next?") && run.screen().contains("Hint: Pane 3."))
    run.press(.enter)
    run.type("The authority, Tuesday")
    run.press(.control("s"))
    #expect(run.written.last?.cause == "prompt-1")
    #expect(run.isPlaying)
    var late = Told(day: "2026-11-26")
    late.event("exercise.prompt", "q", at: "09:00", id: "prompt-2", #"{"question":"Who knows of it?"}"#)
    run.drop(late)
    #expect(run.screen().contains("Who knows of it?"))
  }

  /// A run goes on where it stopped: what is answered is not asked again.
  @Test func aRunGoesOnWhereItStopped() {
    var answers = Told()
    answers.event(
      "decision.made",
      "mine",
      at: "15:59",
      id: "own-1",
      cause: "decision-1",
      #"{"question":"Shut it all down?","chosen":"Watch"}"#
    )
    var run = PlayedRun(Self.record(), track: answers, from: Told.at("15:59"))
    run.wait(5)
    #expect(run.position > Told.at("16:00"))
    #expect(!run.screen().contains("Time stands still"))
    run.press(.character("["), .character("["), .character("["))
    #expect(run.position < Told.at("15:59"))
  }

  /// q shows the debrief first; q once more leaves.
  @Test func theDebriefIsShownBeforeTheRoomIsLeft() {
    var run = PlayedRun(Self.record())
    run.wait(2)
    run.press(.character("q"))
    #expect(run.screen().contains("Debrief"))
    #expect(run.asked.contains(.debrief(until: run.position)))
    #expect(!run.isLeft)
    run.press(.character("q"))
    #expect(run.isLeft)
  }

  @Test func theDebriefComesByItselfAtTheEnd() {
    var run = PlayedRun(Self.record(end: false))
    run.wait(60)
    run.press(.enter, .control("s"), .enter)
    run.wait(3)
    #expect(run.screen().contains("Debrief"))
    #expect(run.asked.contains(.debrief(until: Told.at("16:00"))))
  }
}

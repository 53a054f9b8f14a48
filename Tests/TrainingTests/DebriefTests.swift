import IncidentModel
import Testing
import Training

@Suite struct DebriefTests {
  /// What the team did.
  private static var record: Told {
    var told = Told()
    told.event(
      "decision.made",
      "shut",
      at: "18:00",
      id: "d1",
      #"{"question":"Shut down?","options":["yes","no"],"chosen":"yes"}"#
    )
    told.event(
      "decision.made",
      "tell",
      at: "19:00",
      id: "d2",
      #"{"question":"Tell?","options":["a","b"],"chosen":"a"}"#
    )
    told.event("task.opened", "keys", at: "10:00", #"{"title":"Rotate keys"}"#)
    told.event("task.updated", "keys", at: "12:00", #"{"state":"done"}"#)
    told.event("task.opened", "image", at: "10:00", #"{"title":"Image disks"}"#)
    told.event("task.updated", "image", at: "11:00", #"{"state":"done"}"#)
    told.event(
      "notification.required",
      "authority",
      at: "10:00",
      #"{"title":"Authority","due":"2025-04-02T14:00:00Z"}"#
    )
    told.event("notification.filed", "authority", at: "13:00")
    told.event(
      "notification.required",
      "insurer",
      at: "10:00",
      #"{"title":"Insurer","due":"2025-04-02T20:00:00Z"}"#
    )
    told.event("alert.raised", "beacon", at: "09:00", #"{"title":"Beacon","severity":"critical"}"#)
    told.event("alert.raised", "noise", at: "09:00", #"{"title":"Noise","severity":"low"}"#)
    told.event("alert.acknowledged", "beacon", at: "09:10")
    return told
  }

  @Test func decisionsStandSideBySideByWhatLedToThem() throws {
    var track = Told()
    track.event(
      "decision.made",
      "mine",
      at: "18:02",
      cause: "d1",
      #"{"question":"Shut down?","chosen":"no"}"#
    )
    track.event("decision.made", "own", at: "18:30", #"{"question":"Call the press?","chosen":"no"}"#)
    let decisions = Debrief(record: Self.record.room, track: track.room, reach: Told.at("20:30")).decisions
    try #require(decisions.count == 3)
    #expect(decisions[0].record?.chosen == "yes" && decisions[0].trainee?.chosen == "no")
    #expect(decisions[0].differs && decisions[0].timing == .later(120))
    #expect(decisions[1].trainee == nil && !decisions[1].differs && decisions[1].timing == .onlyRecord)
    #expect(decisions[2].question == "Call the press?" && decisions[2].timing == .onlyTrainee)
  }

  @Test func whatWasNotReachedIsHeldAgainstNobody() {
    let debrief = Debrief(record: Self.record.room, track: Told().room, reach: Told.at("13:30"))
    #expect(debrief.decisions.isEmpty)
    #expect(debrief.clocks.map(\.trainee) == [.open, .open])
  }

  @Test func clocksAreMetMissedAndLate() throws {
    var track = Told()
    track.event("notification.filed", "insurer", at: "20:30")
    let clocks = Debrief(record: Self.record.room, track: track.room, reach: Told.at("21:00")).clocks
    try #require(clocks.map(\.id.raw) == ["authority", "insurer"])
    #expect(clocks[0].record == .met(Told.at("13:00")) && clocks[0].trainee == .missed)
    #expect(clocks[1].record == .missed && clocks[1].trainee == .late(Told.at("20:30")))
  }

  @Test func onlyCriticalAlertsAreAsked() throws {
    var track = Told()
    track.event("alert.dismissed", "beacon", at: "09:05", #"{"verdict":"benign"}"#)
    let alerts = Debrief(record: Self.record.room, track: track.room, reach: Told.at("21:00")).alerts
    try #require(alerts.map(\.key.raw) == ["beacon"])
    #expect(alerts[0].timing == .earlier(300))
  }

  @Test func tasksAreEarlierLaterNeverOrNew() {
    var track = Told()
    track.event("task.updated", "keys", at: "11:00", #"{"state":"done"}"#)
    track.event("task.updated", "image", at: "10:30", #"{"state":"done"}"#)
    track.event("task.updated", "image", at: "10:40", #"{"state":"todo"}"#)
    track.event("task.opened", "mine", at: "11:30", #"{"title":"Mine","state":"done"}"#)
    let tasks = Debrief(record: Self.record.room, track: track.room, reach: Told.at("21:00")).tasks
    #expect(tasks.map(\.id.raw) == ["image", "keys", "mine"])
    #expect(tasks.map(\.timing) == [.onlyRecord, .earlier(3600), .onlyTrainee])
    #expect(tasks.map(\.isOfRecord) == [true, true, false])
  }

  @Test func questionsComeFromWhatDiffered() {
    let quiet = Debrief(record: Told().room, track: Told().room, reach: Told.at("21:00"))
    let missed = Debrief(record: Self.record.room, track: Told().room, reach: Told.at("21:00"))
    let always = HotWash(quiet).questions
    #expect(!always.isEmpty)
    let raised = HotWash(missed).questions
    #expect(raised.suffix(always.count) == always[...])
    #expect(raised[0].string.contains("Authority") && raised[0].string.contains("never filed"))
  }
}

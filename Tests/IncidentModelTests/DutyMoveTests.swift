import Deadlines
import IncidentModel
import Testing

/// Triggers that are set and corrected.
@Suite struct DutyMoveTests {
  private func moves(in incident: DutyCase) -> [(from: NotificationDuty, to: NotificationDuty)] {
    incident.state.timeline.compactMap { row in
      guard case .automatic(let line) = row.subject, case .deadlineMoved(let from, let to) = line.change
      else { return nil }
      return (from, to)
    }
  }

  @Test func aCorrectedTriggerMovesItsClockAndThoseThatFollow() throws {
    var incident = DutyCase()
    incident.require("first", "eu-nis2-early", ["aware_incident": "2026-03-02T09:30:00+01:00"])
    incident.require("last", "eu-nis2-final")
    incident.require(
      "first",
      nil,
      ["aware_incident": "2026-03-01T22:00:00+01:00"],
      at: "2026-03-03T10:00:00Z"
    )
    #expect(
      incident.lines == [
        "first 2026-03-02T21:00:00Z", "last 2026-04-04T20:00:00Z provisional",
        "eu-nis2-notify 2026-03-04T21:00:00Z provisional after first",
      ]
    )
    let move = try #require(moves(in: incident).first)
    let known = incident.state.incident.value
    #expect(incident.book.reading(of: move.from, in: known).due?.rfc3339UTC == "2026-03-03T08:30:00Z")
    #expect(incident.book.reading(of: move.to, in: known).due?.rfc3339UTC == "2026-03-02T21:00:00Z")
    let others = incident.book.moves(with: move.from, to: move.to).map { moved in
      [moved.duty.id.raw, moved.before?.rfc3339UTC, moved.after?.rfc3339UTC]
    }
    #expect(
      others == [
        ["last", "2026-04-05T07:30:00Z", "2026-04-04T20:00:00Z"],
        ["eu-nis2-notify", "2026-03-05T08:30:00Z", "2026-03-04T21:00:00Z"],
      ]
    )
  }

  @Test func aTriggerThatWasNotKnownBeforeStartsTheClock() throws {
    var incident = DutyCase()
    incident.require("gdpr", "eu-gdpr-33-1")
    #expect(incident.lines == ["gdpr trigger_missing"])
    incident.require("gdpr", nil, ["aware_breach": "2026-03-02T09:30:00+01:00"])
    let move = try #require(moves(in: incident).first)
    let known = incident.state.incident.value
    #expect(incident.book.reading(of: move.from, in: known).due == nil)
    #expect(incident.book.reading(of: move.to, in: known).due?.rfc3339UTC == "2026-03-05T08:30:00Z")
  }

  @Test func aStageWithATriggerOfItsOwnStaysWhereItIs() throws {
    var incident = DutyCase()
    incident.require("first", "eu-nis2-early", ["aware_incident": "2026-03-02T09:30:00+01:00"])
    incident.require("second", "eu-nis2-notify", ["aware_incident": "2026-03-02T09:30:00+01:00"])
    incident.require("first", nil, ["aware_incident": "2026-03-01T22:00:00+01:00"])
    let move = try #require(moves(in: incident).first)
    #expect(incident.due("second") == "2026-03-05T08:30:00Z")
    #expect(!incident.book.moves(with: move.from, to: move.to).contains { $0.duty.id.raw == "second" })
    // The two contradict each other: nothing is left out, so the stage that follows the corrected one is listed too.
    #expect(incident.due("eu-nis2-notify") == "2026-03-04T21:00:00Z")
  }
}

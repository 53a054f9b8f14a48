import IncidentModel
import ScreenKit
import TestKit
import Testing

@testable import Panes

/// A status that was promised counts down among the deadlines until it is posted.
@Suite struct StatusPromiseTests {
  private static func at(_ time: String) -> Instant { RoomFixture.at("2025-04-01 \(time):00") }

  private func room(_ posts: (audience: Audience, at: String, next: String?)...) -> RoomFixture {
    var room = RoomFixture()
    room.now = Self.at("13:30")
    room.declare(flags: [:])
    for (number, post) in posts.enumerated() {
      var status = StatusPost(summary: "Servers are down")
      status.audience = post.audience
      status.nextUpdate = post.next.map(Self.at)
      room.tell("status-\(number)", .status(status), at: Self.at(post.at))
    }
    return room
  }

  private func due(_ room: RoomFixture) -> [Audience?: Instant] {
    Dictionary(uniqueKeysWithValues: room.snapshot.duties.promises.map { ($0.audience, $0.due) })
  }

  @Test func nextPostKeepsOrRenewsIt() {
    #expect(due(room((.executive, "09:00", "12:00"))) == [.executive: Self.at("12:00")])
    #expect(due(room((.executive, "09:00", "12:00"), (.executive, "11:58", nil))) == [:])
    let renewed = room((.executive, "09:00", "12:00"), (.executive, "12:10", "18:00"))
    #expect(due(renewed) == [.executive: Self.at("18:00")])
  }

  @Test func eachAudienceHasItsOwn() {
    let room = room((.team, "09:00", "14:00"), (.executive, "10:00", "12:00"), (.team, "11:00", "15:00"))
    #expect(due(room) == [.team: Self.at("15:00"), .executive: Self.at("12:00")])
  }

  @Test func customersHearWhatThePublicHears() {
    #expect(due(room((.customers, "09:00", "12:00"), (.public, "11:00", nil))) == [:])
    #expect(
      due(room((.public, "08:00", nil), (.customers, "09:00", "12:00"))) == [.customers: Self.at("12:00")]
    )
  }

  @Test func nothingIsPromisedOnceTheIncidentIsClosed() {
    var room = room((.executive, "09:00", "15:00"))
    var change = IncidentChange()
    change.status = .closed
    room.tell("incident", .updated(change), at: Self.at("13:00"))
    #expect(due(room) == [:])
  }

  @Test func itRunsThenIsDueSoonThenOverdue() throws {
    let promise = try #require(room((.executive, "08:00", "12:00")).snapshot.duties.promises.first)
    #expect(promise.standing(at: Self.at("10:59")) == .running)
    #expect(promise.standing(at: Self.at("11:00")) == .dueSoon)
    #expect(promise.standing(at: Self.at("12:00")) == .dueSoon)
    #expect(promise.standing(at: Self.at("12:01")) == .overdue)
    #expect(promise.standingChanges(after: Self.at("10:00")) == Self.at("11:00"))
    #expect(promise.standingChanges(after: Self.at("11:00")) == Self.at("12:00").adding(nanoseconds: 1))
    #expect(promise.standingChanges(after: Self.at("13:00")) == nil)
  }

  /// No law stands behind it: the figures in the border are those of the duties.
  @Test func itIsNoDuty() {
    let room = room((.executive, "08:00", "12:00"))
    let board = DutyBoard(room.snapshot.duties, at: room.now)
    #expect(board.rows.contains { $0.standing == .overdue })
    #expect(board.overdue == 0 && board.duties == 0 && board.next == nil)
  }

  @Test func screens() {
    let room = room((.team, "13:00", "14:30"), (.executive, "09:00", "12:00"), (.customers, "09:00", "18:00"))
    for size in [Size(width: 58, height: 10), Size(width: 120, height: 12)] {
      let context = room.context(isZoomed: size.width >= 120)
      let drawing = PaneKind.deadlines.draw(context, PaneView(), size: size)
      expectGolden(drawing.grid, named: "panes/promises-\(size.width)x\(size.height)")
    }
    let detail = DetailSheet.draw(
      .promise(.executive),
      record: nil,
      context: room.context(),
      scroll: 0,
      size: Size(width: 100, height: 30)
    )
    expectGolden(detail.grid, named: "panes/detail-promise-100x30")
  }
}

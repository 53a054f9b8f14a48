import IncidentModel
import ScreenKit
import Testing

@testable import Panes

/// Groups of alerts hold on to their rows as alerts do.
@Suite struct AlertGroupingTests {
  private static let size = Size(width: 100, height: 20)

  private static func hammer(_ room: inout RoomFixture, _ host: SafeText, _ count: Int, minutesAgo: Int64) {
    room.raise(
      (0..<count).map {
        AlertSketch(
          time: room.now.adding(seconds: -60 * minutesAgo + Int64($0)),
          severity: $0 == 0 ? .high : .low,
          title: "Login failed",
          host: host,
          key: "\(host)-\(minutesAgo)-\($0)"
        )
      }
    )
  }

  @Test func rowsCountTheirAlertsAndSayFromWhenToWhen() {
    var room = RoomFixture()
    Self.hammer(&room, "web-01", 300, minutesAgo: 30)
    Self.hammer(&room, "web-02", 1, minutesAgo: 20)
    var view = PaneView()
    view.grouping.isOn = true
    let text = GridText.text(of: PaneKind.alerts.draw(room.context(), view, size: Self.size).grid)
    #expect(text.contains("×300") && text.contains("18:12–18:17"))
    #expect(text.contains("HIGH"), "a group is as grave as its gravest alert")
    #expect(text.contains("2 groups by rule, host, hour"))
  }

  @Test func theSelectedGroupKeepsItsLineWhileOthersGrow() {
    var room = RoomFixture()
    for host in 1...30 { Self.hammer(&room, SafeText("web-\(host)"), 3, minutesAgo: Int64(40 - host)) }
    var view = PaneView()
    view.grouping.isOn = true
    for _ in 0..<5 { view = PaneKind.alerts.move(.down, room.context(), view, size: Self.size) }
    let (selected, line) = (view.selected, view.line)
    Self.hammer(&room, "web-3", 2, minutesAgo: 1)
    Self.hammer(&room, "new-host", 2, minutesAgo: 0)
    view = PaneKind.alerts.settle(room.context(), view, size: Self.size)
    #expect(view.selected == selected && view.line == line)
    #expect(view.rank == 7, "one group came on top, one moved there")
  }

  @Test func anAlertLeadsToItsGroupAndBack() throws {
    var room = RoomFixture()
    for host in 1...9 { Self.hammer(&room, SafeText("web-\(host)"), 4, minutesAgo: Int64(40 - host)) }
    let alerts = room.snapshot.alerts
    let id = try #require(alerts.ids(in: 0..<alerts.count).dropFirst(9).first)
    var view = PaneView()
    view.isFollowing = false
    view.selected = .alert(id)
    view = PaneKind.alerts.settle(room.context(), view, size: Self.size)
    view.grouping.isOn = true
    view = PaneKind.alerts.settle(room.context(), view, size: Self.size)
    #expect(view.selected == .cluster(try #require(alerts.cluster(of: id))))
    view.grouping.isOn = false
    view = PaneKind.alerts.settle(room.context(), view, size: Self.size)
    #expect(view.selected == .alert(id), "what was selected before is selected again")
  }

  @Test func whatAnActionMeansIsAllThatIsShown() throws {
    var room = RoomFixture()
    Self.hammer(&room, "web 1", 12, minutesAgo: 30)
    Self.hammer(&room, "web-02", 5, minutesAgo: 20)
    var view = PaneView()
    view.filter = "severity:low"
    let shown = AlertTargets.shown(room.context(), view)
    #expect(shown.ids.count == 15 && shown.filter == "severity:low")
    view.filter = ""
    let latest = try #require(room.snapshot.alerts.id(at: 3))
    let cluster = try #require(room.snapshot.alerts.cluster(of: latest))
    let members = AlertTargets.members(of: cluster, room.context(), view)
    #expect(members.ids.count == 12)
    view.filter = members.filter
    #expect(AlertTargets.shown(room.context(), view).ids == members.ids, "\(members.filter) finds them again")
  }
}

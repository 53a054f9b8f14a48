import IncidentModel
import ScreenKit
import TestKit
import Testing

@testable import Panes

/// The alert feed in every way a person looks at it.
@Suite struct AlertGoldenTests {
  private static let sizes = [(80, 24), (120, 40), (200, 60)].map { Size(width: $0.0, height: $0.1) }

  enum Look: String, CaseIterable, Sendable {
    case follow, paused, marked, wrong
    case filteredLong = "filtered"
    case zoomed
    case zoomedFiltered = "zoomed-filtered"
    case zoomedHostile = "zoomed-hostile"
    case grouped, opened, searching
    case groupedHostile = "grouped-hostile"

    var isZoomed: Bool { rawValue.hasPrefix("zoomed") }

    var room: RoomFixture {
      switch self {
      case .follow, .marked: .normal()
      case .zoomedHostile, .groupedHostile: .hostile()
      case .grouped, .opened: AlertGoldenTests.hammered
      default: .overflowing()
      }
    }
  }

  /// Logins that fail on three hosts, hour after hour.
  private static var hammered: RoomFixture {
    var room = RoomFixture.normal()
    for number in 0..<1_600 {
      room.raise([
        AlertSketch(
          time: room.now.adding(seconds: -60 - Int64(number) * 17),
          severity: number % 90 == 0 ? .high : .low,
          title: "Login failed for an unknown user",
          host: SafeText("web-0\(number % 7 % 3 + 1)"),
          key: "login-\(number)"
        )
      ])
    }
    return room
  }

  private static func view(_ look: Look, _ room: inout RoomFixture, _ size: Size) -> PaneView {
    var view = PaneView()
    let alerts = room.snapshot.alerts
    switch look {
    case .follow, .zoomed, .zoomedHostile: break
    case .paused:
      for _ in 0..<4 { view = PaneKind.alerts.move(.down, room.context(), view, size: size) }
      room.raise([AlertSketch(time: room.now, severity: .critical, title: "New while paused", key: "new")])
    case .marked:
      view.marked = Set(alerts.ids(in: 1..<3))
    case .filteredLong, .zoomedFiltered: view.filter = "severity>=high host:edge-02 !\"address 7\""
    case .wrong: view.filter = "severity>=hihg host:edge"
    case .searching: view.filter = "address"
    case .grouped, .groupedHostile: view.grouping.isOn = true
    case .opened:
      view.grouping.isOn = true
      view.grouping.open = alerts.id(at: alerts.count - 30).flatMap(alerts.cluster(of:))
    }
    return view
  }

  @Test(arguments: Look.allCases)
  func everySize(_ look: Look) {
    for size in Self.sizes {
      var room = look.room
      let view = Self.view(look, &room, size)
      var context = room.context(isZoomed: look.isZoomed)
      if look == .searching { context.searchLimit = 30 }
      let drawing = PaneKind.alerts.draw(context, view, size: size)
      #expect(drawing.isSearching == (look == .searching))
      expectGolden(drawing.grid, named: "panes/alerts-\(look.rawValue)-\(size.width)x\(size.height)")
    }
  }

  /// The rate is kept as long as there is room for its number.
  @Test(arguments: [(64, "▁"), (58, "2/min"), (44, "3 002 new"), (34, "501 CRIT")])
  func aNarrowBorderSaysTheSameInFewerColumns(width: Int, kept: String) {
    let room = RoomFixture.overflowing()
    let size = Size(width: width, height: 12)
    let grid = PaneKind.alerts.draw(room.context(), PaneView(), size: size).grid
    expectGolden(grid, named: "panes/alerts-narrow-\(width)x12")
    #expect(GridText.rows(of: grid)[0].contains(kept))
  }

  @Test func smallPanesHaveNoSummaryAndAsciiOnesDraw() {
    let room = RoomFixture.overflowing()
    var context = room.context(isZoomed: true)
    context.glyphs = .ascii
    let drawing = PaneKind.alerts.draw(context, PaneView(), size: Size(width: 80, height: 24))
    expectGolden(drawing.grid, named: "panes/alerts-zoomed-ascii-80x24")
    let small = PaneKind.alerts.draw(context, PaneView(), size: Size(width: 80, height: 12))
    #expect(!GridText.text(of: small.grid).contains("peak"))
  }
}

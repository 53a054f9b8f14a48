import IncidentModel
import Panes
import ScreenKit
import TestKit
import Testing

/// Every pane at every size in every condition, as text and style.
@Suite struct PaneGoldenTests {
  static let sizes = [(80, 24), (120, 40), (200, 60), (40, 12)].map { Size(width: $0.0, height: $0.1) }

  enum Condition: String, CaseIterable, Sendable {
    case empty, normal, overflow, hostile

    var room: RoomFixture {
      switch self {
      case .empty: RoomFixture()
      case .normal: .normal()
      case .overflow: .overflowing()
      case .hostile: .hostile()
      }
    }
  }

  @Test(arguments: PaneKind.allCases, Condition.allCases)
  func everySize(_ pane: PaneKind, _ condition: Condition) {
    let room = condition.room
    for size in Self.sizes {
      let drawing = pane.draw(room.context(isZoomed: size.width >= 200), PaneView(), size: size)
      expectGolden(
        drawing.grid,
        named: "panes/\(pane.title.lowercased())-\(condition)-\(size.width)x\(size.height)"
      )
    }
  }
}

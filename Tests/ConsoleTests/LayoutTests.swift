import Console
import Panes
import ScreenKit
import Testing

@Suite struct LayoutTests {
  private static func everyState() -> [(PaneKind, PaneKind, Bool)] {
    PaneKind.allCases.flatMap { focus in
      [(focus, PaneKind.timeline, false), (focus, .deadlines, false), (focus, .alerts, true)]
    }
  }

  private static func layout(_ width: Int, _ height: Int, _ focus: PaneKind = .timeline) -> Layout {
    Layout(size: Size(width: width, height: height), focus: focus, companion: .timeline, isZoomed: false)
  }

  @Test func everySizeIsTiledWithoutOverlapOrGap() {
    for (focus, companion, isZoomed) in Self.everyState() {
      for width in 1...320 {
        for height in 1...110 {
          let layout = Layout(
            size: Size(width: width, height: height),
            focus: focus,
            companion: companion,
            isZoomed: isZoomed,
            isReplay: (width + height) % 2 == 0
          )
          let isSmall = width < 40 || height < 10
          guard layout.isTooSmall == isSmall, isSmall || tiles(layout, width, height) else {
            Issue.record("\(width)x\(height) focus \(focus) zoomed \(isZoomed): \(layout)")
            return
          }
        }
      }
    }
  }

  /// Inside the screen, no two share a cell, and together they are as large as the screen.
  private func tiles(_ layout: Layout, _ width: Int, _ height: Int) -> Bool {
    let bars = [layout.header, layout.replay, layout.hint, layout.tabs].compactMap(\.self)
    let rects = bars + layout.panes.map(\.rect)
    let least = layout.replay == nil ? 7 : 6
    let inside = rects.allSatisfy {
      $0.x >= 0 && $0.y >= 0 && $0.x + $0.width <= width && $0.y + $0.height <= height
    }
    let area = rects.reduce(0) { $0 + $1.width * $1.height }
    for (index, rect) in rects.enumerated() {
      for other in rects[(index + 1)...] where !rect.intersection(other).isEmpty { return false }
    }
    return inside && area == width * height
      && layout.panes.allSatisfy { $0.rect.width >= 40 && $0.rect.height >= least }
  }

  @Test func thePaneWithTheFocusIsAlwaysInSight() {
    for (focus, companion, isZoomed) in Self.everyState() {
      for size in [Size(width: 40, height: 10), Size(width: 80, height: 24), Size(width: 200, height: 60)] {
        let layout = Layout(size: size, focus: focus, companion: companion, isZoomed: isZoomed)
        #expect(layout[focus] != nil)
        #expect((layout.tabs == nil) == (layout.panes.count == 4))
      }
    }
  }

  @Test(arguments: [
    (300, 100, 4), (100, 30, 4), (99, 30, 2), (100, 29, 2), (80, 24, 2), (80, 60, 4), (60, 20, 2),
    (59, 20, 1),
    (60, 19, 1), (40, 10, 1),
  ])
  func asManyPanesAsThereIsRoomFor(width: Int, height: Int, panes: Int) {
    #expect(Self.layout(width, height).panes.count == panes)
  }

  @Test func deadlinesStayInPlaceWhereTwoPanesFit() {
    let places = PaneKind.allCases.map { Self.layout(80, 24, $0)[.deadlines] }
    #expect(Set(places).count == 1)
    #expect(places[0] != nil)
  }

  @Test func aPaneIsFoundByItsCells() {
    let layout = Self.layout(120, 40)
    #expect(layout.pane(x: 0, y: 1)?.pane == .timeline)
    #expect(layout.pane(x: 119, y: 38)?.pane == .alerts)
    #expect(layout.pane(x: 5, y: 0) == nil)
    #expect(layout.pane(x: 5, y: 39) == nil)
  }
}

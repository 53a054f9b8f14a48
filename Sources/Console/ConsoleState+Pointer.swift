import Panes
import ScreenKit

extension ConsoleState {
  /// Rows for one notch of the wheel.
  private static var notch: Int { 3 }

  /// Takes the mouse: the wheel scrolls what is under it without taking the focus, a click takes the focus and selects,
  /// a double click opens.
  mutating func point(_ mouse: Mouse, in context: ConsoleContext) -> [Effect] {
    guard overlays.isEmpty else { return pointInSheet(mouse, in: context) }
    if let place = layout.pane(x: mouse.x, y: mouse.y) { return point(mouse, at: place, in: context) }
    if mouse.kind == .press, let tabs = layout.tabs, tabs.contains(x: mouse.x, y: mouse.y) {
      let figures = RoomFigures(context.snapshot)
      let tab = TabsBar.pane(
        atColumn: mouse.x - tabs.x,
        figures: figures,
        now: context.now,
        glyphs: context.glyphs,
        width: tabs.width
      )
      if let tab { take(focusTo: tab, in: context) }
    }
    return []
  }

  private mutating func point(_ mouse: Mouse, at place: Layout.Place, in context: ConsoleContext) -> [Effect]
  {
    let click = Motion.click(x: mouse.x - place.rect.x, y: mouse.y - place.rect.y)
    switch mouse.kind {
    case .wheelUp: move(.wheel(-Self.notch), in: place.pane, context)
    case .wheelDown: move(.wheel(Self.notch), in: place.pane, context)
    case .press:
      endFilter()
      take(focusTo: place.pane, in: context)
      move(click, in: context)
    case .doubleClick:
      endFilter()
      take(focusTo: place.pane, in: context)
      move(click, in: context)
      return openRow(in: context)
    case .release: break
    }
    return []
  }

  private mutating func pointInSheet(_ mouse: Mouse, in context: ConsoleContext) -> [Effect] {
    guard let top = overlays.last else { return [] }
    let rect = sheet(for: top)
    switch mouse.kind {
    case .wheelUp: moveInSheet(.wheel(-Self.notch), in: context)
    case .wheelDown: moveInSheet(.wheel(Self.notch), in: context)
    case .press, .doubleClick:
      guard case .problems = top, rect.contains(x: mouse.x, y: mouse.y) else { return [] }
      moveInSheet(.click(x: mouse.x - rect.x, y: mouse.y - rect.y), in: context)
      if mouse.kind == .doubleClick { return openRow(in: context) }
    case .release: break
    }
    return []
  }
}

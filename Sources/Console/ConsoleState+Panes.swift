import IncidentModel
import Panes
import ScreenKit

extension ConsoleState {
  /// Takes the focus to a pane; one that has it already is zoomed, or no longer.
  mutating func choose(_ pane: PaneKind, in context: ConsoleContext) {
    if pane == focus { return zoom(!isZoomed, in: context) }
    take(focusTo: pane, in: context)
  }

  /// Takes the focus so many panes further, around the end.
  mutating func step(by count: Int, in context: ConsoleContext) {
    let panes = PaneKind.allCases
    let place = panes.firstIndex(of: focus) ?? 0
    take(focusTo: panes[(place + count + panes.count) % panes.count], in: context)
  }

  /// Takes the focus to a pane without zooming.
  mutating func take(focusTo pane: PaneKind, in context: ConsoleContext) {
    focus = pane
    if pane != .deadlines { companion = pane }
    settle(in: context)
  }

  /// Gives the pane with the focus the whole screen, or no longer.
  mutating func zoom(_ isZoomed: Bool, in context: ConsoleContext) {
    self.isZoomed = isZoomed
    settle(in: context)
  }

  /// Takes the size of the terminal.
  mutating func resize(_ size: Size, in context: ConsoleContext) {
    guard size != self.size else { return }
    self.size = size
    settle(in: context)
    scrollSheets(in: context)
  }

  /// Moves in the topmost sheet, else in the pane with the focus.
  mutating func move(_ motion: Motion, in context: ConsoleContext) {
    if overlays.isEmpty { move(motion, in: focus, context) } else { moveInSheet(motion, in: context) }
  }

  /// Moves in a pane, with or without the focus.
  mutating func move(_ motion: Motion, in pane: PaneKind, _ context: ConsoleContext) {
    views[pane] = pane.move(motion, context.pane(pane, in: self), views[pane], size: paneSize(pane))
  }

  /// Takes a change of what is typed: of the time to go to, else of the filter, which the list follows at once.
  mutating func editText(_ action: ViewAction, in context: ConsoleContext) {
    if let text = goText {
      flash = nil
      goText = Self.edited(text, action)
    } else {
      take(filter: Self.edited(views[focus].filter, action), in: context)
      offerCompletion(in: context)
    }
  }

  private static func edited(_ text: String, _ action: ViewAction) -> String {
    switch action {
    case .filterTyped(let typed):
      return String((text + SafeText(typed).string.replacing("\n", with: " ")).prefix(longestFilter))
    case .filterErased: return String(text.dropLast())
    case .filterWordErased:
      return String(text.reversed().drop(while: \.isWhitespace).drop { !$0.isWhitespace }.reversed())
    case .filterEmptied: return ""
    default: return text
    }
  }

  /// Takes what was typed: goes to the time, else keeps the filter.
  mutating func keepText(in context: ConsoleContext) -> [Effect] {
    guard let text = goText else {
      endFilter()
      return []
    }
    return go(toTyped: text, in: context)
  }

  /// Characters that a filter may have.
  static var longestFilter: Int { 200 }

  /// Holds selection and scroll of every pane in sight to their rows.
  mutating func settle(in context: ConsoleContext) {
    for place in layout.panes { settle(place.pane, in: context) }
  }

  /// Holds selection and scroll of one pane to their rows.
  mutating func settle(_ pane: PaneKind, in context: ConsoleContext) {
    // A filter that was not typed here, but brought along, is read as if it had been typed now, once and for all.
    if !views[pane].filter.isEmpty, views[pane].filterTypedAt == nil {
      views[pane].filterTypedAt = context.now
    }
    views[pane] = pane.settle(context.pane(pane, in: self), views[pane], size: paneSize(pane))
  }

  /// The row that Enter would open.
  func selectedRow(in context: ConsoleContext) -> RowID? {
    focus.selection(context.pane(focus, in: self), views[focus], size: paneSize(focus))
  }

  private func paneSize(_ pane: PaneKind) -> Size { layout[pane]?.size ?? layout.body.size }
}

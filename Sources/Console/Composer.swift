import IncidentModel
import Panes
import ScreenKit

/// Puts the screen together from its regions, each drawn again only when what it shows has changed.
///
/// While nothing happens, a second costs one drawing of the header and the copy of one row.
public struct Composer: Sendable {
  /// How often regions were drawn: what an idle room costs.
  public struct Counts: Hashable, Sendable {
    /// Panes.
    public var panes = 0
    /// Header, tabs and hint line.
    public var bars = 0
    /// Sheets over the panes.
    public var sheets = 0
  }

  /// Drawings so far.
  public internal(set) var counts = Counts()
  var layout: Layout?
  private var screen = Grid(Size(width: 0, height: 0))
  var header = Region<HeaderInputs>()
  var tabs = Region<TabsInputs>()
  var replay = (banner: Region<ReplayInputs>(), scrubber: Region<ReplayInputs>())
  var hint = Region<HintInputs>()
  var panes: [PaneKind: Region<PaneInputs>] = [:]
  var sheets: [Region<SheetInputs>] = []
  var figures: (stamp: Stamp, value: RoomFigures, duties: DutyBook)?

  /// A composer that has drawn nothing yet.
  public init() {}

  /// The screen of a state, and when it changes next by itself.
  public mutating func compose(_ state: ConsoleState, in context: ConsoleContext) -> Composition {
    let layout = state.layout
    guard !layout.isTooSmall else {
      self.layout = nil
      return tooSmall(state, context)
    }
    let frame = Frame(state: state, context: context, layout: layout, stamp: Stamp(state, context))
    var isBodyNew = prepare(frame)
    let isHeaderNew = drawHeader(frame)
    let isReplayNew = drawReplay(frame)
    if drawTabs(frame) { isBodyNew = true }
    if drawPanes(frame) { isBodyNew = true }
    if drawSheets(frame) { isBodyNew = true }
    let isHintNew = drawHint(frame)
    if isBodyNew { copyBody(frame) }
    if isHeaderNew || isBodyNew, let rect = layout.header {
      screen.blit(header.drawing.grid, x: 0, y: rect.y)
    }
    if isReplayNew || isBodyNew, let rect = layout.replay { screen.blit(replay, at: rect) }
    if isHintNew || isBodyNew { screen.blit(hint.drawing.grid, x: 0, y: layout.hint.y) }
    screen.cursor = hint.drawing.grid.cursor.map { (x: $0.x, y: layout.hint.y) }
    return Composition(grid: screen, changesAt: nextChange(frame))
  }

  /// What one composition is made from.
  struct Frame {
    let state: ConsoleState
    let context: ConsoleContext
    let layout: Layout
    let stamp: Stamp
  }

  /// Clusters that a screen may gather from text that has long scrolled away before it is put together anew.
  private static let mostClusters = 4096

  private mutating func prepare(_ frame: Frame) -> Bool {
    guard
      frame.layout != layout || screen.size != frame.state.size || screen.clusters.count > Self.mostClusters
    else { return false }
    layout = frame.layout
    screen = Grid(frame.state.size)
    return true
  }

  private mutating func copyBody(_ frame: Frame) {
    if let rect = frame.layout.tabs { screen.blit(tabs.drawing.grid, x: rect.x, y: rect.y) }
    for place in frame.layout.panes {
      guard let region = panes[place.pane] else { continue }
      screen.blit(region.drawing.grid, x: place.rect.x, y: place.rect.y)
    }
    for (overlay, region) in zip(frame.state.overlays, sheets) {
      let rect = frame.state.sheet(for: overlay)
      screen.blit(region.drawing.grid, x: rect.x, y: rect.y)
    }
  }

  private func nextChange(_ frame: Frame) -> Instant? {
    var instants = frame.layout.header == nil ? [] : [header.drawing.changesAt]
    if frame.layout.replay != nil {
      instants += [replay.banner.drawing.changesAt, replay.scrubber.drawing.changesAt]
    }
    if frame.layout.tabs != nil { instants.append(tabs.drawing.changesAt) }
    instants += frame.layout.panes.map { panes[$0.pane]?.drawing.changesAt }
    instants += sheets.map(\.drawing.changesAt)
    if let flash = frame.state.flash, frame.context.now < flash.until { instants.append(flash.until) }
    if let alarm = frame.state.alarm, alarm.isShown(at: frame.context.now) { instants.append(alarm.until) }
    return instants.compactMap(\.self).min()
  }
}

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
  private var wasCovered = false
  private var screen = Grid(Size(width: 0, height: 0))
  var header = Region<HeaderInputs>()
  var tabs = Region<TabsInputs>()
  var replay = (banner: Region<ReplayInputs>(), scrubber: Region<ReplayInputs>())
  var hint = Region<HintInputs>()
  var panes: [PaneKind: Region<PaneInputs>] = [:]
  var sheets: [Region<SheetInputs>] = []
  private var glance = Region<GlanceInputs>()
  var figures: (stamp: Stamp, value: RoomFigures, duties: DutyBook)?

  /// A composer that has drawn nothing yet.
  public init() {}

  /// The screen of a state with what lies over it, and when it changes next by itself.
  public mutating func compose(
    _ state: ConsoleState,
    in context: ConsoleContext,
    under cover: Cover? = nil
  ) -> Composition {
    let layout = state.layout
    guard !layout.isTooSmall else {
      self.layout = nil
      return tooSmall(state, context)
    }
    let frame = Frame(
      state: state,
      context: context,
      layout: layout,
      stamp: Stamp(state, context),
      cover: cover
    )
    if state.overlays.last == .glance { return composeGlance(frame) }
    var isBodyNew = prepare(frame) || cover != nil || wasCovered
    wasCovered = cover != nil
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
    screen.cursor = cursor(frame)
    let isUnfinished = layout.panes.contains { panes[$0.pane]?.drawing.isSearching == true }
    return Composition(grid: screen, changesAt: nextChange(frame), isUnfinished: isUnfinished)
  }

  /// The glance takes the whole screen, but for what lies over it and takes the keys; the room is put together anew when it
  /// comes back.
  private mutating func composeGlance(_ frame: Frame) -> Composition {
    layout = nil
    let view = frame.state.glanceView(in: frame.context)
    let inputs = GlanceInputs(stamp: frame.stamp, view: view, size: frame.state.size)
    let isNew = glance.refresh(inputs, at: frame.context.now) {
      GlanceScreen.draw(frame.context.screen(in: frame.state), view: view, size: inputs.size)
    }
    if isNew { counts.sheets += 1 }
    guard let cover = frame.cover else {
      return Composition(grid: glance.drawing.grid, changesAt: glance.drawing.changesAt)
    }
    var grid = glance.drawing.grid
    grid.blit(cover.drawing.grid, x: cover.rect.x, y: cover.rect.y)
    _ = drawHint(frame)
    grid.blit(hint.drawing.grid, x: 0, y: frame.layout.hint.y)
    grid.cursor = cursor(frame)
    return Composition(grid: grid, changesAt: nextChange(frame))
  }

  /// What one composition is made from.
  struct Frame {
    let state: ConsoleState
    let context: ConsoleContext
    let layout: Layout
    let stamp: Stamp
    let cover: Cover?

    /// What the help sheet tells.
    var helpChapters: [KeyChapter] { state.helpChapters(in: context) }
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
    if let cover = frame.cover { screen.blit(cover.drawing.grid, x: cover.rect.x, y: cover.rect.y) }
  }

  /// Where one types: in what lies on top.
  private func cursor(_ frame: Frame) -> (x: Int, y: Int)? {
    if let cover = frame.cover {
      return cover.drawing.grid.cursor.map { (x: cover.rect.x + $0.x, y: cover.rect.y + $0.y) }
    }
    if let overlay = frame.state.overlays.last, let cursor = sheets.last?.drawing.grid.cursor {
      let rect = frame.state.sheet(for: overlay)
      return (x: rect.x + cursor.x, y: rect.y + cursor.y)
    }
    return hint.drawing.grid.cursor.map { (x: $0.x, y: frame.layout.hint.y) }
  }

  private func nextChange(_ frame: Frame) -> Instant? {
    var instants = frame.layout.header == nil ? [] : [header.drawing.changesAt]
    if frame.layout.replay != nil {
      instants += [replay.banner.drawing.changesAt, replay.scrubber.drawing.changesAt]
    }
    if frame.layout.tabs != nil { instants.append(tabs.drawing.changesAt) }
    instants += frame.layout.panes.map { panes[$0.pane]?.drawing.changesAt }
    instants += sheets.map(\.drawing.changesAt)
    instants.append(frame.cover?.drawing.changesAt)
    if let flash = frame.state.flash, frame.context.now < flash.until { instants.append(flash.until) }
    if let alarm = frame.state.alarm, alarm.isShown(at: frame.context.now) { instants.append(alarm.until) }
    return instants.compactMap(\.self).min()
  }
}

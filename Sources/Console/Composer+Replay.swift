import IncidentModel
import Panes
import Replay
import ScreenKit

/// The rows of a replay, on every screen.
extension Composer {
  mutating func drawReplay(_ frame: Frame) -> Bool {
    guard let rect = frame.layout.replay, let shown = frame.state.replay, let whole = frame.context.course
    else { return false }
    let course = shown.shown(of: whole)
    let inputs = ReplayInputs(
      replay: shown,
      range: course.range,
      clock: frame.context.clock(in: frame.state),
      glyphs: frame.context.glyphs,
      width: rect.width
    )
    let now = shown.clock.position
    let isBannerNew = replay.banner.refresh(inputs, at: now) {
      ReplayBanner.draw(
        shown,
        over: course,
        clock: inputs.clock,
        glyphs: inputs.glyphs,
        width: inputs.width
      )
    }
    let isScrubberNew = replay.scrubber.refresh(inputs, at: now) {
      ReplayScrubber.draw(
        shown,
        over: course,
        clock: inputs.clock,
        glyphs: inputs.glyphs,
        width: inputs.width
      )
    }
    if isBannerNew { counts.bars += 1 }
    return isBannerNew || isScrubberNew
  }

  /// What a screen shows that is too small for a pane, and above it that this is not the present.
  func tooSmall(_ state: ConsoleState, _ context: ConsoleContext) -> Composition {
    let drawing = TooSmallScreen.draw(size: state.size, needed: Layout.leastSize, glyphs: context.glyphs)
    guard let shown = state.replay, let whole = context.course, state.size.height > 3 else {
      return Composition(grid: drawing.grid)
    }
    let course = shown.shown(of: whole)
    let banner = ReplayBanner.draw(
      shown,
      over: course,
      clock: context.clock(in: state),
      glyphs: context.glyphs,
      width: state.size.width
    )
    var grid = drawing.grid
    grid.blit(banner.grid, x: 0, y: 0)
    return Composition(grid: grid, changesAt: banner.changesAt)
  }
}

extension Grid {
  /// Copies banner and scrubber to their rows.
  mutating func blit(
    _ replay: (banner: Region<ReplayInputs>, scrubber: Region<ReplayInputs>),
    at rect: Rect
  ) {
    blit(replay.banner.drawing.grid, x: rect.x, y: rect.y)
    blit(replay.scrubber.drawing.grid, x: rect.x, y: rect.y + 1)
  }
}

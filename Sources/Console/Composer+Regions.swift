import Forms
import IncidentModel
import Panes
import ScreenKit

/// The regions of the screen, each drawn only when it has to be; the functions tell whether it was.
extension Composer {
  mutating func roomFigures(_ frame: Frame) -> RoomFigures {
    if let figures, figures.stamp == frame.stamp { return figures.value }
    let snapshot = frame.context.snapshot
    let value = RoomFigures(snapshot, reusing: figures.map { ($0.value, $0.duties) })
    figures = (frame.stamp, value, snapshot.duties)
    return value
  }

  mutating func drawHeader(_ frame: Frame) -> Bool {
    guard let rect = frame.layout.header else { return false }
    let (state, context) = (frame.state, frame.context)
    let marks = HeaderBar.Marks(
      isDrill: state.isDrill,
      isReplay: state.replay != nil,
      speed: state.clockSpeed
    )
    let inputs = HeaderInputs(stamp: frame.stamp, marks: marks, width: rect.width)
    let figures = roomFigures(frame)
    let isNew = header.refresh(inputs, at: context.now) {
      HeaderBar.draw(
        context.pane(state.focus, in: state),
        figures: figures,
        marks: marks,
        width: inputs.width
      )
    }
    if isNew { counts.bars += 1 }
    return isNew
  }

  mutating func drawTabs(_ frame: Frame) -> Bool {
    guard let rect = frame.layout.tabs else { return false }
    let inputs = TabsInputs(
      stamp: frame.stamp,
      focus: frame.state.focus,
      shown: frame.layout.panes.map(\.pane),
      width: rect.width
    )
    let figures = roomFigures(frame)
    let context = frame.context
    let isNew = tabs.refresh(inputs, at: context.now) {
      TabsBar.draw(
        figures: figures,
        now: context.now,
        focus: inputs.focus,
        shown: inputs.shown,
        glyphs: context.glyphs,
        width: inputs.width
      )
    }
    if isNew { counts.bars += 1 }
    return isNew
  }

  mutating func drawPanes(_ frame: Frame) -> Bool {
    var isAnyNew = false
    let calm = frame.stamp.withoutAlerts(frame.context)
    for place in frame.layout.panes {
      let context = frame.context.pane(place.pane, in: frame.state)
      let inputs = PaneInputs(
        stamp: place.pane == .alerts ? frame.stamp : calm,
        view: frame.state.views[place.pane],
        size: place.rect.size,
        isFocused: context.isFocused,
        isZoomed: context.isZoomed,
        alarmed: context.alarmed
      )
      let isNew = panes[place.pane, default: Region()].refresh(inputs, at: context.now) {
        place.pane.draw(context, inputs.view, size: inputs.size)
      }
      guard isNew else { continue }
      isAnyNew = true
      counts.panes += 1
    }
    return isAnyNew
  }

  mutating func drawSheets(_ frame: Frame) -> Bool {
    let overlays = frame.state.overlays
    var isAnyNew = sheets.count != overlays.count
    while sheets.count < overlays.count { sheets.append(Region()) }
    while sheets.count > overlays.count { sheets.removeLast() }
    for (index, overlay) in overlays.enumerated() {
      let inputs = SheetInputs(
        stamp: frame.stamp,
        overlay: overlay,
        help: overlay.isHelp ? frame.helpChapters : [],
        size: frame.state.sheet(for: overlay).size
      )
      let isNew = sheets[index].refresh(inputs, at: frame.context.now) {
        Self.draw(overlay, frame, size: inputs.size)
      }
      guard isNew else { continue }
      isAnyNew = true
      counts.sheets += 1
    }
    return isAnyNew
  }

  private static func draw(_ overlay: Overlay, _ frame: Frame, size: Size) -> Drawing {
    let context = frame.context
    return switch overlay {
    case .help(let scroll):
      HelpSheet.draw(
        frame.helpChapters,
        scroll: scroll,
        size: size,
        glyphs: context.glyphs
      )
    case .palette(let palette): PaletteSheet.draw(palette, size: size, glyphs: context.glyphs)
    case .glance:
      GlanceScreen.draw(
        context.screen(in: frame.state),
        view: frame.state.glanceView(in: context),
        size: size
      )
    case .problems(let cursor):
      ProblemsView.draw(context.snapshot.problems, cursor, size: size, glyphs: context.glyphs)
    case .detail(let detail):
      DetailSheet.draw(
        detail.row,
        record: detail.record,
        context: context.pane(frame.state.focus, in: frame.state),
        scroll: detail.scroll,
        size: size
      )
    }
  }

  mutating func drawHint(_ frame: Frame) -> Bool {
    let (state, context) = (frame.state, frame.context)
    let corner = HintBar.Corner(
      operatorName: state.operatorName,
      isReadOnly: state.isReadOnly,
      company: state.company,
      pendingWrites: state.pendingWrites,
      problems: context.snapshot.problems.count,
      problemsKey: context.keymap.key(of: "problems") ?? "",
      isBellMuted: state.bell.isMuted
    )
    let inputs = HintInputs(
      content: hintContent(frame),
      corner: corner,
      glyphs: context.glyphs,
      width: frame.layout.hint.width
    )
    let isNew = hint.refresh(inputs, at: context.now) {
      HintBar.draw(inputs.content, corner: corner, glyphs: inputs.glyphs, width: inputs.width)
    }
    if isNew { counts.bars += 1 }
    return isNew
  }

  private func hintContent(_ frame: Frame) -> HintBar.Content {
    let state = frame.state
    if let alarm = state.alarm, alarm.isShown(at: frame.context.now) { return .alarm(alarm.line) }
    if let cover = frame.cover, !cover.hints.isEmpty { return .hints(cover.hints) }
    if case .palette = state.overlays.last { return .hints(PaletteSheet.hints) }
    let hints = frame.context.keymap.hints(in: state.mode, pane: state.paneInView)
    if let time = state.goText {
      if let flash = state.flash, frame.context.now < flash.until { return .message(flash.text) }
      let keys = [KeyLine(keys: "Enter", text: "go"), KeyLine(keys: "Esc", text: "leave")]
      return .typing(HintBar.Entry(prompt: ":", text: time), hints: keys)
    }
    if state.mode == .text {
      let drawing = panes[state.focus]?.drawing
      let entry = HintBar.Entry(
        prompt: "/",
        text: state.views[state.focus].filter,
        matches: drawing?.matches,
        isSearching: drawing?.isSearching ?? false,
        offers: state.completion?.candidates ?? [],
        chosen: state.completion?.chosen
      )
      return .typing(entry, hints: hints)
    }
    if let flash = state.flash, frame.context.now < flash.until { return .message(flash.text) }
    return .hints(frame.cover == nil ? hints : [])
  }
}

import IncidentModel
import Panes
import ScreenKit

extension ConsoleState {
  /// Takes a key where nothing can be entered: a key that would do so says why it does not.
  public mutating func press(_ key: Key, in context: ConsoleContext) -> [Effect] {
    switch meaning(of: key, in: context) {
    case .view(let action): return update(action, in: context)
    case .change(let change):
      say(SafeText("Read-only: this room cannot \(change.words)."), at: context.now)
      return []
    case nil: return []
    }
  }

  /// What a key means here and now: that is in the keymap. Nil for nothing, and for the first key of a chord.
  public mutating func meaning(of key: Key, in context: ConsoleContext) -> RoomAction? {
    let pending = pendingKey
    pendingKey = nil
    answerAlarm(at: context.now)
    if case .mouse(let mouse) = key, case .palette? = overlays.last {
      return pointInPalette(mouse, in: context)
    }
    switch context.keymap.answer(to: key, in: mode, pane: paneInView, after: pending) {
    case .action(.change(let change)) where isPast:
      refuse(change, in: context)
      return nil
    case .action(let action): return action
    case .wait:
      pendingKey = key
      return nil
    case .nothing:
      if mode == .replay,
        case .action(.change(let change)) = context.keymap.answer(
          to: key,
          in: .room,
          pane: paneInView,
          after: pending
        )
      {
        refuse(change, in: context)
      }
      return pressInPalette(key, in: context)
    }
  }

  /// Takes an action; returns what is to be done outside of the console. Nothing here can change the incident.
  public mutating func update(_ action: ViewAction, in context: ConsoleContext) -> [Effect] {
    switch action {
    case .paneChosen(let pane): choose(pane, in: context)
    case .nextPaneChosen: step(by: 1, in: context)
    case .previousPaneChosen: step(by: -1, in: context)
    case .zoomToggled: zoom(!isZoomed, in: context)
    case .moved(let motion): move(motion, in: context)
    case .pointed(let mouse): return point(mouse, in: context)
    case .rowOpened: return openRow(in: context)
    case .groupingToggled: toggleGrouping(in: context)
    case .rowMarked: markRow(in: context)
    case .filterStarted: startFilter(in: context)
    case .filterCompleted: completeFilter(in: context)
    case .filterTyped, .filterErased, .filterWordErased, .filterEmptied: editText(action, in: context)
    case .filterKept: return keepText(in: context)
    case .wentBack: goBack(in: context)
    case .helpAsked: toggleHelp()
    case .problemsAsked: toggleProblems()
    case .digestAsked: return askForDigest(in: context)
    case .digestTold(let digest): tell(digest: digest, in: context)
    case .paletteAsked: openPalette(in: context)
    case .glanceAsked: openGlance()
    case .clockModeChanged: changeClock(in: context)
    case .nextThemeAsked: return [.nextTheme]
    case .mouseToggled: return toggleMouse(in: context)
    case .bellToggled: toggleBell(at: context.now)
    case .rowCopied: return copyRow(in: context)
    case .detailCopied: return copyDetail(in: context)
    case .redrawAsked: return [.redraw]
    case .suspendAsked: return [.suspend]
    case .quitAsked: return quit(in: context)
    case .interrupted: return [.quit]
    case .resized(let size): resize(size, in: context)
    case .snapshotArrived: return takeSnapshot(in: context)
    case .timePassed: return watchClocks(in: context)
    case .timeAsked: goText = replay == nil ? nil : "go "
    case .presentPassed(let now): return watchPresent(at: now, in: context)
    case .replayAsked, .replayBegan, .replayMoved, .replayLeft, .wallPassed, .arrivedMeanwhile:
      return updateReplay(action, in: context)
    case .recordRead(let row, let record): return take(record, of: row, in: context)
    case .settingsChanged(let before, let after): return heed(after, before: before)
    case .themeLoaded(let name):
      theme = name
      say(SafeText("Theme \(name)"), at: context.now)
    case .said(let text): say(text, at: context.now)
    }
    return []
  }

  private mutating func quit(in context: ConsoleContext) -> [Effect] {
    guard !overlays.isEmpty, !glance.isAlone else { return [.quit] }
    closeSheet(in: context)
    return []
  }

  private mutating func closeSheet(in context: ConsoleContext) {
    if overlays.popLast() == .glance { leaveGlance(in: context) }
  }

  private mutating func goBack(in context: ConsoleContext) {
    if !overlays.isEmpty {
      closeSheet(in: context)
    } else if goText != nil {
      goText = nil
    } else if !isTypingFilter, clearMarks() || leaveGroup(in: context) {
      return
    } else if isTypingFilter || !views[focus].filter.isEmpty {
      endFilter()
      views[focus].filter = ""
      settle(focus, in: context)
    } else if isZoomed {
      zoom(false, in: context)
    }
  }

  private mutating func changeClock(in context: ConsoleContext) {
    let modes = ClockFace.Mode.allCases
    let place = modes.firstIndex(of: clockMode) ?? 0
    clockMode = modes[(place + 1) % modes.count]
    let text =
      switch clockMode {
      case .local: "Times are those of \(context.zone.identifier)"
      case .utc: "Times are in UTC"
      case .relative: "Times are ages"
      }
    say(SafeText(text), at: context.now)
  }

  private mutating func toggleMouse(in context: ConsoleContext) -> [Effect] {
    isMouseOn.toggle()
    say(
      isMouseOn ? "The mouse acts on the room" : "The mouse is left to the terminal, which selects text",
      at: context.now
    )
    return [.setMouse(isMouseOn)]
  }
}

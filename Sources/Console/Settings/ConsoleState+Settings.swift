extension ConsoleState {
  /// Opens as settings say; theme, mouse and operator a state is given from its beginning.
  public mutating func begin(with settings: RoomSettings) {
    clockMode = settings.times
    focus = settings.pane
    if settings.pane != .deadlines { companion = settings.pane }
    isZoomed = settings.isZoomed
    bell.isMuted = !settings.ringsBell
    usesClipboard = settings.usesClipboard
  }

  /// Takes what has changed in the settings since they were read last; what a person has chosen in the room meanwhile
  /// stays, unless it is that which has changed.
  mutating func heed(_ settings: RoomSettings, before: RoomSettings) -> [Effect] {
    usesClipboard = settings.usesClipboard
    if settings.times != before.times { clockMode = settings.times }
    if settings.ringsBell != before.ringsBell { bell.isMuted = !settings.ringsBell }
    guard settings.isMouseOn != before.isMouseOn, settings.isMouseOn != isMouseOn else { return [] }
    isMouseOn = settings.isMouseOn
    return [.setMouse(isMouseOn)]
  }
}

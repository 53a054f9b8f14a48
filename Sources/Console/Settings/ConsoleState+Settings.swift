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
}

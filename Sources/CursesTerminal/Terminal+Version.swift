import CCurses

extension Terminal {
  /// The curses library in use and its version: `ncurses 6.4.20221231`.
  public static var libraryVersion: String { String(cString: cc_version()) }
}

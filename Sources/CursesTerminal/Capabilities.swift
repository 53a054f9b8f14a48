import CCurses
import ScreenKit
import Theming

/// What the terminal can do, as far as it can be known.
public struct Capabilities: Hashable, Sendable {
  /// Colors that are drawn with.
  public var depth: ColorDepth
  /// Characters beyond ASCII reach the screen.
  public var isUnicode: Bool
  /// Clicks and the wheel are reported; `Terminal.isMouseOn` turns it on and off.
  public var hasMouse: Bool
  /// Text can be copied to the clipboard of the person at the terminal; whether the terminal allows it is not known.
  public var hasClipboard: Bool
  /// What lines and marks are made of here.
  public var glyphs: GlyphSet

  init(_ screen: cc_screen, depth: ColorDepth, isUnicode: Bool) {
    self.depth = depth
    self.isUnicode = isUnicode
    hasMouse = screen.is_xterm == 1
    hasClipboard = screen.is_xterm == 1
    glyphs = !isUnicode ? .ascii : screen.is_console == 1 ? .console : .unicode
  }
}

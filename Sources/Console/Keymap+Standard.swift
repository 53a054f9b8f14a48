import Panes
import ScreenKit

extension Keymap {
  /// The keys that the program comes with. Earlier ones are hinted at first.
  public static let standard = Keymap(rows + filters + panes + screen + leaving)

  static let rooms: [KeyMode] = [.room, .filtered]
  static let lists: [KeyMode] = rooms + [.problems]
  static let scrolled: [KeyMode] = lists + [.sheet]
  static let everywhere: [KeyMode] = scrolled + [.text]
}

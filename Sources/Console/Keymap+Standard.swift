import Panes
import ScreenKit

extension Keymap {
  /// The keys that the program comes with. Earlier ones are hinted at first.
  public static let standard = Keymap(replay + rows + work + filters + panes + screen + leaving)

  static let rooms: [KeyMode] = [.room, .filtered]
  static let panesShown: [KeyMode] = rooms + [.replay]
  static let lists: [KeyMode] = panesShown + [.problems]
  static let scrolled: [KeyMode] = lists + [.sheet]
  static let everywhere: [KeyMode] = scrolled + [.text, .palette, .form, .glance, .glanceAlone]
}

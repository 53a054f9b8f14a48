import Panes
import ScreenKit

extension Keymap {
  /// The keys that the program comes with. Earlier ones are hinted at first.
  public static let standard = Keymap(rows + filters + panes + screen + leaving)

  static let lists: [KeyMode] = [.room, .problems]
  static let scrolled: [KeyMode] = [.room, .problems, .sheet]
  static let everywhere: [KeyMode] = [.room, .problems, .sheet, .text]
}

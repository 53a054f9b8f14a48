import Console
import IncidentModel
import Panes
import ScreenKit
import Testing

/// `y` and `Y`: a row, or everything about it, on the clipboard.
@Suite struct CopyTests {
  private let context = Room.normal.context()

  @Test func theDetailIsCopiedWholeAndUnbroken() throws {
    var state = ConsoleState.open(60, 20)
    let effects = state.press(.character("Y"), in: context)
    guard case .copy(let text)? = effects.first, effects.count == 1 else {
      Issue.record("\(effects)")
      return
    }
    #expect(text.string.contains("Data protection authority"))
    #expect(text.string.split(separator: "\n").count > 3)
    #expect(text.string.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 })
    #expect(text.string.contains("Wed 2 Apr 2025 15:42:14 CEST (Wed 2 Apr 13:42Z), 2 h 59 ago"))
    #expect(state.flash?.text.string.contains("sent to the clipboard") == true)
  }

  @Test func fromTheOpenSheetItIsTheSame() {
    var state = ConsoleState.open(120, 40)
    let direct = state.press(.character("Y"), in: context)
    state.type([.enter], context)
    #expect(state.press(.character("Y"), in: context) == direct)
  }

  @Test func anEmptyPaneHasNothingToCopy() {
    var state = ConsoleState.open(120, 40, .empty)
    for key in "yY" {
      #expect(state.press(.character(key), in: Room.empty.context()).isEmpty)
      #expect(state.flash?.text == "There is no row to copy here")
    }
  }

  @Test func aClickInThePaletteDoesWhatItPointsAt() throws {
    var state = ConsoleState.open(120, 40)
    state.type(":zoom", context)
    let sheet = state.layout.sheet(widest: 100)
    let outside = Mouse(kind: .press, x: 0, y: sheet.y + 3)
    #expect(state.meaning(of: .mouse(outside), in: context) == nil)
    let first = Mouse(kind: .press, x: sheet.x + 6, y: sheet.y + 3)
    #expect(state.meaning(of: .mouse(first), in: context) == .view(.zoomToggled))
    #expect(state.overlays.isEmpty)
  }
}

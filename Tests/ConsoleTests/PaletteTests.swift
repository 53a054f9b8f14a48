import Forms
import Panes
import ScreenKit
import Testing

@testable import Console

/// What the palette offers where.
@Suite struct PaletteTests {
  private let context = Room.normal.context()

  private func hindrances(_ keys: String, afterFilter filter: String? = nil) -> [String: String?] {
    var state = ConsoleState.open(120, 40, .normal)
    if let filter { state.type(filter.map(Key.character) + [.enter], context) }
    state.type(keys, context)
    guard case .palette(let palette) = state.overlays.last else { return [:] }
    return Dictionary(uniqueKeysWithValues: palette.items.map { ($0.id, $0.hindrance) })
  }

  @Test func whatMeansNothingHereSaysWhereItWorks() {
    let live = hindrances(":")
    for name in ["go", "play", "next-event", "tenth-3", "present"] {
      #expect(live[name] == "Only while the past is replayed.", "\(name)")
    }
    #expect(live["close"] == "Only in a sheet that is open.")
    #expect(live["next-match"] == "Only while a filter is on.")
    for name in ["replay", "note", "digest", "zoom", "quit", "pane-2"] {
      #expect(live[name] == .some(nil), "\(name)")
    }
    let filtered = hindrances(":", afterFilter: "/a")
    for name in ["note", "next-match"] { #expect(filtered[name] == .some(nil), "\(name)") }
    let sheet = hindrances("?:")
    #expect(sheet["close"] == .some(nil) && sheet["bell"] == .some(nil))
    #expect(sheet["quit"] == "Only from the panes: close the sheet first.")
    #expect(sheet["play"] == "Only while the past is replayed.")
  }

  @Test func closeNeverLeavesTheRoom() {
    var state = ConsoleState.open(120, 40, .normal)
    state.type(":close the sheet", context)
    #expect(state.press(.enter, in: context).isEmpty)
    #expect(state.mode == .palette)
  }
}

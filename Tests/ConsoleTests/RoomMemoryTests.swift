import Console
import Foundation
import Panes
import ScreenKit
import Testing

/// A room opens as it was left, and takes what changes in the settings while it is open.
@Suite struct RoomMemoryTests {
  private let context = Room.normal.context()

  private func kept(_ state: ConsoleState, beside settings: RoomSettings = RoomSettings()) throws
    -> RoomMemory
  {
    try JSONDecoder().decode(RoomMemory.self, from: JSONEncoder().encode(state.memory(beside: settings)))
  }

  @Test func whatWasLeftComesBack() throws {
    var left = ConsoleState.open(120, 40)
    left.type("2z/keys", context)
    left.type([.enter, .character("u")], context)
    _ = left.update(.themeLoaded("daylight"), in: context)
    let memory = try kept(left)
    #expect(memory.theme == "daylight")
    var state = ConsoleState.open(120, 40)
    state.restore(memory)
    #expect(state.focus == .tasks)
    #expect(state.companion == .tasks)
    #expect(state.isZoomed)
    #expect(state.views[.tasks].filter == "keys")
    #expect(state.views[.timeline].filter.isEmpty)
    #expect(state.clockMode == .utc)
    #expect(state.mode == .filtered)
  }

  @Test func whatIsAsTheSettingsSayIsLeftToThem() throws {
    let memory = try kept(.open(120, 40))
    #expect(memory.theme == nil)
    var settings = RoomSettings()
    settings.times = .relative
    var state = ConsoleState.open(120, 40)
    state.begin(with: settings)
    state.restore(memory)
    #expect(state.clockMode == .relative)
  }

  @Test func whatMeansNothingIsPassedOver() throws {
    let text = """
      { "pane": "kitchen", "companion": "deadlines", "isZoomed": false, "times": "noon",
        "filters": { "alerts": "a\\u001b[31mb\\nc\(String(repeating: "x", count: 500))", "kitchen": "d" } }
      """
    var state = ConsoleState.open(120, 40)
    state.restore(try JSONDecoder().decode(RoomMemory.self, from: Data(text.utf8)))
    #expect(state.focus == .timeline)
    #expect(state.companion == .timeline)
    #expect(state.clockMode == .local)
    let filter = state.views[.alerts].filter
    #expect(filter.count == 200)
    #expect(filter.unicodeScalars.allSatisfy { $0.value >= 0x20 })
  }

  @Test func aChangedSettingCountsAtOnceAndNothingElseDoes() {
    var state = ConsoleState.open(120, 40)
    state.type("u", context)
    var settings = RoomSettings()
    settings.isMouseOn = false
    settings.ringsBell = false
    let effects = state.update(.settingsChanged(from: RoomSettings(), to: settings), in: context)
    #expect(effects == [.setMouse(false)])
    #expect(!state.isMouseOn)
    #expect(state.bell.isMuted)
    #expect(state.clockMode == .utc)
    var later = settings
    later.times = .relative
    #expect(state.update(.settingsChanged(from: settings, to: later), in: context).isEmpty)
    #expect(state.clockMode == .relative)
  }

  @Test func openHelpTellsNewKeysAtOnce() throws {
    var state = ConsoleState.open(120, 40)
    state.type("?", context)
    var composer = Composer()
    #expect(GridText.text(of: composer.compose(state, in: context).grid).contains(" v  ") == false)
    var other = context
    let reading = try KeymapReading(Array("{ all: { zoom: 'v' } }".utf8), place: "")
    other.keymap = Keymap.standard.rebound(by: reading).keymap
    for _ in 0..<12 { state.type([.control("d")], other) }
    state.type("gg", other)
    var found = false
    for _ in 0..<20 where !found {
      let text = GridText.text(of: composer.compose(state, in: other).grid)
      found = text.split(separator: "\n").contains { $0.contains(" v ") && $0.contains("Fill the screen") }
      state.type([.control("d")], other)
    }
    #expect(found)
  }
}

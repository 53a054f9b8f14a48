import IncidentModel
import Panes

/// How a person left the room of an incident, as it is kept from one time to the next.
public struct RoomMemory: Codable, Hashable, Sendable {
  /// The pane that had the focus.
  var pane: String
  /// That beside the deadlines, where two panes are shown.
  var companion: String
  var isZoomed: Bool
  /// What panes were filtered by.
  var filters: [String: String]
  /// The theme, where another one than that of the settings was chosen in the room; it need not exist any more.
  public var theme: String?
  /// How times were written, likewise.
  var times: String?
}

extension ConsoleState {
  /// What is to be kept of the room. What is as the settings say is left to them: they may change.
  public func memory(beside settings: RoomSettings) -> RoomMemory {
    let filtered = PaneKind.allCases.filter { !views[$0].filter.isEmpty }
    return RoomMemory(
      pane: focus.word,
      companion: companion.word,
      isZoomed: isZoomed,
      filters: Dictionary(uniqueKeysWithValues: filtered.map { ($0.word, views[$0].filter) }),
      theme: settings.themes.contains(theme) ? nil : theme,
      times: clockMode == settings.times ? nil : clockMode.rawValue
    )
  }

  /// Opens as it was left; what is kept and means nothing is passed over.
  public mutating func restore(_ memory: RoomMemory) {
    if let pane = PaneKind(word: memory.pane) { focus = pane }
    if let pane = PaneKind(word: memory.companion), pane != .deadlines { companion = pane }
    isZoomed = memory.isZoomed
    for pane in PaneKind.allCases {
      let filter = SafeText(memory.filters[pane.word] ?? "").string.replacing("\n", with: " ")
      views[pane].filter = String(filter.prefix(Self.longestFilter))
    }
    if let times = memory.times.flatMap(ClockFace.Mode.init) { clockMode = times }
  }
}

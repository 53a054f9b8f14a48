import IncidentModel
import ScreenKit

/// Something that the palette offers: an action or a view.
public struct PaletteItem: Hashable, Sendable {
  /// What it is known by in the history.
  public var id: String
  /// What it is called.
  public var name: String
  /// Its keys, as a person reads them; empty for none.
  public var keys: String
  /// What it does, in a sentence.
  public var help: String
  /// Why it cannot be done now; nil where it can.
  public var hindrance: String?

  /// An item of its parts.
  public init(id: String, name: String, keys: String, help: String, hindrance: String? = nil) {
    self.id = id
    self.name = name
    self.keys = keys
    self.help = help
    self.hindrance = hindrance
  }
}

/// The list of everything that can be done, found by typing.
public struct Palette: Hashable, Sendable {
  /// What came of a key.
  public enum Outcome: Hashable, Sendable {
    case stayed
    /// The item of this id is to be done.
    case chosen(String)
    /// The palette is to be closed.
    case left
  }

  /// Everything that it offers.
  public let items: [PaletteItem]
  /// What is typed.
  public private(set) var filter = TextEditor()
  /// What is found, as places in `items`; best first, what was done lately on top where nothing is typed.
  public private(set) var found: [Int] = []
  /// The line that Enter takes.
  public private(set) var selected = 0
  /// Why the selected item was not done.
  public private(set) var notice: SafeText?
  private let history: [String]

  /// A palette over items; `history` are ids, the latest first.
  public init(_ items: [PaletteItem], history: [String] = []) {
    self.items = items
    var seen: Set<String> = []
    self.history = history.filter { seen.insert($0).inserted }
    find()
  }

  /// Takes a key.
  public mutating func press(_ key: Key) -> Outcome {
    notice = nil
    switch key {
    case .escape, .control("c"): return .left
    case .backspace where filter.isEmpty: return .left
    case .enter: return choose()
    case .up, .backTab, .control("p"): move(by: -1)
    case .down, .tab, .control("n"): move(by: 1)
    case .pageUp: move(by: -8)
    case .pageDown: move(by: 8)
    default:
      let before = filter.text
      if case .refused(let sentence) = filter.press(key, width: 1000) { notice = sentence }
      if filter.text != before {
        selected = 0
        find()
      }
    }
    return .stayed
  }

  /// Takes the mouse, in columns and rows of a sheet of a size: a click does what it points at, the wheel goes through the
  /// list.
  public mutating func point(_ mouse: Mouse, size: Size) -> Outcome {
    switch mouse.kind {
    case .wheelUp: return press(.up)
    case .wheelDown: return press(.down)
    case .press:
      let window = PaletteSheet.window(of: self, size: size)
      let row = mouse.y - PaletteSheet.firstRow
      guard (0..<window.height).contains(row), found.indices.contains(window.top + row) else {
        return .stayed
      }
      notice = nil
      selected = window.top + row
      return choose()
    case .doubleClick, .release: return .stayed
    }
  }

  /// How many of the items found were done lately and stand on top.
  public var recentCount: Int {
    guard FuzzyQuery(filter.text).isEmpty else { return 0 }
    return found.prefix { history.contains(items[$0].id) }.count
  }

  private mutating func choose() -> Outcome {
    guard found.indices.contains(selected) else { return .stayed }
    let item = items[found[selected]]
    guard let hindrance = item.hindrance else { return .chosen(item.id) }
    notice = SafeText(hindrance)
    return .stayed
  }

  private mutating func move(by count: Int) {
    selected = min(max(0, selected + count), max(0, found.count - 1))
  }

  private mutating func find() {
    let query = FuzzyQuery(filter.text)
    guard !query.isEmpty else {
      let recent = history.compactMap { id in items.firstIndex { $0.id == id } }
      found = recent + items.indices.filter { !recent.contains($0) }
      return
    }
    let typed = filter.text
    let scored = items.enumerated().compactMap { place, item -> (place: Int, score: Int)? in
      // A key that is typed as it is means that key.
      let isKey = item.keys.split(separator: " ").contains { $0 == typed }
      guard let score = query.score(names: [item.name, item.keys], texts: [item.help]) else { return nil }
      return (place, score + (isKey ? 1000 : 0))
    }
    found = scored.sorted { ($1.score, $0.place) < ($0.score, $1.place) }.map(\.place)
  }
}

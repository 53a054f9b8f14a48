import CCurses
import ScreenKit
import Theming

/// Curses' color pairs for the inks of a theme.
struct PairPalette {
  private let depth: ColorDepth
  private var theme: Theme?
  private var known: [Ink: (Int32, UInt32)] = [:]
  private var last: (ink: Ink, entry: (Int32, UInt32))?

  init(depth: ColorDepth) { self.depth = depth }

  /// Takes a theme over. True where it is another one, so that everything must be drawn.
  mutating func use(_ theme: Theme) -> Bool {
    guard self.theme != theme else { return false }
    if self.theme != nil { cc_forget_pairs() }
    self.theme = theme
    known = [:]
    last = nil
    return true
  }

  /// Pair and attributes for an ink.
  mutating func pair(for ink: Ink) -> (Int32, UInt32) {
    if let last, last.ink == ink { return last.entry }
    let entry = known[ink] ?? made(ink)
    last = (ink, entry)
    return entry
  }

  private mutating func made(_ ink: Ink) -> (Int32, UInt32) {
    let paint = theme?.paint(for: ink, at: depth) ?? Paint()
    let pair = cc_pair(Int32(clamping: paint.foreground), Int32(clamping: paint.background))
    let entry = (pair, UInt32(paint.attributes.rawValue))
    known[ink] = entry
    return entry
  }
}

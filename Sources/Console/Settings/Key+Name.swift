import ScreenKit

extension Key {
  /// Keys that have a name and can be bound.
  private static let named: [Key] =
    [
      .character(" "), .enter, .escape, .tab, .backTab, .backspace, .delete, .insert, .up, .down, .left,
      .right,
      .home, .end, .pageUp, .pageDown, .shiftLeft, .shiftRight, .wordLeft, .wordRight,
    ] + (1...12).map { .function($0) }

  /// The names of keys that are no characters, for a person who has misspelled one.
  static let names = named.map(\.label) + ["Ctrl-a", "Alt-a"]

  /// A key by the name that `label` gives it, names in letters of either case; nil for none.
  public init?(named name: String) {
    let lower = name.lowercased()
    if name.count == 1, let character = name.first, character != " " {
      self = .character(character)
    } else if let key = Self.named.first(where: { $0.label.lowercased() == lower }) {
      self = key
    } else if lower.hasPrefix("ctrl-"), lower.count == 6, let letter = lower.last, letter.isASCII,
      letter.isLetter
    {
      self = .control(letter)
    } else if lower.hasPrefix("alt-"), name.count == 5, let character = name.last {
      self = .alt(character)
    } else {
      return nil
    }
  }

  /// What terminals send for a key is what they send for another one, by which it has to be bound; nil for a key of its
  /// own.
  var twin: Key? {
    switch self {
    case .control("i"): .tab
    case .control("j"), .control("m"): .enter
    case .control("h"): .backspace
    default: nil
    }
  }

  /// It would be typed where text is typed.
  var isText: Bool {
    if case .character = self { true } else { false }
  }
}

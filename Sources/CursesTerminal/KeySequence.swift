import ScreenKit

/// Key sequences: https://invisible-island.net/xterm/ctlseqs/ctlseqs.html, with rxvt's and the console's own.
enum KeySequence {
  /// The key of a sequence's last byte and numbers.
  static func key(final: UInt8, parameters: [Int]) -> Key? {
    let modifiers = Modifiers(parameters.count > 1 ? parameters[1] : 1)
    switch final {
    case UInt8(ascii: "A"), UInt8(ascii: "a"): return .up
    case UInt8(ascii: "B"), UInt8(ascii: "b"): return .down
    case UInt8(ascii: "C"):
      return modifiers.isWordWise ? .wordRight : modifiers.hasShift ? .shiftRight : .right
    case UInt8(ascii: "D"): return modifiers.isWordWise ? .wordLeft : modifiers.hasShift ? .shiftLeft : .left
    case UInt8(ascii: "c") where parameters.isEmpty || parameters == [0]: return .shiftRight
    case UInt8(ascii: "d") where parameters.isEmpty || parameters == [0]: return .shiftLeft
    case UInt8(ascii: "H"): return .home
    case UInt8(ascii: "F"): return .end
    case UInt8(ascii: "Z"): return .backTab
    case UInt8(ascii: "M"): return .enter
    case UInt8(ascii: "P")...UInt8(ascii: "S"): return function(final, parameters)
    case UInt8(ascii: "u"): return typed(parameters.first ?? 0, modifiers)
    case UInt8(ascii: "~"), UInt8(ascii: "$"), UInt8(ascii: "^"): return numbered(parameters, modifiers)
    default: return nil
    }
  }

  /// F1 to F5 of the kernel's console: `ESC [ [ A` to `E`.
  static func consoleKey(_ letter: UInt8) -> Key? {
    (0x41...0x45).contains(letter) ? .function(Int(letter) - 0x40) : nil
  }

  /// F1 to F4. `ESC [ row ; column R` is also where the cursor is, which nobody asked for.
  private static func function(_ final: UInt8, _ parameters: [Int]) -> Key? {
    let isPlace = final == UInt8(ascii: "R") && parameters.count > 1 && parameters[0] != 1
    return isPlace ? nil : .function(Int(final) - 0x4F)
  }

  private static func numbered(_ parameters: [Int], _ modifiers: Modifiers) -> Key? {
    let number = parameters.first ?? 0
    switch number {
    case 1, 7: return .home
    case 2: return .insert
    case 3: return .delete
    case 4, 8: return .end
    case 5: return .pageUp
    case 6: return .pageDown
    case 11...15: return .function(number - 10)
    case 17...21: return .function(number - 11)
    case 23, 24: return .function(number - 12)
    case 27: return parameters.count > 2 ? typed(parameters[2], modifiers) : nil
    default: return nil
    }
  }

  /// A character by its number, as terminals report it when they are told to tell all modifiers apart.
  private static func typed(_ code: Int, _ modifiers: Modifiers) -> Key? {
    switch code {
    case 9: return modifiers.hasShift ? .backTab : .tab
    case 13: return .enter
    case 27: return .escape
    case 8, 127: return .backspace
    default: break
    }
    guard code >= 0x20, !(0x7F...0x9F).contains(code),
      let scalar = UInt32(exactly: code).flatMap(Unicode.Scalar.init)
    else { return nil }
    let character = Character(scalar)
    if modifiers.hasControl { return .control(Character(character.lowercased())) }
    return modifiers.hasAlt ? .alt(character) : .character(character)
  }

  /// One more than the sum of 1 for shift, 2 for Alt, 4 for Ctrl.
  private struct Modifiers {
    private let bits: Int

    init(_ parameter: Int) { bits = max(0, parameter - 1) }

    var hasShift: Bool { bits & 1 != 0 }
    var hasAlt: Bool { bits & 2 != 0 }
    var hasControl: Bool { bits & 4 != 0 }
    /// Ctrl or Alt, which every editor takes for a word at a time.
    var isWordWise: Bool { hasControl || hasAlt }
  }
}

import Foundation
import ScreenKit

/// As much of a terminal as a recording needs: places the cursor, clears, knows colors and widths.
struct PlayedTerminal {
  struct Place: Hashable { var x = 0, y = 0 }

  /// A character and the SGR codes in force.
  struct Tile: Equatable {
    var text = " "
    var codes = ""
  }

  private(set) var cursor = Place()
  private(set) var isCursorSeen = true
  private var tiles: [Place: Tile] = [:]
  private var codes: [String] = []

  subscript(x: Int, y: Int) -> Tile { tiles[Place(x: x, y: y)] ?? Tile() }

  /// Plays lines of a recording.
  mutating func play(_ lines: String) throws {
    for line in lines.split(separator: "\n") {
      let event = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [Any] ?? []
      if event.count == 3, event[1] as? String == "o" { take(event[2] as? String ?? "") }
    }
  }

  /// Takes what a program writes.
  mutating func take(_ output: String) {
    var rest = output.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\u{1B}": takeSequence(&rest)
      case "\n": cursor = Place(x: 0, y: cursor.y + 1)
      default: draw(scalar)
      }
    }
  }

  private mutating func draw(_ scalar: Unicode.Scalar) {
    let width = TextWidth.columns(of: scalar.value) ?? 0
    guard width > 0 else {
      var before = Place(x: cursor.x - 1, y: cursor.y)
      if tiles[before]?.text == "" { before.x -= 1 }
      tiles[before]?.text.unicodeScalars.append(scalar)
      return
    }
    // A terminal blanks what is left of a wide character that is written over in half.
    if tiles[cursor]?.text == "" { tiles[Place(x: cursor.x - 1, y: cursor.y)]?.text = " " }
    let behind = Place(x: cursor.x + width, y: cursor.y)
    if tiles[behind]?.text == "" { tiles[behind]?.text = " " }
    tiles[cursor] = Tile(text: String(scalar), codes: codes.sorted().joined(separator: ";"))
    if width == 2 {
      tiles[Place(x: cursor.x + 1, y: cursor.y)] = Tile(
        text: "",
        codes: codes.sorted().joined(separator: ";")
      )
    }
    cursor.x += width
  }

  private mutating func takeSequence(_ rest: inout Substring.UnicodeScalarView) {
    guard rest.popFirst() == "[" else { return }
    var parameters = ""
    while let scalar = rest.popFirst() {
      guard scalar.properties.isAlphabetic else {
        parameters.unicodeScalars.append(scalar)
        continue
      }
      carryOut(Character(scalar), parameters)
      return
    }
  }

  private mutating func carryOut(_ command: Character, _ parameters: String) {
    let numbers = parameters.split(separator: ";").map(String.init)
    switch command {
    case "H": cursor = Place(x: (Int(numbers.last ?? "") ?? 1) - 1, y: (Int(numbers.first ?? "") ?? 1) - 1)
    case "J": tiles = [:]
    case "h", "l": isCursorSeen = command == "h"
    case "m":
      let start = numbers.first == "0" ? 1 : 0
      if numbers.isEmpty || start > 0 { codes = [] }
      // Codes of one color stay together: what follows a reset is taken as one.
      codes += [numbers[start...].joined(separator: ";")].filter { !$0.isEmpty }
    default: break
    }
  }
}

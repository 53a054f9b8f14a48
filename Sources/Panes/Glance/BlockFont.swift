/// Letters of five rows of pixels, for type that is read across a room.
enum BlockFont {
  /// A letter: five rows of pixels, all as wide.
  struct Letter: Sendable {
    let rows: [[Bool]]
    var width: Int { rows[0].count }
  }

  /// A letter; nil for one that the font does not have. Small letters that stand for units keep their form, all others are
  /// drawn as capitals.
  static func letter(_ character: Character) -> Letter? {
    known[character] ?? character.uppercased().first.flatMap { known[$0] }
  }

  private static let known = digits.merging(letters) { one, _ in one }.merging(others) { one, _ in one }
    .mapValues { drawing in Letter(rows: drawing.split(separator: " ").map { $0.map { $0 == "#" } }) }

  private static let digits: [Character: String] = [
    "0": "### #.# #.# #.# ###", "1": ".#. ##. .#. .#. ###", "2": "### ..# ### #.. ###",
    "3": "### ..# .## ..# ###", "4": "#.# #.# ### ..# ..#", "5": "### #.. ### ..# ###",
    "6": "### #.. ### #.# ###", "7": "### ..# ..# ..# ..#", "8": "### #.# ### #.# ###",
    "9": "### #.# ### ..# ###",
  ]

  private static let letters: [Character: String] = [
    "A": "### #.# ### #.# #.#", "B": "##. #.# ##. #.# ##.", "C": "### #.. #.. #.. ###",
    "D": "##. #.# #.# #.# ##.", "E": "### #.. ##. #.. ###", "F": "### #.. ##. #.. #..",
    "G": "### #.. #.# #.# ###", "H": "#.# #.# ### #.# #.#", "I": "# # # # #", "J": "..# ..# ..# #.# ###",
    "K": "#.# #.# ##. #.# #.#", "L": "#.. #.. #.. #.. ###", "M": "#...# ##.## #.#.# #...# #...#",
    "N": "#..# ##.# #.## #..# #..#", "O": "### #.# #.# #.# ###", "P": "### #.# ### #.. #..",
    "Q": "###. #.#. #.#. #.#. ####", "R": "### #.# ##. #.# #.#", "S": "### #.. ### ..# ###",
    "T": "### .#. .#. .#. .#.", "U": "#.# #.# #.# #.# ###", "V": "#.# #.# #.# #.# .#.",
    "W": "#...# #...# #.#.# ##.## #...#", "X": "#.# #.# .#. #.# #.#", "Y": "#.# #.# .#. .#. .#.",
    "Z": "### ..# .#. #.. ###",
    "d": "..# ..# ### #.# ###", "h": "#.. #.. ### #.# #.#", "i": "# . # # #",
    "m": "..... ..... ##### #.#.# #.#.#",
    "n": "... ... ### #.# #.#", "s": ".... .... .### .#.. ###.",
  ]

  private static let others: [Character: String] = [
    " ": ".. .. .. .. ..", ":": ". # . # .", "/": "..# ..# .#. #.. #..", ".": ". . . . #",
    "-": ".. .. ## .. ..",
    ",": ". . . # #", ";": ". # . # #", "'": "# # . . .", "(": ".# #. #. #. .#", ")": "#. .# .# .# #.",
    "&": ".#. #.. ### #.# ###", "→": "..... ...#. ##### ...#. .....", "’": "# # . . .",
    "_": "... ... ... ... ###",
    "\"": "#.# #.# ... ... ...", "+": "... .#. ### .#. ...", "?": "### ..# .## ... .#.", "!": "# # # . #",
    "%": "#.# ..# .#. #.. #.#",
  ]
}

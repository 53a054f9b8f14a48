/// The characters that lines and marks are made of; each has a twin in ASCII.
///
/// Only blocks that are one column wide everywhere: box drawing, block elements, arrows, geometric shapes.
public struct GlyphSet: Hashable, Sendable {
  public var horizontal: Character
  public var vertical: Character
  public var topLeft: Character
  public var topRight: Character
  public var bottomLeft: Character
  public var bottomRight: Character
  public var teeLeft: Character
  public var teeRight: Character
  /// Shown where text was cut.
  public var ellipsis: Character
  public var bullet: Character
  public var hollow: Character
  public var square: Character
  public var triangleUp: Character
  public var triangleDown: Character
  public var triangleRight: Character
  public var diamond: Character
  public var check: Character
  public var cross: Character
  public var flag: Character
  public var arrow: Character
  public var middleDot: Character
  public var barFull: Character
  public var barEmpty: Character
  /// Eight heights, lowest first.
  public var spark: [Character]
  public var scrollThumb: Character

  /// Rounded borders, for a UTF-8 terminal.
  public static let unicode = GlyphSet(
    horizontal: "─",
    vertical: "│",
    topLeft: "╭",
    topRight: "╮",
    bottomLeft: "╰",
    bottomRight: "╯",
    teeLeft: "├",
    teeRight: "┤",
    ellipsis: "…",
    bullet: "●",
    hollow: "○",
    square: "■",
    triangleUp: "▲",
    triangleDown: "▼",
    triangleRight: "▶",
    diamond: "◆",
    check: "✔",
    cross: "✘",
    flag: "⚑",
    arrow: "→",
    middleDot: "·",
    barFull: "▰",
    barEmpty: "▱",
    spark: ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"],
    scrollThumb: "┃"
  )

  /// For the console of the kernel, whose fonts have little more than code page 437.
  public static let console = GlyphSet(
    horizontal: "─",
    vertical: "│",
    topLeft: "┌",
    topRight: "┐",
    bottomLeft: "└",
    bottomRight: "┘",
    teeLeft: "├",
    teeRight: "┤",
    ellipsis: "~",
    bullet: "•",
    hollow: "○",
    square: "■",
    triangleUp: "▲",
    triangleDown: "▼",
    triangleRight: "►",
    diamond: "♦",
    check: "√",
    cross: "x",
    flag: "!",
    arrow: "→",
    middleDot: "·",
    barFull: "█",
    barEmpty: "░",
    spark: ["_", "_", "▄", "▄", "▄", "█", "█", "█"],
    scrollThumb: "█"
  )

  /// For a terminal whose codeset is not UTF-8.
  public static let ascii = GlyphSet(
    horizontal: "-",
    vertical: "|",
    topLeft: "+",
    topRight: "+",
    bottomLeft: "+",
    bottomRight: "+",
    teeLeft: "+",
    teeRight: "+",
    ellipsis: "~",
    bullet: "*",
    hollow: "o",
    square: "#",
    triangleUp: "^",
    triangleDown: "v",
    triangleRight: ">",
    diamond: "+",
    check: "x",
    cross: "X",
    flag: "!",
    arrow: ">",
    middleDot: ".",
    barFull: "#",
    barEmpty: ".",
    spark: ["_", "_", ".", ".", "-", "-", "=", "#"],
    scrollThumb: "|"
  )
}

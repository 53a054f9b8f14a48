/// The characters that lines and marks are made of; each has a twin in ASCII.
///
/// Only blocks that are one column wide everywhere: box drawing, block elements, arrows, geometric shapes.
public struct GlyphSet: Hashable, Sendable {
  /// Border, across.
  public var horizontal: Character
  /// Border, down.
  public var vertical: Character
  /// Corner.
  public var topLeft: Character
  /// Corner.
  public var topRight: Character
  /// Corner.
  public var bottomLeft: Character
  /// Corner.
  public var bottomRight: Character
  /// A border that meets another from the right.
  public var teeLeft: Character
  /// A border that meets another from the left.
  public var teeRight: Character
  /// Shown where text was cut.
  public var ellipsis: Character
  /// A thing that is.
  public var bullet: Character
  /// A thing that is not yet.
  public var hollow: Character
  /// A decision.
  public var square: Character
  /// Look here.
  public var triangleUp: Character
  /// More below.
  public var triangleDown: Character
  /// Closed, or playing.
  public var triangleRight: Character
  /// A milestone.
  public var diamond: Character
  /// Done.
  public var check: Character
  /// Canceled, failed.
  public var cross: Character
  /// Waits for somebody.
  public var flag: Character
  /// Leads to.
  public var arrow: Character
  /// Between parts of a line.
  public var middleDot: Character
  /// The part of a bar that is reached.
  public var barFull: Character
  /// The part of a bar that is not.
  public var barEmpty: Character
  /// Eight heights, lowest first.
  public var spark: [Character]
  /// Where the view is in the whole.
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

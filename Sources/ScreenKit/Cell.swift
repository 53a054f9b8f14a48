/// How a cell is inked: a role that the theme gives a color, and attributes.
///
/// The role is a number here; `Theming.Role` names it.
public struct Ink: Hashable, Sendable {
  /// Bold, dim, and so on, as a set.
  public struct Attributes: OptionSet, Hashable, Sendable {
    /// The set as bits.
    public let rawValue: UInt8

    /// A set of its bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Heavier or brighter.
    public static let bold = Attributes(rawValue: 1)
    /// Fainter.
    public static let dim = Attributes(rawValue: 2)
    /// Underlined.
    public static let underline = Attributes(rawValue: 4)
    /// Colors swapped.
    public static let reverse = Attributes(rawValue: 8)
    /// Struck through; drawn dim where a terminal cannot.
    public static let strike = Attributes(rawValue: 16)
    /// Slanted.
    public static let italic = Attributes(rawValue: 32)
  }

  /// Number of the role; 0 is plain text.
  public var role: UInt8
  /// What is added to the look of the role.
  public var attributes: Attributes

  /// An ink of its parts.
  public init(role: UInt8 = 0, attributes: Attributes = []) {
    self.role = role
    self.attributes = attributes
  }
}

/// One column of one row.
public struct Cell: Hashable, Sendable {
  /// A Unicode scalar; a number above 0x10FFFF is a cluster of the grid's `clusters`; 0 is the right half of a wide one.
  public var glyph: UInt32
  /// How it is inked.
  public var ink: Ink

  /// A cell of its parts.
  public init(glyph: UInt32, ink: Ink) {
    self.glyph = glyph
    self.ink = ink
  }

  /// Its glyph is a base with marks, which the grid knows.
  public var isCluster: Bool { glyph >= Self.firstCluster }

  /// An empty cell in plain ink.
  public static let blank = Cell(glyph: 0x20, ink: Ink())
  /// The glyph of the right half of a wide character.
  public static let continuation: UInt32 = 0
  /// Glyphs from here on number the clusters of a grid.
  static let firstCluster: UInt32 = 0x110000
}

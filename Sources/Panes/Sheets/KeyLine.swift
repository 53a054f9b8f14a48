/// A key and what it does: a piece of the hint line, or a line of the help sheet. Made from the keymap.
public struct KeyLine: Hashable, Sendable {
  /// The keys, as a person reads them.
  public var keys: String
  /// A word for the hint line, a sentence for the help sheet.
  public var text: String

  /// A line of its parts.
  public init(keys: String, text: String) {
    self.keys = keys
    self.text = text
  }
}

/// Lines of the help sheet under one heading.
public struct KeyChapter: Hashable, Sendable {
  /// The heading.
  public var title: String
  /// What stands under it.
  public var lines: [KeyLine]

  /// A chapter of its parts.
  public init(title: String, lines: [KeyLine]) {
    self.title = title
    self.lines = lines
  }
}

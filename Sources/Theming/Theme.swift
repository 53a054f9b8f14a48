import ScreenKit

/// How a theme shows one role.
public struct Look: Hashable, Sendable {
  /// Color of the text; nil is the terminal's own.
  public var foreground: RGB?
  /// Color behind it; nil is the terminal's own.
  public var background: RGB?
  /// What stands for `foreground` where there are sixteen colors, and everywhere in a look that has no other colors.
  public var ansi: AnsiColor?
  /// What stands for `background`, likewise.
  public var ansiBackground: AnsiColor?
  /// Bold and so on, at every depth.
  public var attributes: Ink.Attributes

  /// A look of its parts; by default that of plain text.
  public init(
    foreground: RGB? = nil,
    background: RGB? = nil,
    ansi: AnsiColor? = nil,
    ansiBackground: AnsiColor? = nil,
    attributes: Ink.Attributes = []
  ) {
    self.foreground = foreground
    self.background = background
    self.ansi = ansi
    self.ansiBackground = ansiBackground
    self.attributes = attributes
  }
}

/// A look for every role.
public struct Theme: Hashable, Sendable {
  /// What it is called in commands and settings.
  public let name: String
  /// One line for a person who chooses.
  public let summary: String
  /// Backgrounds that a terminal may have where the theme is used; its texts read well on each.
  public let backgrounds: [RGB]

  private let looks: [Look]

  /// A theme of its looks; roles without one look like plain text.
  public init(name: String, summary: String = "", backgrounds: [RGB] = [], looks: [Role: Look] = [:]) {
    self.name = name
    self.summary = summary
    self.backgrounds = backgrounds
    let plain = looks[.text] ?? Look()
    self.looks = Role.allCases.map { looks[$0] ?? plain }
  }

  /// How a role looks.
  public subscript(role: Role) -> Look { looks[Int(role.rawValue)] }

  /// How the role of a number looks; plain text where there is no such role.
  func look(number: UInt8) -> Look { Int(number) < looks.count ? looks[Int(number)] : looks[0] }
}

import ScreenKit

/// What a terminal is told for a cell.
public struct Paint: Hashable, Sendable {
  /// -1 is the terminal's own; else a number of its palette, or 0xRRGGBB at depth `direct`.
  public var foreground: Int
  /// As `foreground`.
  public var background: Int
  /// Bold and so on.
  public var attributes: Ink.Attributes

  /// A paint of its parts.
  public init(foreground: Int = -1, background: Int = -1, attributes: Ink.Attributes = []) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }
}

extension Theme {
  /// An ink at a color depth: the ladder from every color down to none, on which no meaning is lost because each role
  /// also has a word or a shape.
  public func paint(for ink: Ink, at depth: ColorDepth) -> Paint {
    let look = look(number: ink.role)
    let attributes = look.attributes.union(ink.attributes)
    let own = look.ofTheTerminal
    switch depth {
    case .direct:
      return Paint(
        foreground: Self.direct(look.foreground, own?.foreground),
        background: Self.direct(look.background, own?.background),
        attributes: attributes
      )
    case .indexed256:
      return Paint(
        foreground: look.foreground.map(Palette256.nearest) ?? own?.foreground ?? -1,
        background: look.background.map(Palette256.nearest) ?? own?.background ?? -1,
        attributes: attributes
      )
    case .ansi16:
      return Paint(
        foreground: look.ansi?.rawValue ?? -1,
        background: look.ansiBackground?.rawValue ?? -1,
        attributes: attributes
      )
    case .ansi8:
      return Self.eightColors(look, attributes)
    case .mono:
      let isFilled = look.background != nil || look.ansiBackground != nil
      return Paint(attributes: isFilled ? attributes.union(.reverse) : attributes)
    }
  }

  /// Terminals read the numbers 0 to 7 as colors of their palette, so no color may be so dark a blue.
  private static func direct(_ color: RGB?, _ own: Int?) -> Int {
    guard let color else { return own.map { $0 < 0 ? -1 : $0 % 8 } ?? -1 }
    return color.number == 0 ? 0 : max(8, color.number)
  }

  /// Bright text is text in bold; text and background never fall on one color.
  private static func eightColors(_ look: Look, _ attributes: Ink.Attributes) -> Paint {
    var paint = Paint(attributes: attributes)
    if let background = look.ansiBackground { paint.background = background.rawValue % 8 }
    guard let foreground = look.ansi else { return paint }
    // Bright black in bold is black on many terminals.
    guard foreground != .brightBlack else {
      paint.foreground = paint.background < 0 ? -1 : AnsiColor.white.rawValue
      return paint
    }
    paint.foreground = foreground.rawValue % 8
    if foreground.rawValue >= 8 { paint.attributes.insert(.bold) }
    if paint.foreground == paint.background {
      paint.foreground = paint.background == AnsiColor.white.rawValue ? 0 : AnsiColor.white.rawValue
    }
    return paint
  }
}

extension Look {
  /// The palette's numbers of a look that has no colors but the terminal's own, at every depth.
  fileprivate var ofTheTerminal: Paint? {
    guard foreground == nil, background == nil else { return nil }
    return Paint(foreground: ansi?.rawValue ?? -1, background: ansiBackground?.rawValue ?? -1)
  }
}

/// The sixteen colors that a terminal's own palette names; what they look like is the user's choice.
public enum AnsiColor: Int, CaseIterable, Sendable {
  case black, red, green, yellow, blue, magenta, cyan, white
  case brightBlack, brightRed, brightGreen, brightYellow, brightBlue, brightMagenta, brightCyan, brightWhite

  /// As theme files write it: `red`, `bright-red`.
  public var name: String {
    let names = ["black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"]
    return rawValue < 8 ? names[rawValue] : "bright-" + names[rawValue - 8]
  }

  /// The color of a name in a theme file.
  public init?(name: String) {
    guard let color = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = color
  }
}

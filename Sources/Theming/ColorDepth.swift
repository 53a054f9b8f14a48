/// How many colors there are to draw with, fewest first.
public enum ColorDepth: Int, Comparable, CaseIterable, Sendable {
  /// No color: bold, underline, reverse.
  case mono
  /// The first eight of the terminal's palette; the bright eight are those in bold.
  case ansi8
  /// The sixteen of the terminal's palette.
  case ansi16
  /// The palette of 256: those sixteen, a cube of 216, 24 greys.
  case indexed256
  /// Every color as it is.
  case direct

  /// Fewer colors come first.
  public static func < (left: ColorDepth, right: ColorDepth) -> Bool { left.rawValue < right.rawValue }

  /// The depth of a terminal with so many colors.
  public init(colors: Int) {
    switch colors {
    case 0..<8: self = .mono
    case 8..<16: self = .ansi8
    case 16..<256: self = .ansi16
    case 256...65536: self = .indexed256
    default: self = .direct
    }
  }
}

/// What `--color` asks for.
public enum ColorChoice: String, CaseIterable, Sendable {
  /// What the terminal has; none where `NO_COLOR` is set and not empty.
  case auto
  /// What the terminal has, whatever `NO_COLOR` says.
  case always
  /// None.
  case never
  /// The sixteen of the terminal's palette at most.
  case ansi16 = "16"
  /// The palette of 256 at most.
  case indexed256 = "256"
  /// Every color as it is, where the terminal can.
  case direct

  /// The depth to draw at on something that offers a depth. See https://no-color.org for `NO_COLOR`.
  public func depth(offered: ColorDepth, noColor: String?) -> ColorDepth {
    switch self {
    case .auto: (noColor ?? "").isEmpty ? offered : .mono
    case .always, .direct: offered
    case .never: .mono
    case .ansi16: min(offered, .ansi16)
    case .indexed256: min(offered, .indexed256)
    }
  }
}

/// Text from outside that has passed the gate: what a terminal, a log or a pipe may be given.
///
/// No C0 (line feed aside), DEL, C1, bidirectional or other format control is left in it; each run of those is shown as
/// one U+FFFD, zero-width characters are dropped, combining marks and joiners of real scripts stay.
public struct SafeText: Hashable, Sendable, Comparable, ExpressibleByStringLiteral, CustomStringConvertible {
  /// The text; safe to draw, may hold line feeds.
  public let string: String

  /// Wraps text that is already safe. Only the gate and literals use it.
  init(alreadySafe string: String) { self.string = string }

  /// A literal of the program's own, passed through the gate all the same.
  public init(stringLiteral value: StaticString) { self.init("\(value)") }

  /// The same as `string`: printing it is safe.
  public var description: String { string }

  /// Nothing to show.
  public var isEmpty: Bool { string.isEmpty }

  /// Byte by byte, as all names are compared: the same order at every site.
  public static func < (left: SafeText, right: SafeText) -> Bool { left.string.precedesExactly(right.string) }

  /// Byte by byte: text that a reader may take for the same is not.
  public static func == (left: SafeText, right: SafeText) -> Bool { left.string.isExactly(right.string) }

  /// Of the bytes, as equality is.
  public func hash(into hasher: inout Hasher) { string.hashExactly(into: &hasher) }
}

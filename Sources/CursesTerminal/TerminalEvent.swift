import ScreenKit
import Theming

/// What the terminal has to say.
public enum TerminalEvent: Hashable, Sendable {
  /// A person did something.
  case key(Key)
  /// The screen has another size now; everything is to be drawn.
  case resize(Size)
  /// The program was stopped and goes on; everything is to be drawn.
  case resumed
  /// A paste was longer than is taken; the key `paste` before it holds the beginning.
  case pasteWasCut(kept: Int)
  /// The color of the terminal's background, asked for by `Terminal.askForBackground`.
  case background(RGB)
  /// The program is asked to end: INT, TERM, or HUP, which is also told where the terminal is gone. Leave with `Terminal.die(of:)`.
  case terminate(signal: Int32)
}

/// What ended a wait.
public struct Wake: Hashable, Sendable {
  /// `Terminal.nextEvent` has something.
  public var hasEvents: Bool
  /// Bit i: descriptor i of those waited for is readable, or at its end.
  public var descriptors: UInt64

  /// Whether the descriptor of an index is readable.
  public func isReady(_ index: Int) -> Bool { descriptors >> UInt64(index) & 1 == 1 }
}

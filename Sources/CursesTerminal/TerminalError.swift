import CCurses

/// Why the room cannot open on this terminal: one sentence with the way out. Exit status 64, as for any call that
/// cannot work as it was made.
public enum TerminalError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Standard input is a file or a pipe.
  case inputIsNoTerminal
  /// Standard output is a file or a pipe.
  case outputIsNoTerminal
  /// The variable TERM is not set.
  case noTerminalType
  /// The system has no description of the terminal that TERM names.
  case unknownTerminalType(String)
  /// A terminal that only prints lines, such as TERM=dumb.
  case cannotMoveCursor(String)
  /// Curses gave no reason.
  case failed(String)

  /// The sentence.
  public var description: String {
    let without = "`warroom status DIR` and `warroom render DIR` work without one"
    return switch self {
    case .inputIsNoTerminal: "the room needs a terminal to read keys from; \(without)"
    case .outputIsNoTerminal: "the room needs a terminal to draw on; \(without)"
    case .noTerminalType:
      "TERM is not set, so the terminal's type is not known; set it, as in TERM=xterm-256color"
    case .unknownTerminalType(let term):
      "the system does not know the terminal type TERM=\(Self.shown(term)); try TERM=xterm-256color, or TERM=vt100"
    case .cannotMoveCursor(let term):
      "a terminal of type TERM=\(Self.shown(term)) only prints lines, and the room needs a screen; \(without)"
    case .failed(let term): "the terminal (TERM=\(Self.shown(term))) could not be set up; \(without)"
    }
  }

  init(code: Int32, term: String) {
    switch Int(code) {
    case CC_INPUT_NOT_TERMINAL: self = .inputIsNoTerminal
    case CC_OUTPUT_NOT_TERMINAL: self = .outputIsNoTerminal
    case CC_TERM_UNSET: self = .noTerminalType
    case CC_TERM_UNKNOWN: self = .unknownTerminalType(term)
    case CC_TERM_CANNOT_MOVE: self = .cannotMoveCursor(term)
    default: self = .failed(term)
    }
  }

  /// The variable as it may be printed: whoever set it may have set anything.
  private static func shown(_ term: String) -> String {
    String(
      String.UnicodeScalarView(
        term.unicodeScalars.prefix(40).map { (0x21...0x7E).contains($0.value) ? $0 : "?" }
      )
    )
  }
}

import FoundationEssentials

extension Terminal {
  /// What became of a copy.
  public enum Copy: Hashable, Sendable {
    /// Handed to the terminal, which may still refuse it: many ask their user first, tmux needs `set-clipboard on`.
    case sent
    /// Longer than terminals take; nothing was sent.
    case tooLong(most: Int)
    /// The terminal has no clipboard.
    case unavailable
  }

  /// Bytes of a text that can be copied: what fits into 100,000 bytes with the sequence around it.
  public static let longestCopy = 74_994

  /// Puts a text on the clipboard of the person at the terminal, also through ssh (the sequence OSC 52 of xterm).
  public func copy(_ text: String) -> Copy {
    guard capabilities.hasClipboard else { return .unavailable }
    guard text.utf8.count <= Self.longestCopy else { return .tooLong(most: Self.longestCopy) }
    let payload = Data(text.utf8).base64EncodedString()
    send(Array("\u{1B}]52;c;\(payload)\u{07}".utf8))
    return .sent
  }
}

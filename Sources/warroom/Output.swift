import Glibc
import IncidentModel
import Synchronization

/// Standard output in large pieces, and standard error for what a person must know.
enum Output {
  private static let pending = Mutex<[UInt8]>([])
  private static let pieceSize = 1 << 16

  /// Writes a text to standard output, sooner or later.
  static func write(_ text: String) throws(CommandError) {
    try write(Array(text.utf8))
  }

  /// Writes bytes to standard output, sooner or later.
  static func write(_ bytes: [UInt8]) throws(CommandError) {
    let isFull = pending.withLock { pending in
      pending += bytes
      return pending.count >= pieceSize
    }
    if isFull { try flush() }
  }

  /// Writes what is still to be written. A reader that has gone away ends the program quietly.
  static func flush() throws(CommandError) {
    let bytes = pending.withLock { pending in
      defer { pending = [] }
      return pending
    }
    let failure = send(bytes, to: STDOUT_FILENO)
    guard failure != 0 else { return }
    if failure == EPIPE { exit(0) }
    let reason = String(cString: strerror(failure))
    throw CommandError(
      SafeText("Standard output cannot be written (\(reason)); check where it goes."),
      .inputOutput
    )
  }

  /// Says a sentence on standard error.
  static func complain(_ sentence: SafeText) {
    _ = send(Array("warroom: \(sentence)\n".utf8), to: STDERR_FILENO)
  }

  /// Columns of the terminal that reads standard output, at most `most`; `most` where it is none.
  static func width(most: Int) -> Int {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return most }
    return min(most, max(40, Int(size.ws_col)))
  }

  /// Writes all bytes; returns 0, or the system's error number.
  private static func send(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if written >= 0 {
        rest = rest.dropFirst(written)
      } else if errno != EINTR && errno != EAGAIN {
        return errno
      }
    }
    return 0
  }
}

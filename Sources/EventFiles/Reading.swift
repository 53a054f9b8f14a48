import AlertFormats

/// How far a file has been read, and a fingerprint by which to see whether that part is still the same. 24 bytes.
struct Reading: Sendable {
  /// What else is known of the file.
  struct State: OptionSet, Sendable {
    let rawValue: UInt8
    /// Has been opened and read at least once.
    static let read = State(rawValue: 1)
    /// Ends in half a value that may still be being written.
    static let half = State(rawValue: 2)
    /// Gave problems.
    static let troubled = State(rawValue: 4)
    /// Ends in half a value that was taken for the end.
    static let cut = State(rawValue: 64)
    /// Could not be opened or read.
    static let unreadable = State(rawValue: 8)
    /// Is no longer there.
    static let gone = State(rawValue: 16)
    /// Holds a value too large to be read, or is in another encoding; what lies behind is not looked at.
    static let refused = State(rawValue: 32)
    /// Has been read into a line too long for one, whose rest is no line of its own.
    static let midLine = State(rawValue: 128)
  }

  /// How many bytes before the position the fingerprint covers at most: the whole of most event files.
  static let tail = 4096

  private(set) var offset: UInt64 = 0
  private var line: UInt32 = 1
  private var index: UInt32 = 0
  private var tailHash: UInt32 = 0
  private(set) var tailLength: UInt16 = 0
  var state: State = []

  /// Where the next reading begins.
  var position: ReadPosition {
    ReadPosition(offset: Int(clamping: offset), line: Int(line), index: Int(index))
  }

  /// Whether several values came from the file: a log, which grows, rather than an event, which does not.
  var isStream: Bool { index > 1 }

  /// Moves on to `position`, up to which `bytes` have just been read.
  mutating func advance(to position: ReadPosition, over bytes: UnsafeRawBufferPointer) {
    offset = UInt64(clamping: position.offset)
    line = UInt32(clamping: position.line)
    index = UInt32(clamping: position.index)
    let tail = UnsafeRawBufferPointer(rebasing: bytes.suffix(Self.tail))
    tailHash = byteHash(tail, seed: 0)
    tailLength = UInt16(clamping: tail.count)
  }

  /// Forgets what was read of a file that is no longer there.
  mutating func markGone() {
    self = Reading()
    state = [.read, .gone]
  }

  /// Whether `bytes`, which lie right before the position, are those that were read.
  func matches(_ bytes: UnsafeRawBufferPointer) -> Bool {
    bytes.count == Int(tailLength) && byteHash(bytes, seed: 0) == tailHash
  }
}

import ScreenKit

/// Turns the bytes that a terminal sends into events.
///
/// The sequences are those of xterm and ECMA-48, which tmux, screen, the console and vt100 send too; an unknown one is
/// swallowed whole, so that it never acts as the letters it is made of. Bytes that are not UTF-8 are dropped.
struct InputParser {
  /// What came of a look at the first bytes.
  enum Step {
    /// So many bytes are done with; they mean something or nothing.
    case done(Int, Key?)
    /// More bytes are needed to tell.
    case incomplete
  }

  /// Bytes of a paste that are kept.
  static let longestPaste = 1 << 20

  private(set) var events: [TerminalEvent] = []
  private var pending: [UInt8] = []
  private var paste: PasteCollector?

  /// Waits for the rest of a sequence, or of a paste.
  var isWaiting: Bool { !pending.isEmpty || paste != nil }
  /// Waits for the end of a paste.
  var isPasting: Bool { paste != nil }

  /// Reads on with more bytes.
  mutating func feed(_ bytes: some Sequence<UInt8>) {
    pending.append(contentsOf: bytes)
    parse(isFinal: false)
  }

  /// No more bytes are coming: what is there is all there is. A lone escape is the key.
  mutating func giveUp() {
    if paste != nil {
      _ = paste?.take(&pending, isFinal: true)
      finishPaste()
    }
    parse(isFinal: true)
  }

  /// Hands the events over.
  mutating func takeEvents() -> [TerminalEvent] {
    defer { events.removeAll(keepingCapacity: true) }
    return events
  }

  private mutating func parse(isFinal: Bool) {
    var start = 0
    while start < pending.count || paste != nil {
      if paste != nil {
        pending.removeFirst(start)
        start = 0
        guard paste?.take(&pending, isFinal: false) == true else { return }
        finishPaste()
        continue
      }
      let rest = pending[start...]
      guard case .done(let count, let key) = Self.step(rest, isFinal: isFinal) else { break }
      start += max(1, count)
      if rest.starts(with: PasteCollector.begin) {
        paste = PasteCollector(most: Self.longestPaste)
      } else if let key {
        events.append(.key(key))
      } else if let color = BackgroundAnswer.color(rest.prefix(count)) {
        events.append(.background(color))
      }
    }
    pending.removeFirst(min(start, pending.count))
  }

  private mutating func finishPaste() {
    guard let finished = paste else { return }
    paste = nil
    events.append(.key(.paste(finished.text)))
    if finished.isCut { events.append(.pasteWasCut(kept: Self.longestPaste)) }
  }

  /// Looks at bytes, of which there is at least one.
  static func step(_ bytes: ArraySlice<UInt8>, isFinal: Bool) -> Step {
    guard let first = bytes.first else { return .incomplete }
    if first == 0x1B { return EscapeSequence.step(bytes, isFinal: isFinal) }
    if first < 0x20 || first == 0x7F { return .done(1, controlKey(first)) }
    return character(bytes, isFinal: isFinal)
  }

  /// The key of a byte that is no character.
  static func controlKey(_ byte: UInt8) -> Key? {
    switch byte {
    case 0x00: .control(" ")
    case 0x09: .tab
    case 0x0A, 0x0D: .enter
    case 0x08, 0x7F: .backspace
    case 0x01...0x1A: .control(Character(Unicode.Scalar(byte + 0x60)))
    case 0x1C...0x1F: .control(Character(Unicode.Scalar(byte + 0x40)))
    default: nil
    }
  }

  /// One character in UTF-8; what is none is dropped byte by byte.
  private static func character(_ bytes: ArraySlice<UInt8>, isFinal: Bool) -> Step {
    var decoder = UTF8()
    var iterator = bytes.prefix(4).makeIterator()
    switch decoder.decode(&iterator) {
    case .scalarValue(let scalar):
      let isControl = (0x7F...0x9F).contains(scalar.value)
      return .done(UTF8.width(scalar), isControl ? nil : .character(Character(scalar)))
    case .emptyInput, .error:
      return isBeginning(bytes) && !isFinal ? .incomplete : .done(1, nil)
    }
  }

  /// Whether bytes are the beginning of a character and only its rest is missing.
  private static func isBeginning(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let lead = bytes.first, (0xC2...0xF4).contains(lead) else { return false }
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    return bytes.count < length && bytes.dropFirst().allSatisfy { $0 & 0xC0 == 0x80 }
  }
}

/// Cuts what a program writes into characters, controls and sequences (ECMA-48); strings such as OSC are
/// skipped.
struct EscapeParser: Sendable {
  /// A control sequence: `CSI`, a marker, numbers, an intermediate, the final byte.
  struct Sequence: Sendable {
    var marker: UInt8?
    var numbers: [Int?] = []
    var intermediate: UInt8?
    var final: UInt8 = 0

    /// A number by its place; nil when it was not given.
    subscript(place: Int) -> Int? { place < numbers.count ? numbers[place] : nil }
  }

  enum Piece: Sendable {
    case text(Unicode.Scalar)
    case control(UInt8)
    case escape(intermediate: UInt8?, final: UInt8)
    case sequence(Sequence)
  }

  private enum State { case ground, escape, sequence, string, stringEscape }

  private var state = State.ground
  private var intermediate: UInt8?
  private var sequence = Sequence()
  private var scalar: UInt32 = 0
  private var missing = 0

  /// Takes a byte; the piece that it completes, if any.
  mutating func take(_ byte: UInt8) -> Piece? {
    switch state {
    case .ground: return ground(byte)
    case .escape: return escape(byte)
    case .sequence: return control(byte)
    case .string:
      if byte == 0x07 { state = .ground }
      if byte == 0x1B { state = .stringEscape }
      return nil
    case .stringEscape:
      state = byte == UInt8(ascii: "\\") ? .ground : .string
      return nil
    }
  }

  private mutating func ground(_ byte: UInt8) -> Piece? {
    if byte == 0x1B {
      (state, intermediate) = (.escape, nil)
      return nil
    }
    if byte < 0x20 { return .control(byte) }
    if byte < 0x80 { return .text(Unicode.Scalar(byte)) }
    if byte >= 0xC0 {
      missing = byte >= 0xF0 ? 3 : byte >= 0xE0 ? 2 : 1
      scalar = UInt32(byte) & (0x3F >> UInt32(missing))
      return nil
    }
    guard missing > 0 else { return .text("\u{FFFD}") }
    scalar = scalar << 6 | UInt32(byte & 0x3F)
    missing -= 1
    return missing == 0 ? .text(Unicode.Scalar(scalar) ?? "\u{FFFD}") : nil
  }

  private mutating func escape(_ byte: UInt8) -> Piece? {
    switch byte {
    case UInt8(ascii: "["):
      (state, sequence) = (.sequence, Sequence())
      return nil
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"), UInt8(ascii: "X"):
      state = .string
      return nil
    case 0x20...0x2F:
      intermediate = byte
      return nil
    default:
      state = .ground
      return .escape(intermediate: intermediate, final: byte)
    }
  }

  private mutating func control(_ byte: UInt8) -> Piece? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      if sequence.numbers.isEmpty { sequence.numbers.append(nil) }
      let last = sequence.numbers.count - 1
      sequence.numbers[last] = min(9_999_999, (sequence.numbers[last] ?? 0) * 10 + Int(byte & 0x0F))
    case UInt8(ascii: ";"), UInt8(ascii: ":"):
      if sequence.numbers.isEmpty { sequence.numbers.append(nil) }
      sequence.numbers.append(nil)
    case 0x3C...0x3F: sequence.marker = byte
    case 0x20...0x2F: sequence.intermediate = byte
    case 0x40...0x7E:
      sequence.final = byte
      state = .ground
      return .sequence(sequence)
    default: return .control(byte)
    }
    return nil
  }
}

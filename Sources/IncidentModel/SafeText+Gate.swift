extension SafeText {
  /// Passes text through the gate.
  public init(_ text: String) {
    let isPlain = text.utf8.withContiguousStorageIfAvailable { Self.isPlain(UnsafeRawBufferPointer($0)) }
    self.init(alreadySafe: isPlain == true ? text : Gate.pass(text))
  }

  /// Passes the bytes of a text through the gate; what is no UTF-8 becomes U+FFFD.
  public init(utf8 bytes: UnsafeRawBufferPointer) {
    let text = String(decoding: bytes, as: UTF8.self)
    self.init(alreadySafe: Self.isPlain(bytes) ? text : Gate.pass(text))
  }

  /// Whether the bytes are printable ASCII and line feeds alone: most text is, and then there is nothing to do.
  ///
  /// No early way out, so that the compiler makes vector instructions of the loop.
  static func isPlain(_ bytes: UnsafeRawBufferPointer) -> Bool {
    var others: UInt8 = 0
    for byte in bytes {
      let isPrintable: UInt8 = byte &- 0x20 < 0x5F ? 1 : 0
      let isLineFeed: UInt8 = byte == 0x0A ? 1 : 0
      others |= 1 ^ (isPrintable | isLineFeed)
    }
    return others == 0
  }
}

/// The gate's slow road: text that is not plain ASCII, character by character.
private struct Gate {
  /// More marks on one base are a flood, not a script.
  static let marksPerBase = 4
  static let replacement: Unicode.Scalar = "\u{FFFD}"

  var output = String.UnicodeScalarView()
  /// Marks kept since the last base.
  var marks = 0
  var endsWithJoiner = false
  /// The last thing that left a trace in `output` was a run of forbidden characters.
  var isInForbiddenRun = false

  static func pass(_ text: String) -> String {
    var gate = Gate()
    gate.output.reserveCapacity(text.utf8.count)
    var scalars = text.unicodeScalars.makeIterator()
    var pending = scalars.next()
    while let scalar = pending {
      pending = scalars.next()
      // A CRLF is a line end; its CR goes.
      if scalar == "\r", pending == "\n" { continue }
      gate.take(scalar)
    }
    return String(gate.output)
  }

  private mutating func take(_ scalar: Unicode.Scalar) {
    switch ScalarRole(scalar) {
    case .base: append(scalar)
    case .tab: append(" ")
    case .mark:
      guard marks < Self.marksPerBase else { return }
      append(scalar, marks: marks + 1)
    case .joiner:
      guard !endsWithJoiner else { return }
      append(scalar, marks: marks, isJoiner: true)
    case .dropped: break
    case .forbidden:
      guard !isInForbiddenRun else { return }
      append(Self.replacement)
      isInForbiddenRun = true
    }
  }

  private mutating func append(_ scalar: Unicode.Scalar, marks: Int = 0, isJoiner: Bool = false) {
    output.append(scalar)
    self.marks = marks
    endsWithJoiner = isJoiner
    isInForbiddenRun = false
  }
}

/// What the gate does with a character.
private enum ScalarRole {
  /// Kept; marks behind it begin anew.
  case base
  /// Becomes a space.
  case tab
  /// A combining mark or a variation selector that text layout knows: kept up to a number.
  case mark
  /// A joiner of real scripts and of emoji: kept, one at a time.
  case joiner
  /// Draws nothing and only hides: left out.
  case dropped
  /// Steers the terminal or the order of the text, or means nothing: shown as U+FFFD.
  case forbidden

  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x09: self = .tab
    case 0x0A, 0x20...0x7E: self = .base
    case 0x00...0x1F, 0x7F...0x9F: self = .forbidden
    case 0xA0...0xAC, 0xAE...0x2FF: self = .base
    case 0x200C, 0x200D: self = .joiner
    case 0xFE0E, 0xFE0F: self = .mark
    // Soft hyphen, zero-width space, word joiner and invisible operators, byte order mark.
    case 0xAD, 0x200B, 0x2060...0x2064, 0xFEFF: self = .dropped
    default: self.init(byCategoryOf: scalar)
    }
  }

  private init(byCategoryOf scalar: Unicode.Scalar) {
    let properties = scalar.properties
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark:
      let isMongolian = (0x180B...0x180F).contains(scalar.value)
      self = properties.isDefaultIgnorableCodePoint && !isMongolian ? .dropped : .mark
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator:
      self = .forbidden
    default:
      self = properties.isDefaultIgnorableCodePoint ? .dropped : .base
    }
  }
}

/// A character as it is drawn: a base with at most four marks, and its width.
public struct DrawnCharacter: Hashable, Sendable {
  /// What takes the columns; never a control, never invisible.
  public var base: UInt32
  /// Combining marks on the base; mostly none.
  public var marks: [UInt32]
  /// Columns: 1 or 2.
  public var width: Int

  /// The first thing that is drawn of a character: emoji sequences lose their tail, what has no width is U+FFFD.
  public init(_ character: Character) {
    var walk = DrawnCharacters.Iterator(character.unicodeScalars.makeIterator())
    self = walk.next() ?? .replacement
  }

  init(base: UInt32, width: Int, marks: [UInt32] = []) {
    self.base = base
    self.marks = marks
    self.width = width
  }

  /// Base first, then the marks.
  public var scalars: [UInt32] { [base] + marks }

  /// Stands for what cannot be drawn.
  static let replacement = DrawnCharacter(base: 0xFFFD, width: 1)
}

/// The characters of a text as they are drawn, one after the other, found without measuring ahead.
///
/// Terminals disagree on sequences, so only what all of them draw alike is left: a base with its combining marks.
/// Emoji variation selectors and skin tones go, of joined emoji the first stays, a flag is its two letters.
public struct DrawnCharacters: Sequence, Sendable {
  let text: String

  /// The drawn characters of a text; line feeds and tabs are spaces.
  public init(_ text: String) { self.text = text }

  /// Starts at the first character.
  public func makeIterator() -> Iterator { Iterator(text.unicodeScalars.makeIterator()) }

  /// Walks over scalars; a base is given out when the next base begins.
  public struct Iterator: IteratorProtocol {
    private var scalars: String.UnicodeScalarView.Iterator
    private var ahead: Unicode.Scalar?

    init(_ scalars: String.UnicodeScalarView.Iterator) {
      var scalars = scalars
      ahead = scalars.next()
      self.scalars = scalars
    }

    /// The next drawn character; nil at the end.
    public mutating func next() -> DrawnCharacter? {
      guard let first = ahead else { return nil }
      ahead = scalars.next()
      if first.value == 0x0D, ahead?.value == 0x0A { ahead = scalars.next() }
      var drawn = DrawnCharacter(base: first)
      if ahead.map({ $0.value < 0x300 }) ?? true { return drawn }
      takeTail(of: first, into: &drawn)
      return drawn
    }

    private mutating func takeTail(of first: Unicode.Scalar, into drawn: inout DrawnCharacter) {
      var isJoined = false
      while let scalar = ahead {
        if scalar.value == 0x200D {
          isJoined = true
        } else if TextWidth.isInvisibleTail(scalar.value) {
          isJoined = false
        } else if TextWidth.columns(of: scalar.value) == 0, scalar.properties.generalCategory != .format {
          if drawn.marks.count < 4 { drawn.marks.append(scalar.value) }
          isJoined = false
        } else if isJoined, first.isPicture, scalar.isPicture {
          isJoined = false
        } else if drawn.width == 2, (0x1F3FB...0x1F3FF).contains(scalar.value) {
          isJoined = false
        } else {
          return
        }
        ahead = scalars.next()
      }
    }
  }
}

extension DrawnCharacter {
  /// What a scalar is drawn as when it stands by itself.
  fileprivate init(base scalar: Unicode.Scalar) {
    let value = scalar.value
    switch value {
    case 0x20..<0x7F: self.init(base: value, width: 1)
    case 0x09, 0x0A, 0x0D, 0xA0: self.init(base: 0x20, width: 1)
    case 0x1F1E6...0x1F1FF: self.init(base: value - 0x1F1E6 + 0x41, width: 1)
    default:
      guard let columns = TextWidth.columns(of: value), columns > 0, !TextWidth.isInvisibleBase(scalar) else {
        self = .replacement
        return
      }
      self.init(base: value, width: columns)
    }
  }
}

extension Unicode.Scalar {
  /// Takes part in joined emoji; digits, which can too, aside.
  fileprivate var isPicture: Bool { value > 0xFF && properties.isEmoji }
}

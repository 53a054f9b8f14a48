/// A place between two characters of a text.
public struct TextPlace: Hashable, Comparable, Sendable {
  /// Number of the piece.
  var piece: Int
  /// Characters of the piece before it.
  var offset: Int

  /// The earlier one comes first.
  public static func < (left: TextPlace, right: TextPlace) -> Bool {
    (left.piece, left.offset) < (right.piece, right.offset)
  }
}

/// The characters of a text in pieces: a line each, or a part of one that is very long.
///
/// A change touches the pieces it lies in, so that a key costs no more in a long text than in a short one.
struct TextPieces: Hashable, Sendable {
  /// A line or a part of one.
  struct Piece: Hashable, Sendable {
    var characters: [Character]
    /// A line feed follows; false for parts of a line and for the last one.
    var endsLine: Bool
  }

  /// Characters of a piece, at most.
  static let longest = 1024

  /// Never empty.
  private(set) var pieces: [Piece]
  /// Bytes of the text in UTF-8.
  private(set) var byteCount: Int

  /// The pieces of a text.
  init(_ text: String) {
    pieces = Self.pieces(of: Array(text), endsLine: false)
    byteCount = text.utf8.count
  }

  /// The whole text.
  var text: String {
    var text = ""
    text.reserveCapacity(byteCount)
    for piece in pieces {
      text.append(contentsOf: piece.characters)
      if piece.endsLine { text.append("\n") }
    }
    return text
  }

  /// Before the first character.
  static let start = TextPlace(piece: 0, offset: 0)
  /// Behind the last character.
  var end: TextPlace { TextPlace(piece: pieces.count - 1, offset: pieces[pieces.count - 1].characters.count) }
  /// Nothing is in it.
  var isEmpty: Bool { byteCount == 0 }

  /// The characters of a piece.
  subscript(piece: Int) -> [Character] { pieces[piece].characters }

  /// Whether the end of a piece is the end of a line.
  func isLineEnd(_ piece: Int) -> Bool { pieces[piece].endsLine || piece == pieces.count - 1 }

  /// The character behind a place; nil at the end of the text.
  func character(at place: TextPlace) -> Character? {
    let piece = pieces[place.piece]
    if place.offset < piece.characters.count { return piece.characters[place.offset] }
    if piece.endsLine { return "\n" }
    return place.piece + 1 < pieces.count ? pieces[place.piece + 1].characters.first : nil
  }

  /// The place one character further; nil at the end.
  func place(after place: TextPlace) -> TextPlace? {
    guard character(at: place) != nil else { return nil }
    let piece = pieces[place.piece]
    if place.offset < piece.characters.count {
      return settled(TextPlace(piece: place.piece, offset: place.offset + 1))
    }
    return TextPlace(piece: place.piece + 1, offset: piece.endsLine ? 0 : 1)
  }

  /// The place one character back; nil at the start.
  func place(before place: TextPlace) -> TextPlace? {
    if place.offset > 0 { return TextPlace(piece: place.piece, offset: place.offset - 1) }
    guard place.piece > 0 else { return nil }
    let before = pieces[place.piece - 1]
    return TextPlace(
      piece: place.piece - 1,
      offset: before.endsLine ? before.characters.count : before.characters.count - 1
    )
  }

  /// The start of the line that a place lies in.
  func lineStart(of place: TextPlace) -> TextPlace {
    var piece = place.piece
    while piece > 0, !pieces[piece - 1].endsLine { piece -= 1 }
    return TextPlace(piece: piece, offset: 0)
  }

  /// The end of the line that a place lies in.
  func lineEnd(of place: TextPlace) -> TextPlace {
    var piece = place.piece
    while !isLineEnd(piece) { piece += 1 }
    return TextPlace(piece: piece, offset: pieces[piece].characters.count)
  }

  /// The text between two places.
  func text(in range: Range<TextPlace>) -> String {
    let (first, last) = (range.lowerBound, range.upperBound)
    guard first.piece < last.piece else {
      return String(pieces[first.piece].characters[first.offset..<last.offset])
    }
    var text = String(pieces[first.piece].characters[first.offset...])
    if pieces[first.piece].endsLine { text.append("\n") }
    for piece in pieces[(first.piece + 1)..<last.piece] {
      text.append(contentsOf: piece.characters)
      if piece.endsLine { text.append("\n") }
    }
    return text + String(pieces[last.piece].characters[..<last.offset])
  }

  /// Puts a text in the place of what lies between two places; returns the place behind it.
  ///
  /// Characters are joined anew at both ends: a mark that is typed alone belongs to the letter before it.
  mutating func replace(_ range: Range<TextPlace>, with new: String) -> TextPlace {
    let first = joined(range.lowerBound)
    let last = range.upperBound
    byteCount += new.utf8.count - text(in: range).utf8.count
    var head = String(pieces[first.piece].characters[..<first.offset].suffix(1))
    let kept = pieces[first.piece].characters[..<max(0, first.offset - 1)]
    let tail = pieces[last.piece].characters[last.offset...]
    head += new
    let joined = Array(head + tail.prefix(1).map(String.init).joined())
    let reached = kept.count + min(Array(head).count, joined.count)
    let characters = Array(kept) + joined + Array(tail.dropFirst())
    let made = Self.pieces(of: characters, endsLine: pieces[last.piece].endsLine)
    pieces.replaceSubrange(first.piece...last.piece, with: made)
    let place = place(reached, from: first.piece, in: made)
    mergeSmall(first.piece + made.count - 1)
    return settled(place)
  }

  /// The place so many characters behind the start of a piece, line feeds counted.
  private func place(_ count: Int, from first: Int, in made: [Piece]) -> TextPlace {
    var rest = count
    for (index, piece) in made.enumerated() {
      if rest <= piece.characters.count { return TextPlace(piece: first + index, offset: rest) }
      rest -= piece.characters.count + (piece.endsLine ? 1 : 0)
    }
    return TextPlace(piece: first + made.count - 1, offset: made[made.count - 1].characters.count)
  }

  /// Joins a piece to the next one of the same line where both are small.
  private mutating func mergeSmall(_ piece: Int) {
    guard piece + 1 < pieces.count, !pieces[piece].endsLine,
      pieces[piece].characters.count + pieces[piece + 1].characters.count <= Self.longest / 2
    else { return }
    pieces[piece].characters += pieces[piece + 1].characters
    pieces[piece].endsLine = pieces[piece + 1].endsLine
    pieces.remove(at: piece + 1)
  }

  /// The end of the piece before, where two pieces of a line meet.
  private func joined(_ place: TextPlace) -> TextPlace {
    guard place.offset == 0, place.piece > 0, !pieces[place.piece - 1].endsLine else { return place }
    return TextPlace(piece: place.piece - 1, offset: pieces[place.piece - 1].characters.count)
  }

  /// Where two pieces of a line meet, a place is the start of the second.
  private func settled(_ place: TextPlace) -> TextPlace {
    guard place.offset == pieces[place.piece].characters.count, !isLineEnd(place.piece) else { return place }
    return TextPlace(piece: place.piece + 1, offset: 0)
  }

  private static func pieces(of characters: [Character], endsLine: Bool) -> [Piece] {
    let lines = characters.split(separator: "\n", omittingEmptySubsequences: false)
    var made: [Piece] = []
    for (index, line) in lines.enumerated() {
      var rest = line
      while rest.count > longest {
        let head = rest.prefix(longest)
        let cut = head.lastIndex(of: " ").map { $0 + 1 - head.startIndex } ?? longest
        made.append(Piece(characters: Array(rest.prefix(cut)), endsLine: false))
        rest = rest.dropFirst(cut)
      }
      made.append(Piece(characters: Array(rest), endsLine: index < lines.count - 1 || endsLine))
    }
    return made
  }
}

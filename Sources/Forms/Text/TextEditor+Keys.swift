import ScreenKit

extension TextEditor {
  /// Takes a key. Up and down go by the rows that are seen at a width, and lead out at the first and last one.
  public mutating func press(_ key: Key, width: Int) -> Answer {
    switch key {
    case .character(let character): return insert(String(character))
    case .paste(let text): return insert(text)
    case .enter where isMultiline: return insert("\n")
    case .control("y"): return insert(killed)
    case .up: return step(-1, width: width)
    case .down: return step(1, width: width)
    case .backspace, .delete, .control("w"), .control("u"), .control("k"), .control("d"), .alt("d"):
      return erase(key)
    default: return move(key, width: width)
    }
  }

  private mutating func erase(_ key: Key) -> Answer {
    switch key {
    case .backspace:
      return pieces.place(before: cursor).map { remove($0..<cursor) } ?? .moved
    case .delete, .control("d"):
      return pieces.place(after: cursor).map { remove(cursor..<$0) } ?? .moved
    case .control("w"): return remove(wordStart..<cursor, keeps: true)
    case .alt("d"): return remove(cursor..<wordEnd, keeps: true)
    case .control("u"): return remove(pieces.lineStart(of: cursor)..<cursor, keeps: true)
    default:
      let end = pieces.lineEnd(of: cursor)
      return remove(cursor..<(end == cursor ? pieces.place(after: cursor) ?? end : end), keeps: true)
    }
  }

  private mutating func move(_ key: Key, width: Int) -> Answer {
    let target: TextPlace?
    switch key {
    case .left, .control("b"): target = pieces.place(before: cursor)
    case .right, .control("f"): target = pieces.place(after: cursor)
    case .wordLeft, .alt("b"): target = wordStart
    case .wordRight, .alt("f"): target = wordEnd
    case .home: target = rowStart(width)
    case .end: target = rowEnd(width)
    case .control("a"): target = pieces.lineStart(of: cursor)
    case .pageUp where isMultiline: return page(-1, width: width)
    case .pageDown where isMultiline: return page(1, width: width)
    default: return .notMine
    }
    cursor = target ?? cursor
    goal = nil
    return .moved
  }

  /// The start of the word before the cursor.
  private var wordStart: TextPlace {
    var place = cursor
    var isInWord = false
    while let before = pieces.place(before: place) {
      let isPart = pieces.character(at: before)?.isWordPart ?? false
      if isInWord, !isPart { break }
      isInWord = isInWord || isPart
      place = before
    }
    return place
  }

  /// The end of the word behind the cursor.
  private var wordEnd: TextPlace {
    var place = cursor
    var isInWord = false
    while let character = pieces.character(at: place), let after = pieces.place(after: place) {
      if isInWord, !character.isWordPart { break }
      isInWord = isInWord || character.isWordPart
      place = after
    }
    return place
  }
}

extension Character {
  /// Belongs to a word that one goes over in one step.
  fileprivate var isWordPart: Bool { isLetter || isNumber || self == "_" }
}

extension AlertSearch {
  /// Whether a record answers each of the terms that are asked of records: a bit for all those it answers for itself
  /// together, then one for each of the others. A bit is set where the answer is yes, negation aside for the others.
  mutating func answers(of row: AlertRow, _ texts: TextSlab) -> UInt64 {
    var bits: UInt64 = 1
    for number in rowTerms.indices {
      let answer = rowTerms[number].holds(row, texts)
      if number < plainCount {
        if answer == rowTerms[number].isNegated { bits = 0 }
      } else if answer {
        bits |= 1 << UInt64(number - plainCount + 1)
      }
    }
    return bits
  }

  /// The same for a chunk: a set of rows in the place of each bit.
  mutating func answers(of chunk: AlertChunk, _ texts: TextSlab) -> [ChunkMarks] {
    var all = ChunkMarks(true)
    var others: [ChunkMarks] = []
    for number in rowTerms.indices {
      let marks = rowTerms[number].marks(on: chunk, texts)
      if number >= plainCount {
        others.append(marks)
      } else {
        all.formIntersection(marks, negated: rowTerms[number].isNegated)
      }
    }
    return [all] + others
  }
}

extension AlertSearch.RowTerm {
  /// Whether a record answers the term, negation aside.
  mutating func holds(_ row: AlertRow, _ texts: TextSlab) -> Bool {
    switch condition {
    case .word:
      if severities.contains(row.severity) { return true }
      for field in AlertQuery.Field.allCases where field != .format {
        if holds(row.text(field).number, texts) { return true }
      }
      return holds(row.src, texts) || holds(row.dst, texts)
    case .holds(let field, _), .equals(let field, _): return holds(row.text(field).number, texts)
    case .technique: return holds(row.attack.number, texts)
    case .severity: return severities.contains(row.severity)
    case .address(_, let ends), .end(_, let ends):
      return ends != .destination && holds(row.src, texts) || ends != .source && holds(row.dst, texts)
    case .state, .since, .until, .cluster: return false
    }
  }

  /// Which rows of a chunk answer the term, negation aside.
  mutating func marks(on chunk: AlertChunk, _ texts: TextSlab) -> ChunkMarks {
    var marks = ChunkMarks(false)
    switch condition {
    case .word:
      if !severities.isEmpty { markRatings(of: chunk, &marks) }
      for field in AlertQuery.Field.allCases where field != .format {
        mark(chunk.text(field), texts, &marks)
      }
      mark(chunk.src, texts, &marks)
      mark(chunk.dst, texts, &marks)
    case .holds(let field, _), .equals(let field, _): mark(chunk.text(field), texts, &marks)
    case .technique: mark(chunk.attack, texts, &marks)
    case .severity: markRatings(of: chunk, &marks)
    case .address(_, let ends), .end(_, let ends):
      if ends != .destination { mark(chunk.src, texts, &marks) }
      if ends != .source { mark(chunk.dst, texts, &marks) }
    case .state, .since, .until, .cluster: break
    }
    return marks
  }

  private func markRatings(of chunk: AlertChunk, _ marks: inout ChunkMarks) {
    marks.mark { ratings[Int(truncatingIfNeeded: chunk.rating[$0])] }
  }

  private mutating func mark(_ column: PackedColumn, _ texts: TextSlab, _ marks: inout ChunkMarks) {
    if column.isConstant {
      if holds(column.word(0), texts) { marks = ChunkMarks(true) }
    } else {
      marks.mark { holds(column.word($0), texts) }
    }
  }

  private mutating func mark(_ column: PackedEndpoints, _ texts: TextSlab, _ marks: inout ChunkMarks) {
    if column.isConstant {
      if holds(column[0], texts) { marks = ChunkMarks(true) }
    } else if column.isVersionFour, !asksAddress, !mayBeInAddress {
      return
    } else {
      marks.mark { holds(column[$0], texts) }
    }
  }

  private var asksAddress: Bool { if case .address = condition { true } else { false } }
}

/// Some rows of a chunk: a bit for each.
struct ChunkMarks: Sendable {
  private(set) var words: [UInt64]

  /// All rows, or none.
  init(_ areAll: Bool) { words = Array(repeating: areAll ? .max : 0, count: AlertChunk.size / 64) }

  /// Whether a row is one of them.
  @inline(__always)
  func contains(_ row: Int) -> Bool { words[row >> 6] & (1 << UInt64(row & 63)) != 0 }

  /// Adds the rows for which `holds` says so; those that are in it already are not asked.
  @inline(__always)
  mutating func mark(_ holds: (Int) -> Bool) {
    for word in words.indices where words[word] != .max {
      var bits = words[word]
      for bit in 0..<64 where bits & (1 << UInt64(bit)) == 0 {
        if holds(word << 6 | bit) { bits |= 1 << UInt64(bit) }
      }
      words[word] = bits
    }
  }

  /// Keeps the rows that are in another set, or those that are not.
  mutating func formIntersection(_ others: ChunkMarks, negated: Bool) {
    for word in words.indices { words[word] &= negated ? ~others.words[word] : others.words[word] }
  }
}

/// What has the texts of a record, or a column of each.
protocol AlertTexts {
  associatedtype Text
  var title: Text { get }
  var product: Text { get }
  var host: Text { get }
  var user: Text { get }
  var rule: Text { get }
  var attack: Text { get }
  var format: Text { get }
}

extension AlertTexts {
  /// One of the texts.
  @inline(__always)
  func text(_ field: AlertQuery.Field) -> Text {
    switch field {
    case .title: title
    case .product: product
    case .host: host
    case .user: user
    case .rule: rule
    case .attack: attack
    case .format: format
    }
  }
}

extension AlertRow: AlertTexts {}
extension AlertChunk: AlertTexts {}

/// A question made ready for columns: each text is asked once, however many records share it.
struct AlertSearch: Sendable {
  /// A term that is asked of records, and of what the team says where states may answer it, too.
  struct RowTerm: Sendable {
    let condition: AlertQuery.Condition
    let isNegated: Bool
    /// States that answer it whatever the record says.
    let states: Set<AlertState>
    let severities: Set<Severity>
    /// What texts are looked for, UTF-8 in lower case.
    let word: [UInt8]
    /// By the number of a text: 0 for not asked yet, 1 for no, 2 for yes.
    var verdicts: [UInt8] = []
    /// By the packed rating of a record, for terms that ask for a severity.
    let ratings: [Bool]
  }

  /// Terms that each record answers for itself, then those that the state of the alert may answer as well.
  var rowTerms: [RowTerm]
  /// How many of them a record answers for itself.
  let plainCount: Int
  /// Terms about the alert as a whole.
  let alertTerms: [AlertQuery.Term]

  init(_ query: AlertQuery) {
    var plain: [RowTerm] = []
    var mixed: [RowTerm] = []
    var whole: [AlertQuery.Term] = []
    for term in query.terms {
      switch term.condition {
      case .state, .since, .until, .cluster: whole.append(term)
      default:
        let term = RowTerm(term)
        if term.states.isEmpty { plain.append(term) } else { mixed.append(term) }
      }
    }
    rowTerms = plain + mixed
    plainCount = plain.count
    alertTerms = whole
  }

  /// Whether what the team says may change the answer.
  var asksState: Bool {
    plainCount < rowTerms.count
      || alertTerms.contains { if case .state = $0.condition { true } else { false } }
  }

  /// Whether the terms about an alert as a whole hold.
  func holds(state: () -> AlertState, time: Instant, cluster: () -> AlertCluster.ID?) -> Bool {
    alertTerms.allSatisfy { term in
      let answer =
        switch term.condition {
        case .state(let states): states.contains(state())
        case .since(let instant): time >= instant
        case .until(let instant): time < instant
        case .cluster(let id): id.hours.contains(time) && cluster() == id
        default: true
        }
      return answer != term.isNegated
    }
  }
}

extension AlertSearch.RowTerm {
  init(_ term: AlertQuery.Term) {
    condition = term.condition
    isNegated = term.isNegated
    var word = ""
    var severities: Set<Severity> = []
    var states: Set<AlertState> = []
    switch term.condition {
    case .word(let text, let some, let others): (word, severities, states) = (text, some, others)
    case .holds(_, let text), .equals(_, let text), .end(let text, _), .technique(let text): word = text
    case .severity(let some): severities = some
    case .address, .state, .since, .until, .cluster: break
    }
    self.word = Array(word.lowercased().utf8)
    self.severities = severities
    self.states = states
    ratings = (0...UInt8.max).map { severities.contains(AlertRating(packed: $0).severity) }
  }

  /// Whether a shared text answers the term; each is asked once.
  @inline(__always)
  mutating func holds(_ text: UInt32, _ texts: TextSlab) -> Bool {
    let number = Int(text)
    if number < verdicts.count, verdicts[number] != 0 { return verdicts[number] == 2 }
    return ask(number, texts)
  }

  private mutating func ask(_ number: Int, _ texts: TextSlab) -> Bool {
    if number >= verdicts.count {
      verdicts += repeatElement(0, count: max(texts.count, number + 1) - verdicts.count)
    }
    let answer = texts.withBytes(of: number, isAnswer)
    verdicts[number] = answer ? 2 : 1
    return answer
  }

  /// Whether a text answers the term.
  func isAnswer(_ text: UnsafeRawBufferPointer) -> Bool {
    switch condition {
    case .word, .holds, .end: WordSearch.contains(text, word)
    case .equals: WordSearch.equals(text, word)
    case .technique:
      text.split(separator: 0x20).contains { id in
        let id = UnsafeRawBufferPointer(rebasing: id)
        if WordSearch.equals(id, word) { return true }
        return id.count > word.count && id[word.count] == UInt8(ascii: ".")
          && WordSearch.equals(UnsafeRawBufferPointer(rebasing: id[..<word.count]), word)
      }
    case .address(let range, _): range.contains(SafeText(utf8: text))
    case .severity, .state, .since, .until, .cluster: false
    }
  }

  /// Whether an address of version 4 can hold the word at all.
  var mayBeInAddress: Bool {
    word.allSatisfy { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ":") }
  }

  /// Whether an end of a connection answers the term.
  @inline(__always)
  mutating func holds(_ end: AlertEndpoint, _ texts: TextSlab) -> Bool {
    switch (end.address, condition) {
    case (.v4(let address), .address(let range, _)): return range.contains(v4: address)
    case (.text(let id), .address): return holds(id.number, texts)
    case (.none, .address): return false
    case (.v4(let address), _):
      guard mayBeInAddress else { return false }
      var text = PlainText()
      text.append(v4: address, port: end.port)
      return text.withBytes { WordSearch.containsPlain($0, word) }
    case (.none, _): return end.port > 0 && isInText(of: end, texts)
    case (.text(let id), _): return holds(id.number, texts) || end.port > 0 && isInText(of: end, texts)
    }
  }

  /// The slow way, for a word that may reach from the address into the port.
  private func isInText(of end: AlertEndpoint, _ texts: TextSlab) -> Bool {
    end.text { texts[Int($0.number)] }.string.withBytes { WordSearch.contains($0, word) }
  }
}

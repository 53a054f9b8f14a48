/// What finds an alert by its key while records arrive; belongs to the writer of an `AlertTable`, never to a snapshot.
public struct AlertIndex: Sendable {
  private var numbers = TextNumbers()
  /// First row of each key that is a text, by the number of the text; `none` for texts that are no key.
  private var firstRows: [UInt32] = []
  private var numbered = NumberedRows()
  /// Names of records that are not the first of their key, of those that have none of their own.
  private var joined: Set<UInt64> = []
  private static let none = UInt32.max
  /// Of no meaning.
  private var anticipated: UInt64 = 0

  /// An index of nothing.
  public init() {}

  /// The alerts of a key: one, or two where somebody has written as a text what is another's number.
  public func alerts(withKey key: EntityID, in table: AlertTable) -> [AlertID] {
    var found: [UInt32] = []
    if let name = NumberedKey(key.raw), let rule = numbers.number(of: name.rule, in: table.texts) {
      let row = numbered.row(name.number, rule: StringID(rule), time: name.time, in: table.rows)
      if let row { found.append(row) }
    }
    if let text = numbers.number(of: key.text, in: table.texts), let row = firstRow(ofText: text) {
      found.append(row)
    }
    return found.map(AlertID.init(row:))
  }

  /// What a batch's numbers of texts are in the table; filled as its rows are added.
  public struct Translation: Sendable {
    let strings: StringTable
    var numbers: [UInt32]

    /// A translation of a batch's texts.
    public init(_ strings: StringTable) {
      self.strings = strings
      numbers = Array(repeating: .max, count: strings.count)
    }
  }

  /// Adds a record to the table, its texts given by those of its batch; `AlertTable.settle` then puts what is new in its
  /// place. False for a copy of a record that has no other name than what it says and where.
  @discardableResult
  public mutating func add(
    _ row: AlertRow,
    texts: inout Translation,
    to table: inout AlertTable,
    marks: IncidentState
  ) -> Bool {
    if table.texts.count == 0 { _ = texts.strings.number(of: .none, in: &numbers, adding: &table.texts) }
    let row = translated(row, &texts, into: &table)
    let number = UInt32(table.rows.count)
    let first = claim(number, under: row, in: table)
    if let first {
      if row.isNamedByPlace {
        // Records of the same content have the same key, so a copy is found under it.
        guard table.identity(ofRecord: Int(first)) != row.identity, joined.insert(row.identity).inserted
        else { return false }
      }
    }
    table.append(row, joining: first, marks: marks)
    return true
  }

  /// Says that records are about to be added: then their keys are found sooner.
  public mutating func anticipate(_ rows: [AlertRow], _ texts: Translation) {
    let keys = rows.lazy.compactMap { row -> (number: UInt64, rule: StringID, time: Instant)? in
      guard case .numbered(let number) = row.key else { return nil }
      let rule = Int(row.rule.number)
      return (number, StringID(rule < texts.numbers.count ? texts.numbers[rule] : 0), row.time)
    }
    anticipated ^= numbered.anticipate(keys)
  }

  /// Takes a record out again: another one of the same name has won over it.
  public mutating func remove(row number: UInt32, from table: inout AlertTable) {
    guard let row = table.record(Int(number)), let first = firstRow(of: row, in: table) else { return }
    let rest = table.remove(row: number, of: AlertID(row: first))
    if !rest { setFirstRow(of: row, to: Self.none, in: table) }
  }

  /// The first row of a record's key, if there is one; otherwise that is the one with `number` from now on.
  private mutating func claim(_ number: UInt32, under row: AlertRow, in table: AlertTable) -> UInt32? {
    switch row.key {
    case .numbered(let key):
      return numbered.claim(number, key, rule: row.rule, time: row.time, in: table.rows)
    case .text(let id):
      if let first = firstRow(ofText: id.number) { return first }
      setFirstRow(of: row, to: number, in: table)
      return nil
    }
  }

  private func firstRow(of row: AlertRow, in table: AlertTable) -> UInt32? {
    switch row.key {
    case .text(let id): return firstRow(ofText: id.number)
    case .numbered(let number):
      let first = numbered.row(number, rule: row.rule, time: row.time, in: table.rows)
      return first == Self.none ? nil : first
    }
  }

  private func firstRow(ofText text: UInt32) -> UInt32? {
    let number = Int(text)
    guard number < firstRows.count, firstRows[number] != Self.none else { return nil }
    return firstRows[number]
  }

  private mutating func setFirstRow(of row: AlertRow, to first: UInt32, in table: AlertTable) {
    switch row.key {
    case .numbered(let number):
      numbered.set(first, number, rule: row.rule, time: row.time, in: table.rows)
    case .text(let key):
      let number = Int(key.number)
      if number >= firstRows.count {
        firstRows += repeatElement(Self.none, count: number + 1 - firstRows.count)
      }
      firstRows[number] = first
    }
  }

  @inline(__always)
  private mutating func translated(
    _ row: AlertRow,
    _ texts: inout Translation,
    into table: inout AlertTable
  ) -> AlertRow {
    func translate(_ id: StringID) -> StringID {
      let local = Int(id.number)
      guard local > 0, local < texts.numbers.count else { return .none }
      if texts.numbers[local] == .max {
        texts.numbers[local] = texts.strings.number(of: id, in: &numbers, adding: &table.texts)
      }
      return StringID(texts.numbers[local])
    }
    var row = row
    row.title = translate(row.title)
    row.product = translate(row.product)
    row.host = translate(row.host)
    row.user = translate(row.user)
    if case .text(let id) = row.src.address { row.src.address = .text(translate(id)) }
    if case .text(let id) = row.dst.address { row.dst.address = .text(translate(id)) }
    row.rule = translate(row.rule)
    row.attack = translate(row.attack)
    if case .text(let id) = row.key { row.key = .text(translate(id)) }
    row.format = translate(row.format)
    return row
  }
}

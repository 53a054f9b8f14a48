/// What finds an alert by its key while records arrive; belongs to the writer of an `AlertTable`, never to a snapshot.
public struct AlertIndex: Sendable {
  private var numbers = TextNumbers()
  /// First row of each key that is a text, by the number of the text; `none` for texts that are no key.
  private var firstRows: [UInt32] = []
  private var numbered = NumberedRows()
  /// Names of records that are not the first of their key, of those that have none of their own.
  private var joined: Set<UInt64> = []
  private static let none = UInt32.max

  /// An index of nothing.
  public init() {}

  /// The alerts of a key: one, or two where somebody has written as a text what is another's number.
  public func alerts(withKey key: EntityID, in table: AlertTable) -> [AlertID] {
    var found: [UInt32] = []
    if let name = NumberedKey(key.raw), let rule = numbers.number(of: name.rule, in: table.texts) {
      let row = numbered.row(
        NumberedRows.Name(name.number, rule: StringID(rule), time: name.time),
        in: table.rows
      )
      if let row { found.append(row) }
    }
    if let text = numbers.number(of: key.text, in: table.texts), let row = firstRow(ofText: text) {
      found.append(row)
    }
    return found.map(AlertID.init(row:))
  }

  /// Gives the records of a batch the table's numbers of their texts, which it takes in.
  public mutating func translate(
    _ rows: inout [AlertRow],
    _ strings: StringTable,
    for table: inout AlertTable
  ) {
    let texts = strings.numbers(in: &numbers, adding: &table.texts)
    rows.withUnsafeMutableBufferPointer { rows in
      for number in rows.indices {
        rows[number].translate { id in
          let local = Int(id.number)
          return local < texts.count ? StringID(texts[local]) : .none
        }
      }
    }
  }

  /// Adds a record to the table, which has its texts; `AlertTable.settle` then puts what is new in its place. False for a
  /// copy of a record that has no other name than what it says and where.
  @discardableResult
  public mutating func add(translated row: AlertRow, to table: inout AlertTable, marks: IncidentState) -> Bool
  {
    let first = claim(UInt32(table.rows.count), under: row, in: table)
    // Records of the same content have the same key, so a copy is found under it.
    if let first, row.isNamedByPlace {
      guard table.identity(ofRecord: Int(first)) != row.identity, joined.insert(row.identity).inserted else {
        return false
      }
    }
    table.append(row, joining: first, marks: marks)
    return true
  }

  /// Adds records of a batch to the table and puts them in their places.
  public mutating func add(
    _ rows: [AlertRow],
    _ strings: StringTable,
    to table: inout AlertTable,
    marks: IncidentState
  ) {
    var rows = rows
    translate(&rows, strings, for: &table)
    for row in rows { add(translated: row, to: &table, marks: marks) }
    table.settle()
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
      return numbered.claim(
        number,
        NumberedRows.Name(key, rule: row.rule, time: row.time),
        in: table.rows
      )
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
      return numbered.row(NumberedRows.Name(number, rule: row.rule, time: row.time), in: table.rows)
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
      numbered.set(first, NumberedRows.Name(number, rule: row.rule, time: row.time), in: table.rows)
    case .text(let key):
      let number = Int(key.number)
      if number >= firstRows.count {
        firstRows += repeatElement(Self.none, count: number + 1 - firstRows.count)
      }
      firstRows[number] = first
    }
  }
}

extension AlertRow {
  /// Gives each text by another number.
  @inline(__always)
  fileprivate mutating func translate(_ number: (StringID) -> StringID) {
    title = number(title)
    product = number(product)
    host = number(host)
    user = number(user)
    if case .text(let id) = src.address { src.address = .text(number(id)) }
    if case .text(let id) = dst.address { dst.address = .text(number(id)) }
    rule = number(rule)
    attack = number(attack)
    if case .text(let id) = key { key = .text(number(id)) }
    format = number(format)
  }
}

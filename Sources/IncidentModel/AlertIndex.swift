/// What finds an alert by its key while records arrive; belongs to the writer of an `AlertTable`, never to a snapshot.
public struct AlertIndex: Sendable {
  private var numbers = TextNumbers()
  /// First row of each key, by the number of the key's text; `none` for texts that are no key.
  private var firstRows: [UInt32] = []
  private static let none = UInt32.max

  /// An index of nothing.
  public init() {}

  /// The alert of a key, if one is in the table.
  public func alert(withKey key: EntityID, in table: AlertTable) -> AlertID? {
    numbers.number(of: key.text, in: table.texts).flatMap { firstRow(of: StringID($0)) }.map(
      AlertID.init(row:)
    )
  }

  private func firstRow(of key: StringID) -> UInt32? {
    let number = Int(key.number)
    guard number < firstRows.count, firstRows[number] != Self.none else { return nil }
    return firstRows[number]
  }

  private mutating func setFirstRow(of key: StringID, to row: UInt32) {
    let number = Int(key.number)
    if number >= firstRows.count {
      firstRows += repeatElement(Self.none, count: number + 1 - firstRows.count)
    }
    firstRows[number] = row
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

  /// Adds a record at the end of the table's rows.
  public mutating func append(
    _ row: AlertRow,
    texts: inout Translation,
    to table: inout AlertTable,
    marks: IncidentState
  ) {
    if table.texts.count == 0 { _ = texts.strings.number(of: .none, in: &numbers, adding: &table.texts) }
    let row = translated(row, &texts, into: &table)
    let first = firstRow(of: row.key)
    if first == nil { setFirstRow(of: row.key, to: UInt32(table.rows.count)) }
    table.append(row, joining: first, marks: marks)
  }

  /// Takes a record out again: another one of the same name has won over it.
  public mutating func remove(row number: UInt32, from table: inout AlertTable) {
    guard let row = table.record(Int(number)), let first = firstRow(of: row.key) else { return }
    let rest = table.remove(row: number, of: AlertID(row: first))
    if !rest { setFirstRow(of: row.key, to: Self.none) }
  }

  private mutating func translated(
    _ row: AlertRow,
    _ texts: inout Translation,
    into table: inout AlertTable
  ) -> AlertRow {
    func translate(_ id: StringID) -> StringID {
      let local = Int(id.number)
      guard texts.numbers.indices.contains(local) else { return .none }
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
    row.src = translate(row.src)
    row.dst = translate(row.dst)
    row.rule = translate(row.rule)
    row.attack = translate(row.attack)
    row.key = translate(row.key)
    return row
  }
}

/// What finds an alert by its key while records arrive; belongs to the writer of an `AlertTable`, never to a snapshot.
public struct AlertIndex: Sendable {
  private var numbers = TextNumbers()
  /// First row of each key, by the number of the key's text; `none` for texts that are no key.
  private var firstRows: [UInt32] = []
  private var numberedRows: [NumberedKey: UInt32] = [:]
  private static let none = UInt32.max

  /// An index of nothing.
  public init() {}

  /// The alert of a key, if one is in the table.
  public func alert(withKey key: EntityID, in table: AlertTable) -> AlertID? {
    let numbered = NumberedKey(key.raw).flatMap { numberedRows[$0] }
    let row = numbered ?? numbers.number(of: key.text, in: table.texts).flatMap { firstRow(ofText: $0) }
    return row.map(AlertID.init(row:))
  }

  private func firstRow(of row: AlertRow, in table: AlertTable) -> UInt32? {
    switch row.key {
    case .text(let id): firstRow(ofText: id.number)
    case .numbered: table.numberedKey(of: row).flatMap { numberedRows[$0] }
    }
  }

  private func firstRow(ofText text: UInt32) -> UInt32? {
    let number = Int(text)
    guard number < firstRows.count, firstRows[number] != Self.none else { return nil }
    return firstRows[number]
  }

  private mutating func setFirstRow(of row: AlertRow, to first: UInt32, in table: AlertTable) {
    guard case .text(let key) = row.key else {
      if let key = table.numberedKey(of: row) { numberedRows[key] = first == Self.none ? nil : first }
      return
    }
    let number = Int(key.number)
    if number >= firstRows.count {
      firstRows += repeatElement(Self.none, count: number + 1 - firstRows.count)
    }
    firstRows[number] = first
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
    let first = firstRow(of: row, in: table)
    if first == nil { setFirstRow(of: row, to: UInt32(table.rows.count), in: table) }
    table.append(row, joining: first, marks: marks)
  }

  /// Takes a record out again: another one of the same name has won over it.
  public mutating func remove(row number: UInt32, from table: inout AlertTable) {
    guard let row = table.record(Int(number)), let first = firstRow(of: row, in: table) else { return }
    let rest = table.remove(row: number, of: AlertID(row: first))
    if !rest { setFirstRow(of: row, to: Self.none, in: table) }
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
    if case .text(let id) = row.src.address { row.src.address = .text(translate(id)) }
    if case .text(let id) = row.dst.address { row.dst.address = .text(translate(id)) }
    row.rule = translate(row.rule)
    row.attack = translate(row.attack)
    if case .text(let id) = row.key { row.key = .text(translate(id)) }
    row.format = translate(row.format)
    return row
  }
}

/// What finds an alert by its key while records arrive; belongs to the writer of an `AlertTable`, never to a snapshot.
public struct AlertIndex: Sendable {
  private var numbers: [SafeText: UInt32] = [:]
  /// First row of each key, by the number of the key's text.
  private var firstRows: [UInt32: UInt32] = [:]

  /// An index of nothing.
  public init() {}

  /// The alert of a key, if one is in the table.
  public func alert(withKey key: EntityID) -> AlertID? {
    numbers[key.text].flatMap { firstRows[$0] }.map(AlertID.init(row:))
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
    if table.texts.count == 0 { _ = number(of: SafeText(""), in: &table) }
    let row = translated(row, &texts, into: &table)
    let first = firstRows[row.key.number]
    if first == nil { firstRows[row.key.number] = UInt32(table.rows.count) }
    table.append(row, joining: first, marks: marks)
  }

  /// Takes a record out again: another one of the same name has won over it.
  public mutating func remove(row number: UInt32, from table: inout AlertTable) {
    guard let row = table.record(Int(number)), let first = firstRows[row.key.number] else { return }
    let rest = table.remove(row: number, of: AlertID(row: first))
    if !rest { firstRows[row.key.number] = nil }
  }

  private mutating func translated(
    _ row: AlertRow,
    _ texts: inout Translation,
    into table: inout AlertTable
  ) -> AlertRow {
    func translate(_ id: StringID) -> StringID {
      let local = Int(id.number)
      guard texts.numbers.indices.contains(local) else { return .none }
      if texts.numbers[local] == .max { texts.numbers[local] = number(of: texts.strings[id], in: &table) }
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

  private mutating func number(of text: SafeText, in table: inout AlertTable) -> UInt32 {
    if let known = numbers[text] { return known }
    let number = UInt32(table.texts.count)
    table.texts.append(text)
    numbers[text] = number
    return number
  }
}

import EventFiles
import IncidentModel
import Testing

@testable import IncidentStore

@Suite struct AlertNamesTests {
  /// Names that fall into the same few slots.
  private static func name(_ number: Int) -> UInt64 { UInt64(number) << 32 | UInt64(number % 3) }

  @Test func eachNameHasItsRowWhileRowsCome() {
    var names = AlertNames()
    var room = Rows()
    for number in 0..<500 {
      #expect(names.row(named: Self.name(number), in: room.table) == nil)
      names.hold(Self.name(number), by: UInt32(number), in: room.table)
      room.add(named: Self.name(number))
    }
    for number in 0..<500 {
      #expect(names.row(named: Self.name(number), in: room.table) == UInt32(number))
    }
  }

  @Test func aNameGoesFromOneRowToAnother() {
    var names = AlertNames()
    var room = Rows()
    for (row, number) in [1, 2, 1, 3, 1].enumerated() {
      names.hold(Self.name(number), by: UInt32(row), in: room.table)
      room.add(named: Self.name(number))
    }
    #expect([1, 2, 3, 4].map { names.row(named: Self.name($0), in: room.table) } == [4, 1, 3, nil])
  }

  /// A table of alerts that are nothing but names.
  private struct Rows {
    var table = AlertTable()
    private var index = AlertIndex()
    private var strings = StringTable()

    mutating func add(named name: UInt64) {
      let key = strings.intern(SafeText("alert \(table.recordCount)"))
      let place = RecordPlace(file: FileID(0), offset: 0, length: 0, line: nil, index: 0)
      let row = AlertRow(
        time: .distantPast,
        recorded: .distantPast,
        severity: .low,
        title: .none,
        key: .text(key),
        identity: name,
        content: 0,
        place: AlertPlace(place)
      )
      index.add([row], strings, to: &table, marks: IncidentState())
    }
  }
}

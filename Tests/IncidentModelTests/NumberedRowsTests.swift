import Testing

@testable import IncidentModel

@Suite struct NumberedRowsTests {
  @Test func hashesAreSpreadOverAllOfTheTable() {
    let count = 1_000
    let starts = (0..<UInt64(count)).map { NumberedSpan.start($0 << 54, in: count) }
    #expect(starts.allSatisfy { (0..<count).contains($0) })
    #expect(Set(starts).count > 900)
    #expect(NumberedSpan.start(.max, in: count) == count - 1)
    #expect(NumberedSpan.start(0, in: count) == 0)
  }

  /// Seconds of so many rows, in the order in which they come.
  static let orders: [(String, [Int64])] = [
    ("rising", (0..<9_000).map { $0 / 3 }),
    ("falling", (0..<9_000).map { 3_000 - $0 / 3 }),
    ("all at once", Array(repeating: 7, count: 9_000)),
    ("mostly rising", (0..<9_000).map { $0 / 3 - $0 % 7 * 400 }),
    ("without a time", Array(repeating: Int64.min, count: 9_000)),
  ]

  @Test(arguments: orders) func eachKeyHasItsFirstRowInAnyOrder(_ name: String, _ seconds: [Int64]) {
    var rows = AlertRows()
    var numbered = NumberedRows()
    var expected: [(name: NumberedRows.Name, row: UInt32)] = []
    for (number, second) in seconds.enumerated() {
      let row = UInt32(number)
      let time = second == .min ? Instant.distantPast : Instant(seconds: second)
      let rule = StringID(row % 3)
      let key = UInt64(number / 6)
      let name = NumberedRows.Name(key, rule: rule, time: time)
      let earlier = expected.suffix(6).first {
        ($0.name.number, $0.name.rule, $0.name.time) == (key, rule, time)
      }
      #expect(numbered.row(name, in: rows) == earlier?.row)
      #expect(numbered.claim(row, name, in: rows) == earlier?.row)
      rows.append(
        AlertRow(
          time: time,
          recorded: time,
          severity: .low,
          title: .none,
          rule: rule,
          key: .numbered(key),
          identity: UInt64(number),
          content: UInt64(number),
          place: AlertPlace(RecordPlace(file: FileID(0), offset: 0, length: 1, line: 1, index: 0))
        ),
        first: earlier?.row
      )
      expected.append((name, earlier?.row ?? row))
    }
    for (name, row) in expected { #expect(numbered.row(name, in: rows) == row) }
  }
}

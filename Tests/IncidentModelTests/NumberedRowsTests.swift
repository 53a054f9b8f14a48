import Testing

@testable import IncidentModel

@Suite struct NumberedRowsTests {
  @Test func hashesAreSpreadOverAllOfTheTable() {
    let count = 1_000
    let starts = (0..<UInt64(count)).map { NumberedRows.start($0 << 54, in: count) }
    #expect(starts.allSatisfy { (0..<count).contains($0) })
    #expect(Set(starts).count > 900)
    #expect(NumberedRows.start(.max, in: count) == count - 1)
    #expect(NumberedRows.start(0, in: count) == 0)
  }

  @Test func eachKeyHasItsRowHoweverManyThereAre() {
    var rows = AlertRows()
    var numbered = NumberedRows()
    for number in 0..<3_000 as Range<UInt64> {
      let time = Instant(seconds: Int64(number / 3))
      let rule = StringID(UInt32(number % 3))
      #expect(numbered.row(number / 6, rule: rule, time: time, in: rows) == nil)
      rows.append(
        AlertRow(
          time: time,
          recorded: time,
          severity: .low,
          title: .none,
          rule: rule,
          key: .numbered(number / 6),
          identity: number,
          content: number,
          place: AlertPlace(RecordPlace(file: FileID(0), offset: 0, length: 1, line: 1, index: 0))
        )
      )
      numbered.set(UInt32(number), number / 6, rule: rule, time: time, in: rows)
    }
    for number in 0..<3_000 as Range<UInt64> {
      let time = Instant(seconds: Int64(number / 3))
      let rule = StringID(UInt32(number % 3))
      #expect(numbered.row(number / 6, rule: rule, time: time, in: rows) == UInt32(number))
    }
  }
}

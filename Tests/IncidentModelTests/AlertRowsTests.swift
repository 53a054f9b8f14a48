import Testing

@testable import IncidentModel

@Suite struct AlertRowsTests {
  /// Columns that are alike for a while, then differ, at the bounds of the runs and inside of them; extremes included.
  private static func row(_ number: Int) -> AlertRow {
    let step = UInt32(number)
    return AlertRow(
      time: number % 1500 == 0 ? .distantPast : Instant(nanoseconds: Int64(number) * 7),
      recorded: number > 2100
        ? .distantFuture : Instant(nanoseconds: Int64(number) * 7 + Int64(number / 1024)),
      severity: Severity.allCases[number / 700 % Severity.allCases.count],
      state: AlertState.allCases[number / 1024 % AlertState.allCases.count],
      title: StringID(step % 5),
      product: StringID(step / 1024),
      host: StringID(step / 1025),
      user: number == 2047 ? StringID(9) : .none,
      src: number == 2048 ? AlertEndpoint(.text(StringID(8)), port: 80) : .none,
      dst: number == 1 ? AlertEndpoint(.v4(.max - 1), port: .max) : .none,
      rule: StringID(step / 3000),
      attack: StringID(3),
      key: number == 1030 ? .numbered(.max) : .text(StringID(step)),
      format: StringID(step / 2000),
      traits: number % 1500 == 3 ? [.isUntimed, .isStateOnly] : [],
      identity: .max - UInt64(step),
      content: UInt64(step) << 40,
      place: AlertPlace(
        RecordPlace(
          file: FileID(step / 900),
          offset: number * 1_000_000_000,
          length: number,
          line: number % 900 == 0 ? nil : number,
          index: number % 900,
          sub: number % 40 == 7 ? 3 : 0
        )
      )
    )
  }

  @Test func everyRowComesBackWhole() {
    var rows = AlertRows()
    for number in 0..<10_000 {
      rows.append(Self.row(number))
      #expect(rows.at(number) == Self.row(number))
    }
    #expect(rows.count == 10_000)
    for number in 0..<10_000 {
      #expect(rows.at(number) == Self.row(number))
      #expect(rows.identity(at: number) == Self.row(number).identity)
    }
    #expect(rows.at(-1) == nil)
    #expect(rows.at(10_000) == nil)
  }

  @Test func aCopyStaysAsItWasAndBothGrow() {
    var rows = AlertRows()
    for number in 0..<5_000 { rows.append(Self.row(number)) }
    let copy = rows
    for number in 5_000..<9_000 { rows.append(Self.row(number)) }
    #expect(copy.count == 5_000)
    #expect(copy.at(5_000) == nil)
    #expect((0..<5_000).allSatisfy { copy.at($0) == Self.row($0) })
    #expect((0..<9_000).allSatisfy { rows.at($0) == Self.row($0) })
  }
}

import IncidentModel
import Testing

@testable import IncidentStore

/// Records that name no time count as of the one before them in their file.
@Suite struct FileTimesTests {
  private static func row(_ file: UInt32, _ seconds: Int64?) -> AlertRow {
    let time = Instant(seconds: seconds ?? 0)
    return AlertRow(
      time: time,
      recorded: time,
      severity: .unknown,
      title: .none,
      key: .text(.none),
      traits: seconds == nil ? .isUntimed : [],
      identity: 0,
      content: 0,
      place: AlertPlace(RecordPlace(file: FileID(file), offset: 0, length: 1, line: 1, index: 0))
    )
  }

  @Test func theTimeOfTheSameFileCountsAcrossBatches() {
    var times = FileTimes()
    var first = [Self.row(1, nil), Self.row(1, 5), Self.row(2, 9), Self.row(1, nil)]
    times.date(&first)
    #expect(
      first.map(\.time) == [.distantPast, Instant(seconds: 5), Instant(seconds: 9), Instant(seconds: 5)]
    )
    var second = [Self.row(2, nil), Self.row(1, nil), Self.row(3, nil)]
    times.date(&second)
    #expect(second.map(\.time) == [Instant(seconds: 9), Instant(seconds: 5), .distantPast])
    #expect(second.map(\.recorded) == second.map(\.time))
  }
}

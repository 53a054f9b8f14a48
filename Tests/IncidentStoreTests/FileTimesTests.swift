import EventFiles
import IncidentModel
import Testing

@testable import IncidentStore

/// Records that name no time count as of the one before them in their file.
@Suite struct FileTimesTests {
  private static func row(_ file: UInt32, _ seconds: Int64?, at offset: Int = 0) -> AlertRow {
    let time = Instant(seconds: seconds ?? 0)
    return AlertRow(
      time: time,
      recorded: time,
      severity: .unknown,
      title: .none,
      key: .text(.none),
      traits: seconds == nil ? .isUntimed : [],
      identity: UInt64(file) << 32 | UInt64(offset),
      content: 0,
      place: AlertPlace(RecordPlace(file: FileID(file), offset: offset, length: 1, line: 1, index: 0))
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

  @Test func aFileThatBeginsAnewHasNoTimeYet() {
    var times = FileTimes()
    var first = [Self.row(1, 5, at: 90), Self.row(2, 9, at: 90)]
    times.date(&first)
    var second = [
      Self.row(2, nil, at: 99), Self.row(1, nil), Self.row(1, 7, at: 50), Self.row(1, nil, at: 80),
    ]
    times.forget([FileID(1)], before: second)
    times.date(&second)
    #expect(
      second.map(\.time) == [Instant(seconds: 9), .distantPast, Instant(seconds: 7), Instant(seconds: 7)]
    )
  }

  /// A log that has lost its name is gone, and is read on.
  @Test func theRestOfAFileThatIsGoneGoesOnWithItsTime() {
    var times = FileTimes()
    var first = [Self.row(1, 5, at: 90)]
    times.date(&first)
    var rest = [Self.row(1, nil, at: 120)]
    times.forget([FileID(1)], before: rest)
    times.date(&rest)
    #expect(rest.map(\.time) == [Instant(seconds: 5)])
  }

  @Test func theStoreForgetsTheTimeOfAFileThatBeginsAnew() {
    var store = Store()
    var update = DirectoryUpdate()
    update.batch.alerts = [Self.row(1, 5, at: 90)]
    store.apply(update)
    update.batch.alerts = [Self.row(1, nil)]
    update.restarted = [FileID(1)]
    store.apply(update)
    #expect(store.snapshot.alerts.times(ofRecord: 1)?.happened == .distantPast)
  }
}

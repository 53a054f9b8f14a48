import TestKit
import Testing

@testable import IncidentModel

/// For every instant, a cut is a feed of those records and judgments alone.
@Suite struct AlertCutTests {
  private struct Picture: Equatable {
    var alerts: [Alert]
    var bySeverity: [Severity: Int]
    var new: [Int]
    var newest: Instant?

    init(_ table: AlertTable, _ state: IncidentState) {
      alerts = table.ids(in: 0..<table.count).compactMap { table.alert($0, marks: state) }
      for place in alerts.indices { alerts[place].id = AlertID(row: 0) }
      // Alerts of the very same time stand in the order in which their first records were read.
      alerts.sort { ($0.time, $0.key) < ($1.time, $1.key) }
      bySeverity = table.bySeverity
      new = Severity.allCases.map { table.newCount(of: $0) }
      newest = table.newestRecorded
    }
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func everyCutIsAFeedOfWhatWasKnownOrTrue(_ seed: UInt64) {
    var feed = RandomFeed(seed: seed)
    for round in 0..<5 {
      feed.raise(1_100)
      feed.judge("key-\(round * 31)")
      feed.judge("key-\(round * 500)")
    }
    for axis in TimeAxis.allCases {
      for seconds in stride(from: -10, through: 7_000, by: 701) as StrideThrough<Int64> {
        let instant = Instant(seconds: seconds)
        let cut = feed.table.cut(at: instant, axis: axis)
        let fresh = RandomFeed(
          of: feed,
          rows: feed.raised.filter { (axis == .known ? $0.recorded : $0.time) <= instant },
          judged: feed.judged.filter { (axis == .known ? $0.key.recorded : $0.time) <= instant }
        )
        #expect(Picture(cut, fresh.state) == Picture(fresh.table, fresh.state), "\(axis) \(seconds)")
        for rank in stride(from: 0, to: cut.count, by: 97) {
          #expect(cut.id(at: rank).flatMap(cut.rank(of:)) == rank)
        }
      }
    }
  }
}

import TestKit
import Testing

@testable import IncidentModel

/// What is kept beside the alerts found, slice by slice and arrival by arrival, is what a count of them all gives.
@Suite struct AlertTallyTests {
  private struct Plain: Equatable {
    var severities: [Severity: Int] = [:]
    var hosts: [StringID: Int] = [:]
    var rules: [StringID: Int] = [:]
    var minutes: [Int64: Int] = [:]
    var clusters: [AlertCluster.ID: AlertCluster] = [:]
    var order: [AlertCluster.ID] = []
  }

  /// Everything counted anew.
  private static func plain(_ ids: [AlertID], _ table: AlertTable) -> Plain {
    var plain = Plain()
    for member in ids.compactMap({ AlertMember($0.row, in: table) }) {
      plain.severities[member.severity, default: 0] += 1
      plain.hosts[member.host, default: 0] += 1
      plain.rules[member.rule == .none ? member.title : member.rule, default: 0] += 1
      if member.time != .distantPast { plain.minutes[member.time.seconds / 60, default: 0] += 1 }
      if plain.clusters[member.cluster] == nil {
        plain.clusters[member.cluster] = AlertCluster(member)
      } else {
        _ = plain.clusters[member.cluster]?.add(member)
      }
    }
    return plain
  }

  private static func expectSame(_ matches: AlertMatches, _ table: AlertTable, _ comment: Comment) throws {
    let ids = matches.ids(in: 0..<matches.count)
    let plain = plain(ids, table)
    let summary = try #require(matches.summary)
    let clusters = try #require(matches.clusters)
    for severity in Severity.allCases {
      #expect(summary.count(of: severity) == plain.severities[severity] ?? 0, comment)
    }
    #expect(summary.hosts.count == plain.hosts.count, comment)
    for (text, count) in summary.hosts.top { #expect(plain.hosts[text] == count, comment) }
    let least = summary.rules.top.last?.count ?? 0
    #expect(summary.rules.top.map(\.count) == plain.rules.values.sorted(by: >).prefix(8).map { $0 }, comment)
    #expect(least > 0, comment)
    #expect(summary.rate.peak == plain.minutes.values.max(), comment)
    #expect(clusters.count == plain.clusters.count, comment)
    var last = Instant.distantPast
    for rank in 0..<clusters.count {
      let cluster = try #require(clusters.at(rank))
      #expect(cluster == plain.clusters[cluster.id], comment)
      #expect(cluster.last >= last, comment)
      #expect(clusters.rank(of: cluster.id) == rank, comment)
      last = cluster.last
    }
  }

  @Test(arguments: 1...6)
  func slicesAndArrivalsCountAsAllAtOnce(_ seed: Int) throws {
    var feed = RandomFeed(seed: UInt64(seed))
    feed.raise(4_600)
    let queries = [
      AlertQuery(), AlertQuery([.init(.severity([.critical, .high]))]),
      AlertQuery([.init(.state([.new]), isNegated: true)]),
    ]
    var all = queries.map { AlertMatches($0, with: [.summary, .clusters]) }
    for round in 0..<4 {
      for index in all.indices {
        all[index].search(feed.table, marks: feed.state, limit: 1_500)
        if round == 2 { while !all[index].search(feed.table, marks: feed.state, limit: 1_500) {} }
        try Self.expectSame(all[index], feed.table, "\(queries[index]), round \(round)")
      }
      feed.raise(400)
      feed.judge("key-\(round * 3)")
    }
  }

  @Test func aClusterIsOneRuleOnOneHostInAnHour() throws {
    var feed = RandomFeed(seed: 4)
    feed.raise(3_000)
    var all = AlertMatches(AlertQuery(), with: .clusters)
    all.search(feed.table, marks: feed.state)
    let clusters = try #require(all.clusters)
    let largest = try #require(
      (0..<clusters.count).compactMap { clusters.at($0) }.max { $0.count < $1.count }
    )
    #expect(largest.count > 1)
    var members = AlertMatches(AlertQuery([.init(.cluster(largest.id))]))
    members.search(feed.table, marks: feed.state)
    #expect(members.count == largest.count, "an open group shows what its row counted")
    for id in members.ids(in: 0..<members.count) { #expect(feed.table.cluster(of: id) == largest.id) }
    #expect(members.id(at: members.count - 1) == largest.latest)
  }

  /// Each for itself, they would take minutes.
  @Test(.timeLimit(.minutes(1))) func manyThatLeaveOneHourAreCountedOutTogether() throws {
    var feed = HourFeed()
    feed.raise(0..<18_000, .new)
    var matches = AlertMatches(AlertQuery([.init(.state([.new]))]), with: [.summary, .clusters])
    matches.search(feed.table, marks: IncidentState())
    #expect(matches.count == 18_000)
    feed.raise(0..<15_000, .resolved)
    matches.search(feed.table, marks: IncidentState())
    try Self.expectSame(matches, feed.table, "after some have left")
    #expect(matches.count == 3_000)
    feed.raise(5_000..<18_000, .resolved)
    matches.search(feed.table, marks: IncidentState())
    #expect(matches.clusters?.count == 0 && matches.summary?.hosts.count == 0)
  }

  /// Alerts of one busy hour, told more than once.
  private struct HourFeed {
    var table = AlertTable()
    private var index = AlertIndex()
    private var number: UInt64 = 0

    mutating func raise(_ keys: Range<Int>, _ state: AlertState) {
      var strings = StringTable()
      let rows = keys.map { key in
        number += 1
        let time = Instant(seconds: 7_200 + Int64(key / 6))
        return AlertRow(
          time: time,
          recorded: time,
          severity: .low,
          state: state,
          title: strings.intern("Beacon seen"),
          host: strings.intern(SafeText("host-\(key % 40)")),
          rule: strings.intern(SafeText("rule-\(key % 3)")),
          key: .text(strings.intern(SafeText("key-\(key)"))),
          identity: number,
          content: number,
          place: AlertPlace(
            RecordPlace(file: FileID(0), offset: Int(number) * 100, length: 90, line: nil, index: 0)
          )
        )
      }
      index.add(rows, strings, to: &table, marks: IncidentState())
    }
  }

  @Test func ratesFallIntoTheColumnsOfTheirTime() {
    var rate = AlertRate()
    rate.add(.high, minute: 100, times: 3)
    rate.add(.low, minute: 109, times: 2)
    rate.add(.low, minute: 200, times: 9)
    let columns = rate.columns(10, from: Instant(seconds: 6_000), to: Instant(seconds: 6_600))
    #expect(columns.map { Int($0.wrappedSum()) } == [3, 0, 0, 0, 0, 0, 0, 0, 0, 2])
    #expect(columns[0][Severity.high.rank] == 3 && columns[9][Severity.low.rank] == 2)
    #expect(rate.peak == 9)
  }
}

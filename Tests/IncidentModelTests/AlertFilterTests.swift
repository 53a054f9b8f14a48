import Foundation
import Testing

@testable import IncidentModel

/// What a line typed into the filter of the alert feed asks, and what it says of terms that are wrong.
@Suite struct AlertFilterTests {
  /// Wed 2 Apr 2025 18:42:07 in Berlin.
  private static let now = Instant(seconds: 1_743_612_127)
  private static let when = WhenText(now: now, zone: TimeZone(identifier: "Europe/Berlin") ?? .gmt)

  private static func asked(_ text: String) -> [AlertQuery.Term] {
    AlertFilter(text, when: when).query.terms
  }

  private static func fault(_ text: String) -> String? {
    AlertFilter(text, when: when).faults.first.map { "\($0.reason) -> \($0.nearest ?? "nothing")" }
  }

  @Test func severitiesAreComparedByHowGraveTheyAre() {
    let expected: [(String, Set<Severity>)] = [
      ("severity>=high", [.critical, .high]), ("severity>high", [.critical]),
      ("severity<medium", [.low, .info]), ("severity<=m", [.medium, .low, .info]),
      ("severity=c", [.critical]), ("sev:high,low", [.high, .low]), ("SEVERITY>=H", [.critical, .high]),
      ("severity:?", [.unknown]), ("severity>=unknown", Set(Severity.allCases)),
    ]
    for (text, severities) in expected {
      #expect(Self.asked(text) == [.init(.severity(severities))], "\(text)")
      #expect(Self.asked("!" + text) == [.init(.severity(severities), isNegated: true)], "\(text)")
    }
  }

  @Test func eachNameAsksForItsOwn() throws {
    let range = try #require(AddressRange("203.0.113.0/24"))
    let six = try #require(AddressRange("2001:db8::/32"))
    let one = try #require(AddressRange("10.0.0.7"))
    let expected: [(String, AlertQuery.Condition)] = [
      ("host:Cloud-02", .holds(.host, "cloud-02")), ("host=cloud-02", .equals(.host, "cloud-02")),
      ("src:203.0.113.0/24", .address(range, .source)), ("dst:2001:db8::/32", .address(six, .destination)),
      ("ip:10.0.0.7", .address(one, .either)), ("src::443", .end(":443", .source)),
      ("technique:T1110", .technique("t1110")), ("technique:t1110.001", .technique("t1110.001")),
      ("product:wazuh", .holds(.product, "wazuh")), ("rule:5712", .holds(.rule, "5712")),
      ("user:\"svc backup\"", .holds(.user, "svc backup")), ("state:new", .state([.new])),
      ("state:ack,esc", .state([.acknowledged, .escalated])),
      ("since:18:00", .since(Instant(seconds: 1_743_609_600))),
      ("until:2025-04-02T16:00:00Z", .until(Instant(seconds: 1_743_609_600))),
      ("since:\"yesterday 18:00\"", .since(Instant(seconds: 1_743_523_200))),
      ("since:-20m", .since(Instant(seconds: 1_743_610_927))),
    ]
    for (text, condition) in expected { #expect(Self.asked(text) == [.init(condition)], "\(text)") }
  }

  @Test func wordsAreWhatHasNoName() {
    #expect(Self.asked("beacon") == [.init(.word("beacon"))])
    #expect(Self.asked("\"Brute Force\"") == [.init(.word("brute force"))])
    #expect(Self.asked("!high") == [.init(.word("high", severities: [.high]), isNegated: true)])
    #expect(Self.asked("ack") == [.init(.word("ack", states: [.acknowledged]))])
    for word in ["203.0.113.7:443", "http://evil.example", "c:\\users", "2001:db8::1", "ssh:preauth"] {
      #expect(Self.asked(word) == [.init(.word(word))], "\(word)")
      #expect(Self.fault(word) == nil)
    }
  }

  @Test func whatIsStillTypedAsksNothing() {
    for text in ["", " ", "!", "host:", "severity>=", "!src:", "\"", "user:\""] {
      let filter = AlertFilter(text, when: Self.when)
      #expect(filter.isEmpty && filter.faults.isEmpty, "\(text)")
    }
  }

  @Test func wrongTermsSayWhyAndTheRightOnesCount() {
    let filter = AlertFilter("severity>=hihg host:cloud-02 hsot:web", when: Self.when)
    #expect(filter.query.terms == [.init(.holds(.host, "cloud-02"))])
    #expect(filter.faults.map(\.nearest) == ["severity>=high", "host:web"])
    #expect(Self.fault("!severity>=hihg") == "no severity 'hihg' -> !severity>=high")
    #expect(Self.fault("state:nwe") == "no state 'nwe' -> state:new")
    #expect(Self.fault("src:10.0.0.0/40") == "a range ends in /0 to /32 -> src:10.0.0.0/24")
    #expect(Self.fault("dst:2001:db8::/") == "a range ends in /0 to /128 -> dst:2001:db8::/64")
    #expect(Self.fault("src:somewhere/8") == "'somewhere' is no address -> nothing")
    #expect(Self.fault("technique:1110") == "a technique is written T1110 or T1110.001 -> technique:T1110")
    #expect(Self.fault("host>web") == "only severity is compared -> host:web")
    #expect(Self.fault("since:soonish")?.hasPrefix("'soonish' is no time") == true)
  }

  @Test func theNearestTermIsRightItself() {
    for text in ["severity>=hihg", "state:nwe", "src:10.0.0.0/40", "technique:x1110", "host<=\"a b\""] {
      let nearest = AlertFilter(text, when: Self.when).faults.first?.nearest ?? ""
      let mended = AlertFilter(nearest, when: Self.when)
      #expect(!mended.isEmpty && mended.faults.isEmpty, "\(text) gave \(nearest)")
    }
  }

  @Test func completionOffersNamesThenTheFeedsValues() {
    var feed = RandomFeed(seed: 3)
    feed.raise(5_000)
    #expect(FilterCompletion("", in: feed.table).candidates.count == 14)
    #expect(
      FilterCompletion("beacon !s", in: feed.table).candidates == [
        "!severity>=", "!state:", "!src:", "!since:",
      ]
    )
    var hosts = FilterCompletion("!high host:HOST-1", in: feed.table)
    #expect(
      hosts.candidates.count > 1 && hosts.candidates.allSatisfy { $0.lowercased().hasPrefix("host:host-1") }
    )
    #expect(hosts.next() == "!high \(hosts.candidates[0])")
    #expect(hosts.next() == "!high \(hosts.candidates[1])")
    #expect(FilterCompletion("severity>=h", in: feed.table).candidates == ["severity>=high"])
    #expect(FilterCompletion("nothing:", in: feed.table).candidates.isEmpty)
  }

  @Test func arrivalsBeyondASliceAreFoundSliceBySlice() {
    var feed = RandomFeed(seed: 8)
    feed.raise(3_000)
    let query = AlertFilter("severity>=high", when: Self.when).query
    var matches = AlertMatches(query)
    matches.search(feed.table, marks: feed.state)
    feed.raise(6_000)
    let isDone = matches.search(feed.table, marks: feed.state, limit: 1_000)
    #expect(!isDone && matches.lookedAt == 1_000, "a flood does not hold up a frame")
    while !matches.search(feed.table, marks: feed.state, limit: 1_000) {}
    var whole = AlertMatches(query)
    whole.search(feed.table, marks: feed.state)
    #expect(matches.count == whole.count)
    #expect(matches.ids(in: 0..<matches.count) == whole.ids(in: 0..<whole.count))
  }
}

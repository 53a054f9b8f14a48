import TestKit
import Testing

@testable import IncidentModel

/// What is found in slices while records arrive is what a look at each alert finds.
@Suite struct AlertMatchesTests {
  private static func condition(_ number: Int, _ random: inout Seeded) -> AlertQuery.Condition {
    let word =
      ["host-1", "beacon", "10.0.", "443", ":44", "t1110", "high", "7", "2001", "zz"]
      .randomElement(using: &random) ?? ""
    switch number {
    case 0: return .word(word)
    case 1: return .word(word, severities: [.high], states: [.acknowledged])
    case 2: return .holds(.host, "st-1")
    case 3: return .equals(.rule, "rule-3")
    case 4: return .severity([.critical, .high])
    case 5: return .state([.new])
    case 6: return .state([.acknowledged, .resolved])
    case 7: return .address(AddressRange("10.0.4.0/22").unsafelyThere, .source)
    case 8: return .address(AddressRange("2001:db8::/48").unsafelyThere, .either)
    case 9: return .end(":443", .destination)
    case 10: return .technique("t1110")
    case 11: return .since(Instant(seconds: 3_000))
    default: return .until(Instant(seconds: 4_000))
    }
  }

  /// What the terms mean, said as plainly as can be.
  private static func isMatch(_ alert: Alert, _ query: AlertQuery) -> Bool {
    query.terms.allSatisfy { term in
      func holds(_ text: SafeText, _ word: String) -> Bool { text.string.lowercased().contains(word) }
      func lies(_ end: SafeText, _ range: AddressRange) -> Bool {
        let text = end.string
        let isSix = text.hasPrefix("[")
        let address = isSix ? text.split(separator: "]")[0] + "]" : text.split(separator: ":").first ?? ""
        return range.contains(SafeText(String(address)))
      }
      let texts = [
        alert.title, alert.product, alert.host, alert.user, alert.rule, alert.attack, alert.src, alert.dst,
      ]
      let answer: Bool
      switch term.condition {
      case .word(let word, let severities, let states):
        answer =
          texts.contains { holds($0, word) } || severities.contains(alert.severity)
          || states.contains(alert.state)
      case .holds(_, let word): answer = holds(alert.host, word)
      case .equals(_, let word): answer = alert.rule.string == word
      case .severity(let some): answer = some.contains(alert.severity)
      case .state(let some): answer = some.contains(alert.state)
      case .address(let range, .source): answer = lies(alert.src, range)
      case .address(let range, _): answer = lies(alert.src, range) || lies(alert.dst, range)
      case .end(let word, _): answer = holds(alert.dst, word)
      case .technique:
        answer = alert.attack.string.split(separator: " ").contains {
          $0 == "T1110" || $0.hasPrefix("T1110.")
        }
      case .since(let instant): answer = alert.time >= instant
      case .until(let instant): answer = alert.time < instant
      case .cluster: answer = false
      }
      return answer != term.isNegated
    }
  }

  private static func expected(
    _ state: IncidentState,
    _ table: AlertTable,
    _ query: AlertQuery
  ) -> [AlertID] {
    table.ids(in: 0..<table.count).filter { id in
      table.alert(id, marks: state).map { isMatch($0, query) } ?? false
    }
  }

  @Test(arguments: 0..<13)
  func everyConditionFindsWhatItSays(_ number: Int) {
    var feed = RandomFeed(seed: UInt64(number) + 11)
    feed.raise(4_200)
    for key in ["key-3", "key-4", "key-90", "key-2000"] { feed.judge(key) }
    for isNegated in [false, true] {
      let query = AlertQuery([.init(Self.condition(number, &feed.random), isNegated: isNegated)])
      var matches = AlertMatches(query)
      let isDone = matches.search(feed.table, marks: feed.state)
      #expect(isDone)
      #expect(matches.ids(in: 0..<matches.count) == Self.expected(feed.state, feed.table, query), "\(query)")
    }
  }

  @Test func slicesArrivalsJudgmentsAndCutsComeToTheSame() {
    var feed = RandomFeed(seed: 5)
    feed.raise(4_100)
    for round in 0..<5 {
      let conditions = (0..<2).map { _ in
        Self.condition(Int.random(in: 0..<13, using: &feed.random), &feed.random)
      }
      let query = AlertQuery(conditions.map { .init($0, isNegated: Bool.random(using: &feed.random)) })
      var matches = AlertMatches(query)
      _ = matches.search(feed.table, marks: feed.state, limit: 900)
      feed.raise(120)
      feed.judge("key-\(round * 7)")
      _ = matches.search(feed.table, marks: feed.state, limit: 900)
      feed.raise(120)
      while !matches.search(feed.table, marks: feed.state, limit: 900) {}
      let expected = Self.expected(feed.state, feed.table, query)
      #expect(matches.ids(in: 0..<matches.count) == expected, "\(query)")
      for (rank, id) in expected.enumerated().prefix(20) {
        #expect(matches.rank(of: id, in: feed.table) == rank)
      }
      let cut = feed.table.cut(at: Instant(seconds: 3_500), axis: .known)
      let judged = feed.judged.filter { $0.key.recorded <= Instant(seconds: 3_500) }
      let state = RandomFeed(of: feed, rows: [], judged: judged).state
      let isDone = matches.search(cut, marks: state)
      #expect(isDone)
      #expect(matches.ids(in: 0..<matches.count) == Self.expected(state, cut, query), "cut, \(query)")
    }
  }

  @Test func rangesOfAddresses() {
    func holds(_ range: String, _ address: String) -> Bool? {
      AddressRange(range).map { $0.contains(SafeText(address)) }
    }
    #expect(holds("203.0.113.0/24", "203.0.113.255") == true)
    #expect(holds("203.0.113.0/24", "203.0.114.0") == false)
    #expect(holds("0.0.0.0/0", "255.1.2.3") == true)
    #expect(holds("10.1.2.3", "10.1.2.3") == true)
    #expect(holds("2001:db8::/33", "2001:db8:7fff::1") == true)
    #expect(holds("2001:db8::/33", "[2001:db8:8000::1]") == false)
    #expect(holds("2001:db8::1/128", "2001:db8::2") == false)
    #expect(holds("::/0", "10.0.0.1") == false)
    for text in ["", "10.0.0.0/33", "10.0.0/8", "10.0.0.0/", "10.0.0.0/-1", "::/129", "host", "1.2.3.4/+8"] {
      #expect(AddressRange(text) == nil, "\(text)")
    }
  }
}

extension Optional where Wrapped == AddressRange {
  /// For ranges that the test itself has written.
  fileprivate var unsafelyThere: AddressRange {
    guard let self else { preconditionFailure("a range of this test is none") }
    return self
  }
}

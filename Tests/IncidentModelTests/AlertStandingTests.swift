import Testing

@testable import IncidentModel

/// What several records of one key say together, in whatever order they are read.
@Suite struct AlertStandingTests {
  private static func row(
    _ seconds: Int64?,
    _ state: AlertState,
    _ severity: Severity = .unknown,
    title: UInt32 = 0,
    traits: AlertTraits = [],
    identity: UInt64 = 0
  ) -> AlertRow {
    let time = seconds.map { Instant(seconds: $0) } ?? .distantPast
    return AlertRow(
      time: time,
      recorded: time,
      severity: severity,
      state: state,
      title: StringID(title),
      key: .text(.none),
      traits: traits,
      identity: identity,
      content: 0,
      place: AlertPlace(RecordPlace(file: FileID(0), offset: 0, length: 1, line: 1, index: 0))
    )
  }

  private static func inAnyOrder(
    _ rows: [AlertRow],
    _ texts: TextSlab = TextSlab(),
    _ check: (AlertStanding) -> Void
  ) {
    let orders: [[Int]] = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]]
    for order in orders {
      var all = AlertRows()
      var group = AlertGroup(id: 0)
      for (number, place) in order.enumerated() {
        all.append(rows[place], first: number > 0 ? 0 : nil)
        group.add(UInt32(number), of: all, texts)
      }
      let standing = group.standing(of: all)
      #expect(standing != nil)
      if let standing { check(standing) }
    }
  }

  @Test func theGreatestTimeHasTheLastWordThenTheState() {
    let rows = [Self.row(1, .resolved, .low), Self.row(5, .new, .high), Self.row(5, .acknowledged, .medium)]
    Self.inAnyOrder(rows) { standing in
      #expect(standing.time == Instant(seconds: 1))
      #expect(standing.latest.state == .acknowledged)
      #expect(standing.latest.severity == .medium)
      #expect(standing.count == 3)
    }
  }

  @Test func whoSaysOnlyTheStateChangesNothingElse() {
    let rows = [
      Self.row(5, .new, .high, title: 7),
      Self.row(5, .acknowledged, traits: [.isStateOnly, .isUntimed]),
      Self.row(5, .resolved, traits: [.isStateOnly, .isUntimed]),
    ]
    Self.inAnyOrder(rows) { standing in
      #expect(standing.latest.title == StringID(7))
      #expect(standing.latest.severity == .high)
      #expect(standing.latest.state == .resolved)
      #expect(!standing.timing.contains(.isUntimed))
    }
  }

  @Test func aWordWithoutAPlaceInTimeIsNeitherFirstNorLost() {
    let rows = [
      Self.row(5, .new, .high, title: 7), Self.row(9, .acknowledged, .low, title: 8),
      Self.row(nil, .resolved, traits: [.isStateOnly, .isUntimed]),
    ]
    Self.inAnyOrder(rows) { standing in
      #expect(standing.time == Instant(seconds: 5))
      #expect(standing.latest.title == StringID(8))
      #expect(standing.latest.state == .resolved)
    }
  }

  /// Names of records are made anew in each run, and texts are numbered as they are read.
  @Test func recordsThatDifferInTextsAloneStandAlikeInEveryRun() {
    for (titles, names) in [
      (["", "a", "c", "b"], [1, 2, 3]), (["", "c", "b", "a"], [1, 2, 3] as [UInt64]),
    ] {
      var texts = TextSlab()
      for title in titles { _ = texts.append(SafeText(title)) }
      let rows = zip(1..., names).map { Self.row(5, .new, title: UInt32($0), identity: $1) }
      Self.inAnyOrder(rows, texts) { #expect(texts[Int($0.latest.title.number)] == "c") }
    }
  }
}

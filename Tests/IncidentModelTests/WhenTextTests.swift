import Deadlines
import Foundation
import TestKit
import Testing

@testable import IncidentModel

@Suite struct WhenTextTests {
  private static let berlin = TimeZone(identifier: "Europe/Berlin") ?? .gmt

  /// Wed 2 April 2025, 16:41 in Berlin.
  private let when = WhenText(now: afternoon, zone: berlin)

  private func read(_ text: String, at now: String, in zone: TimeZone = berlin) throws -> WhenText.Reading {
    try WhenText(now: try #require(Instant(rfc3339: now)), zone: zone).read(text)
  }

  @Test(arguments: [
    ("now", "2025-04-02T16:41:00+02:00"), ("18:10", "2025-04-02T18:10:00+02:00"),
    ("9:05", "2025-04-02T09:05:00+02:00"), (" 18:10:30 ", "2025-04-02T18:10:30+02:00"),
    ("yesterday 23:40", "2025-04-01T23:40:00+02:00"), ("Yesterday at 23:40", "2025-04-01T23:40:00+02:00"),
    ("tomorrow 08:00", "2025-04-03T08:00:00+02:00"), ("today 00:00", "2025-04-02T00:00:00+02:00"),
    ("-20m", "2025-04-02T16:21:00+02:00"), ("-1h30m", "2025-04-02T15:11:00+02:00"),
    ("2 h ago", "2025-04-02T14:41:00+02:00"), ("90 seconds ago", "2025-04-02T16:39:30+02:00"),
    ("1 hour 5 min ago", "2025-04-02T15:36:00+02:00"), ("in 2 days", "2025-04-04T16:41:00+02:00"),
    ("+1w", "2025-04-09T16:41:00+02:00"), ("2025-03-29 18:10", "2025-03-29T18:10:00+01:00"),
    ("2025-03-29T18:10", "2025-03-29T18:10:00+01:00"), ("2025-03-29T18:10:00Z", "2025-03-29T18:10:00Z"),
    ("2025-03-29T18:10:00+01:00", "2025-03-29T18:10:00+01:00"),
  ])
  func timesAsPeopleTypeThem(text: String, meant: String) throws {
    let reading = try when.read(text)
    #expect(reading.instant == Instant(rfc3339: meant))
    #expect(reading.remark == nil)
  }

  @Test(arguments: [
    "", "soon", "25:10", "18:60", "18", "18:1", "1810", "24:00", "-20", "20m", "-m", "-20x", "ago", "2 h",
    "yesterday", "someday 18:10", "2025-02-30 10:00", "2025-13-01 10:00", "-1h 30", "18:10 yesterday",
    "١٨:١٠", "-99999999999999999999m", "99999-01-01 10:00", "in", "+", "18:10:61", "0x12:10",
  ])
  func whatIsNoTimeIsSaidToBeNone(text: String) {
    #expect { try when.read(text) } throws: { error in
      (error as? WhenText.Fault)?.sentence.string.contains("is no time; write it like 18:10") == true
    }
  }

  @Test func whatIsTooFarAwayIsSaidToBeThat() {
    for text in ["-400000d", "in 999999999 h", "9999-01-01 10:00", "1500-01-01 10:00"] {
      #expect { try when.read(text) } throws: { error in
        (error as? WhenText.Fault)?.sentence.string.contains("outside of the years") == true
      }
    }
  }

  @Test func hostileTextIsShownSafely() {
    let texts = ["\u{1B}[2J", String(repeating: "9", count: 100_000), "\u{202E}18:10"]
    for text in texts {
      #expect { try when.read(text) } throws: { error in
        guard let sentence = (error as? WhenText.Fault)?.sentence.string else { return false }
        return sentence.count < 300 && !sentence.contains("\u{1B}") && !sentence.contains("\u{202E}")
      }
    }
  }

  /// On Sunday 30 March 2025 the clocks in Berlin went from 02:00 to 03:00.
  @Test func aSkippedTimeIsTheFirstInstantAfterTheGap() throws {
    for text in ["02:30", "02:00", "02:59:59"] {
      let reading = try read(text, at: "2025-03-30T12:00:00+02:00")
      #expect(reading.instant == Instant(rfc3339: "2025-03-30T03:00:00+02:00"))
      #expect(reading.remark == .skipped)
    }
    let dayBefore = try read("-1d", at: "2025-03-31T02:30:00+02:00")
    #expect(
      dayBefore
        == .init(instant: try #require(Instant(rfc3339: "2025-03-30T03:00:00+02:00")), remark: .skipped)
    )
  }

  /// On Sunday 26 October 2025 they went back from 03:00 to 02:00.
  @Test func aTimeShownTwiceIsItsFirstPass() throws {
    let reading = try read("yesterday 02:30", at: "2025-10-27T12:00:00+01:00")
    #expect(reading.instant == Instant(rfc3339: "2025-10-26T02:30:00+02:00"))
    #expect(reading.remark == .shownTwice)
    #expect(try read("03:00", at: "2025-10-26T12:00:00+01:00").remark == nil)
  }

  @Test func hoursPassAndDaysAreThoseOfTheCalendar() throws {
    let now = "2025-03-30T12:00:00+02:00"
    #expect(try read("24 h ago", at: now).instant == Instant(rfc3339: "2025-03-29T11:00:00+01:00"))
    #expect(try read("1 day ago", at: now).instant == Instant(rfc3339: "2025-03-29T12:00:00+01:00"))
  }

  @Test func ofNowTheFractionIsKeptAndOfAgesItIsNot() throws {
    let when = WhenText(now: afternoon.adding(nanoseconds: 750_000_000), zone: Self.berlin)
    #expect(try when.read("now").instant == when.now)
    #expect(try when.read("-1m").instant == afternoon.adding(seconds: -60))
  }

  /// The wall shows what was typed, on the first pass; where it never does, the instant ends a gap.
  @Test(arguments: [
    "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "America/St_Johns", "UTC",
  ])
  func theWallShowsWhatWasTyped(name: String) throws {
    let zone = try #require(TimeZone(identifier: name))
    let local = LocalZone(zone)
    var random = Seeded(seed: 11)
    var remarks: Set<WhenText.Remark?> = []
    func check(_ day: CivilDay, _ second: Int64) throws {
      let parts = [second / 3600, second / 60 % 60, second % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
      let reading = try WhenText(now: afternoon, zone: zone).read("\(day) \(parts.joined(separator: ":"))")
      let at = reading.instant.seconds
      remarks.insert(reading.remark)
      if reading.remark == .skipped {
        #expect(local.offset(at: at) != local.offset(at: at - 1))
        #expect(local.timeOfDay(at: at) > second)
      } else {
        #expect(local.day(at: at) == day && local.timeOfDay(at: at) == second)
        for earlier in stride(from: at - 7200, to: at, by: 900) {
          #expect(!(local.day(at: earlier) == day && local.timeOfDay(at: earlier) == second))
        }
      }
    }
    for _ in 0..<300 {
      try check(
        CivilDay(number: Int.random(in: 0...30_000, using: &random)),
        Int64.random(in: 0..<86_400, using: &random)
      )
    }
    // Every quarter of an hour of the days around which clocks are changed.
    var day = try #require(CivilDay(year: 2025, month: 1, day: 1))
    while day.parts.year == 2025 {
      if local.instant(day.adding(days: 1)) - local.instant(day) != 86_400 {
        for second in stride(from: Int64(0), to: 86_400, by: 900) { try check(day, second) }
      }
      day = day.adding(days: 1)
    }
    #expect(remarks.contains(.skipped) == (zone.nextDaylightSavingTimeTransition != nil))
  }
}

import Foundation
import IncidentModel
import Testing

@testable import Panes

@Suite struct ClockFaceTests {
  let berlin = ClockFace(zone: RoomFixture.berlin)
  let at = RoomFixture.at

  @Test func timesCarryTheZoneOfTheirInstant() {
    #expect(berlin.full(at("2025-04-02 16:42:07")) == "Wed 2 Apr 2025 18:42 CEST")
    #expect(berlin.full(at("2025-03-29 13:20:00"), seconds: true) == "Sat 29 Mar 2025 14:20:00 CET")
    #expect(berlin.utc(at("2025-04-02 16:42:07")) == "16:42Z")
    #expect(
      ClockFace(zone: RoomFixture.berlin, mode: .utc).full(at("2025-04-02 16:42:07"))
        == "Wed 2 Apr 2025 16:42 UTC"
    )
    #expect(berlin.day(at("2024-12-31 12:00:00"), now: at("2025-01-02 00:00:00")) == "Tue 31 Dec 2024")
  }

  @Test func aDayOfAnotherYearSaysSoInTenColumns() {
    let now = at("2026-11-25 12:00:00")
    #expect(berlin.shortDay(at("2026-03-31 12:00:00"), now: now) == "31 Mar")
    #expect(berlin.shortDay(at("2025-03-31 12:00:00"), now: now) == "31 Mar '25")
    #expect(berlin.shortDay(at("2009-12-31 12:00:00"), now: now) == "31 Dec '09")
  }

  @Test func aNoteOnTheZoneNamesBothAroundAChangeOfTheClocks() {
    #expect(berlin.abbreviations(around: at("2025-03-29 20:00:00")) == "CET/CEST")
    #expect(berlin.abbreviations(around: at("2025-04-04 20:00:00")) == "CET/CEST")
    #expect(berlin.abbreviations(around: at("2025-04-07 20:00:00")) == "CEST")
    let universal = ClockFace(zone: RoomFixture.berlin, mode: .utc)
    #expect(universal.abbreviations(around: at("2025-03-29 20:00:00")) == "UTC")
  }

  @Test func nothingIsSaidTwiceWhereTheWallShowsUTC() throws {
    let london = ClockFace(zone: try #require(TimeZone(identifier: "Europe/London")))
    #expect(london.isUniversal(at: at("2025-03-29 20:00:00")))
    #expect(!london.isUniversal(at: at("2025-03-30 20:00:00")))
    #expect(!berlin.isUniversal(at: at("2025-03-29 20:00:00")))
    #expect(ClockFace(zone: RoomFixture.berlin, mode: .utc).isUniversal(at: at("2025-03-30 20:00:00")))
  }

  @Test func theHourOfTheClockChangeIsRight() {
    #expect(berlin.timeOfDay(at("2025-03-30 00:59:59"), seconds: true) == "01:59:59")
    #expect(berlin.timeOfDay(at("2025-03-30 01:00:00"), seconds: true) == "03:00:00")
    #expect(berlin.timeOfDay(at("2025-10-26 00:30:00")) == "02:30")
    #expect(berlin.timeOfDay(at("2025-10-26 01:30:00")) == "02:30")
    #expect(berlin.abbreviation(at: at("2025-10-26 00:30:00")) == "CEST")
    #expect(berlin.abbreviation(at: at("2025-10-26 01:30:00")) == "CET")
    let change = berlin.change(onDayOf: at("2025-03-30 10:00:00"))
    #expect(change?.before == "CET" && change?.after == "CEST")
    #expect(berlin.change(onDayOf: at("2025-03-29 23:30:00").adding(seconds: -7200)) == nil)
    #expect(berlin.change(onDayOf: at("2025-03-31 02:00:00")) == nil)
  }

  @Test(arguments: [
    "Europe/Berlin", "America/New_York", "Asia/Kathmandu", "Asia/Tokyo", "Pacific/Apia", "Etc/UTC",
  ])
  func agreesWithTheCalendarOfFoundation(name: String) throws {
    let zone = try #require(TimeZone(identifier: name))
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = zone
    let face = ClockFace(zone: zone)
    var random = Seeded(7)
    for _ in 0..<400 {
      let seconds = Int64.random(in: -2_000_000_000..<4_000_000_000, using: &random)
      let civil = face.civil(Instant(seconds: seconds))
      let parts = calendar.dateComponents(
        [.year, .month, .day, .hour, .minute, .second, .weekday],
        from: Date(timeIntervalSince1970: Double(seconds))
      )
      #expect(civil.year == parts.year && civil.month == parts.month && civil.day == parts.day)
      #expect(civil.hour == parts.hour && civil.minute == parts.minute && civil.second == parts.second)
      #expect(civil.weekday + 1 == parts.weekday)
    }
  }

  @Test func theNextDayBeginsAtMidnightAlsoWhenTheClocksChange() {
    #expect(berlin.midnight(after: at("2025-04-02 16:42:07")) == at("2025-04-02 22:00:00"))
    #expect(berlin.midnight(after: at("2025-03-29 23:30:00")) == at("2025-03-30 22:00:00"))
    #expect(berlin.midnight(after: at("2025-10-25 23:00:00")) == at("2025-10-26 23:00:00"))
  }

  @Test func zonesWithoutLettersAreWrittenAsAnOffset() throws {
    let tokyo = ClockFace(zone: try #require(TimeZone(identifier: "Asia/Tokyo")))
    #expect(tokyo.full(at("2025-04-02 16:42:07")) == "Thu 3 Apr 2025 01:42 UTC+9")
  }

  @Test func lengthsAreShort() {
    #expect(Span.text(3) == "3 s")
    #expect(Span.text(720) == "12 min")
    #expect(Span.text(5 * 3600 + 20 * 60) == "5 h 20")
    #expect(Span.text(2 * 86_400 + 4 * 3600) == "2 d 04 h")
    #expect(Span.text(-5) == "0 s")
    #expect(Span.countdown(4364) == "1:12:44")
    #expect(Span.countdown(764) == "0:12:44")
    #expect(Span.countdown(86_400) == "1 d 00 h")
    #expect(Span.coarse(13 * 3600) == "13 h")
    #expect(berlin.relative(at("2025-04-02 16:30:00"), now: at("2025-04-02 16:42:00")) == "12 min ago")
    #expect(berlin.relative(at("2025-04-02 16:42:03"), now: at("2025-04-02 16:42:00")) == "in 3 s")
  }

  /// The instant told is the first at which the text differs: nothing is drawn in vain, nothing stays stale.
  @Test func tellsWhenATextChanges() {
    let now = at("2025-04-02 16:42:07")
    for seconds in [0, 1, 59, 60, 61, 3599, 3600, 7261, 86_399, 86_400, 86_401, 90_000, 200_000] as [Int64] {
      let past = now.adding(seconds: -seconds)
      check(
        { Span.text($0.seconds(since: past)) },
        from: now,
        changesAt: Span.ageChanges(since: past, now: now)
      )
      let future = now.adding(seconds: seconds + 1)
      check(
        { Span.countdown(future.seconds(since: $0)) },
        from: now,
        changesAt: Span.countdownChanges(until: future, now: now)
      )
      check(
        { Span.text(future.seconds(since: $0)) },
        from: now,
        changesAt: Span.remainderChanges(until: future, now: now)
      )
    }
  }

  private func check(_ text: (Instant) -> String, from now: Instant, changesAt next: Instant) {
    #expect(next > now)
    #expect(text(next.adding(seconds: -1)) == text(now))
    #expect(text(next) != text(now))
  }
}

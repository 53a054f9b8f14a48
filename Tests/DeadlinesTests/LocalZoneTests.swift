import Testing

@testable import Deadlines

@Suite struct LocalZoneTests {
  private func zone(_ name: String) throws -> LocalZone { try #require(LocalZone(named: name)) }

  @Test(arguments: [
    // Spring gap: the first instant after it.
    ("Europe/Berlin", "2025-03-30", "02:30", "2025-03-30T03:00:00+02:00"),
    ("America/Sao_Paulo", "2018-11-04", "00:00", "2018-11-04T01:00:00-02:00"),
    ("Australia/Lord_Howe", "2026-10-04", "02:15", "2026-10-04T02:30:00+11:00"),
    ("Pacific/Apia", "2011-12-30", "12:00", "2011-12-31T00:00:00+14:00"),
    // Autumn: the first pass.
    ("Europe/Berlin", "2025-10-26", "02:30", "2025-10-26T02:30:00+02:00"),
    ("America/Havana", "2025-11-02", "00:30", "2025-11-02T00:30:00-04:00"),
    ("Australia/Lord_Howe", "2026-04-05", "01:45", "2026-04-05T01:45:00+11:00"),
    // Nothing special.
    ("Asia/Kathmandu", "2026-01-01", "00:00", "2026-01-01T00:00:00+05:45"),
    ("Europe/Berlin", "2025-10-26", "24:00", "2025-10-27T00:00:00+01:00"),
  ])
  func wallTimesBecomeInstants(name: String, date: String, time: String, expected: String) throws {
    let seconds = try #require(TimeOfDay(time)).seconds
    #expect(try zone(name).instant(day(date), seconds) == moment(expected))
  }

  @Test(arguments: [
    ("Europe/Berlin", "2025-10-26T02:30:00+02:00", "2025-10-26T02:00:00+02:00"),
    ("Europe/Berlin", "2025-10-26T02:30:00+01:00", "2025-10-26T02:00:00+01:00"),
    ("Europe/Berlin", "2025-03-30T03:00:00+02:00", "2025-03-30T03:00:00+02:00"),
    ("Asia/Kathmandu", "2026-01-01T10:20:00+05:45", "2026-01-01T10:00:00+05:45"),
    // The second pass of half an hour begins with itself, not an hour before.
    ("Australia/Lord_Howe", "2026-04-05T01:45:00+10:30", "2026-04-05T01:30:00+10:30"),
    ("Australia/Lord_Howe", "2026-10-04T02:45:00+11:00", "2026-10-04T02:30:00+11:00"),
  ])
  func clockHoursBeginWhereTheWallSaysSo(name: String, instant: String, hour: String) throws {
    #expect(try zone(name).hour(containing: moment(instant)) == moment(hour))
  }

  @Test func daysWithAChangeHaveTwentyThreeOrTwentyFiveHours() throws {
    let berlin = try zone("Europe/Berlin")
    let spring = berlin.end(of: day("2025-03-30")) - berlin.instant(day("2025-03-30"))
    let autumn = berlin.end(of: day("2025-10-26")) - berlin.instant(day("2025-10-26"))
    #expect(spring == 23 * 3600)
    #expect(autumn == 25 * 3600)
  }

  @Test func zonesThatAreNone() {
    for name in ["Mars/Base", "", "CEST", "../../etc/passwd", "+01:00"] {
      #expect(LocalZone(named: name) == nil)
    }
    #expect(ZoneNames.hint(for: "Europe/Berln").contains("'Europe/Berlin'"))
    #expect(ZoneNames.hint(for: "Asia/Berlin").contains("'Europe/Berlin'"))
  }

  @Test func instantsAsScriptsReadThem() {
    let instant = moment("2025-03-29T14:20:00+01:00")
    #expect(ZonedInstant.rfc3339(instant, timezone: "Asia/Kathmandu") == "2025-03-29T19:05:00+05:45")
    #expect(ZonedInstant.rfc3339(instant, timezone: "America/St_Johns") == "2025-03-29T10:50:00-02:30")
    #expect(ZonedInstant.rfc3339(.max, timezone: "Europe/Berlin") == nil)
    #expect(ZonedInstant.rfc3339(instant, timezone: "Mars/Base") == nil)
  }
}

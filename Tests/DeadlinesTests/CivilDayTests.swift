import TestKit
import Testing

@testable import Deadlines

@Suite struct CivilDayTests {
  @Test func daysHaveTheirNumbers() {
    #expect(day("1970-01-01").number == 0)
    #expect(day("2000-03-01").number == 11_017)
    #expect(day("0001-01-01").number == -719_162)
    #expect(day("9999-12-31").number == 2_932_896)
  }

  @Test func everyDayIsReadAsItIsWritten() {
    for number in stride(from: -719_162, through: 2_932_896, by: 73) {
      let day = CivilDay(number: number)
      #expect(CivilDay("\(day)") == day)
    }
  }

  @Test(arguments: [
    "2025-02-29", "2100-02-29", "2025-00-10", "2025-13-01", "2025-04-31", "0000-01-01", "25-01-01",
    "2025/01/01", "2025-1-1", "２０２５-01-01", "2025-01-01T", "",
  ])
  func whatIsNoDateIsRefused(text: String) { #expect(CivilDay(text) == nil) }

  @Test func weekdaysAreThoseOfTheCalendar() {
    #expect(day("2025-03-29").weekday == .sat)
    #expect(day("1969-12-31").weekday == .wed)
    #expect(day("2000-02-29").weekday == .tue)
  }

  @Test(arguments: [
    ("2025-01-31", 1, "2025-02-28"), ("2024-01-31", 1, "2024-02-29"), ("2024-11-30", 3, "2025-02-28"),
    ("2025-12-15", 1, "2026-01-15"), ("2024-02-29", 12, "2025-02-28"), ("2025-08-31", 3, "2025-11-30"),
  ])
  func monthsEndWithTheSameNumberOrTheLastDay(start: String, months: Int, end: String) {
    #expect(day(start).adding(months: months) == day(end))
  }

  @Test func monthsBeyondTheCalendarAreNoDay() {
    #expect(day("9999-12-31").adding(months: 1) == nil)
    #expect(day("2025-01-01").adding(months: .max) == nil)
  }

  @Test(arguments: [("00:00", 0), ("17:30", 1050), ("24:00", 1440)])
  func timesOfDay(text: String, minutes: Int) { #expect(TimeOfDay(text)?.minutes == minutes) }

  @Test(arguments: ["24:01", "29:59", "7:30", "17:60", "17.30", "noon", ""])
  func whatIsNoTimeOfDayIsRefused(text: String) { #expect(TimeOfDay(text) == nil) }
}

import Foundation
import IncidentModel
import TestKit
import Testing

@Suite("Times in RFC 3339")
struct DecodingInstantTests {
  @Test(
    "a time is read to the nanosecond, whatever its offset and its letters",
    arguments: [
      ("1970-01-01T00:00:00Z", 0), ("2025-04-02T16:41:00+02:00", 1_743_604_860_000_000_000),
      ("2025-04-02t14:41:00z", 1_743_604_860_000_000_000),
      ("2025-04-02 14:41:00Z", 1_743_604_860_000_000_000),
      ("2025-04-02T14:41:00-00:00", 1_743_604_860_000_000_000),
      ("2025-04-01T14:42:00-23:59", 1_743_604_860_000_000_000),
      ("2025-04-02T14:41:00.5Z", 1_743_604_860_500_000_000),
      ("2025-04-02T14:41:00.123456789Z", 1_743_604_860_123_456_789),
      ("2025-04-02T14:41:00.12345678999999Z", 1_743_604_860_123_456_789),
      ("2016-12-31T23:59:60Z", 1_483_228_800_000_000_000), ("1969-12-31T23:59:59.75Z", -250_000_000),
      ("2024-02-29T00:00:00Z", 1_709_164_800_000_000_000), ("2000-02-29T00:00:00Z", 951_782_400_000_000_000),
    ] as [(String, Int64)]
  )
  func read(text: String, nanoseconds: Int64) {
    #expect(Instant(rfc3339: text)?.nanoseconds == nanoseconds)
  }

  @Test(
    "what is no time, no day of the calendar or out of range is none",
    arguments: [
      "", "yesterday", "2025-04-02", "2025-04-02T10:00:00", "2025-04-02T24:00:00Z", "2025-04-02T10:60:00Z",
      "2025-04-02T10:00:61Z", "2025-02-29T00:00:00Z", "2100-02-29T00:00:00Z", "2025-04-31T00:00:00Z",
      "2025-13-01T00:00:00Z", "2025-00-01T00:00:00Z", "2025-01-00T00:00:00Z", "2025-04-02T10:00:00+24:00",
      "2025-04-02T10:00:00+02:60", "2025-04-02T10:00:00+0200", "2025-04-02T10:00:00+02",
      "2025-04-02T10:00:00.Z",
      "2025-04-02T10:00:00,5Z", "2025-04-02T10:00:00Zx", "2025-04-02T10:00:00 Z", "0001-01-01T00:00:00Z",
      "1677-12-31T23:59:59Z", "2262-01-01T00:00:00Z", "10000-01-01T00:00:00Z", "2025-04-02T1\u{663}:00:00Z",
      "20250402T100000Z", "2025-04-02T10:00:00+", "Wed, 02 Apr 2025 10:00:00 GMT", "2025-04-0\u{0}T10:00:00Z",
    ]
  )
  func refused(text: String) {
    #expect(Instant(rfc3339: text) == nil)
  }

  @Test(
    "an instant is written in UTC, with a fraction only where there is one",
    arguments: [
      (0, "1970-01-01T00:00:00Z"), (1_743_604_860_000_000_000, "2025-04-02T14:41:00Z"),
      (1_743_604_860_500_000_000, "2025-04-02T14:41:00.5Z"), (-1, "1969-12-31T23:59:59.999999999Z"),
      (-250_000_000, "1969-12-31T23:59:59.75Z"), (Int64.min, "1677-09-21T00:12:43.145224192Z"),
      (Int64.max, "2262-04-11T23:47:16.854775807Z"),
    ] as [(Int64, String)]
  )
  func written(nanoseconds: Int64, text: String) {
    #expect(Instant(nanoseconds: nanoseconds).rfc3339UTC == text)
  }

  @Test("what is written reads back, and agrees with the system's calendar")
  func roundTrip() {
    var random = Seeded(seed: 11)
    let system = ISO8601DateFormatter()
    for _ in 0..<2_000 {
      let seconds = Int64.random(in: -9_214_560_000...9_214_646_399, using: &random)
      let text = Instant(seconds: seconds).rfc3339UTC
      #expect(Instant(rfc3339: text)?.seconds == seconds)
      #expect(system.string(from: Date(timeIntervalSince1970: TimeInterval(seconds))) == text)
    }
  }
}

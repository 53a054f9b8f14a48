import AlertFormats
import IncidentModel
import Testing

/// Every way in which tools write times, through a format that names one.
@Suite("Times of tools")
struct TimeTests {
  private func row(_ time: String) -> Reading {
    read(#"{"rule":"r","output":"o","priority":"warning","time":\#(time)}"#, trust: .feed)
  }

  @Test(
    "a time is read to the nanosecond, however it is written",
    arguments: [
      (#""2025-04-02T16:41:00Z""#, "2025-04-02T16:41:00Z"),
      (#""2025-04-02T16:41:00.1234567Z""#, "2025-04-02T16:41:00.1234567Z"),
      (#""2025-04-02T16:41:00.123456789123+02:00""#, "2025-04-02T14:41:00.123456789Z"),
      (#""2025-04-02T16:41:00+0000""#, "2025-04-02T16:41:00Z"),
      (#""2025-04-02T10:41:00-0600""#, "2025-04-02T16:41:00Z"),
      (#""2025-04-02 18:41:00.5 +02:00""#, "2025-04-02T16:41:00.5Z"),
      (#""2025-04-02 18:41:00,5 +0200""#, "2025-04-02T16:41:00.5Z"),
      (#""2025-04-02t16:41:00z""#, "2025-04-02T16:41:00Z"),
      (#""2025-04-02T16:41Z""#, "2025-04-02T16:41:00Z"),
      (#""2016-12-31T23:59:60Z""#, "2017-01-01T00:00:00Z"),
      (#""  2025-04-02T16:41:00Z ""#, "2025-04-02T16:41:00Z"),
      (#""2025-04-02 16:41:00.055 +0000 UTC""#, "2025-04-02T16:41:00.055Z"),
      (#""Wed, 02 Apr 2025 18:41:00 +0200""#, "2025-04-02T16:41:00Z"),
      (#""Wed, 02 Apr 2025 16:41:00 GMT""#, "2025-04-02T16:41:00Z"),
      (#""2 Apr 2025 12:41:00 EDT""#, "2025-04-02T16:41:00Z"),
      (#""Thu Mar 16 03:08:58 2023 UTC""#, "2023-03-16T03:08:58Z"),
      (#""Wed Apr  2 16:41:00 2025 UTC""#, "2025-04-02T16:41:00Z"),
      (#""20250402T164100Z""#, "2025-04-02T16:41:00Z"),
      (#""/Date(1743612060123)/""#, "2025-04-02T16:41:00.123Z"),
      (#""4/2/2025 4:41:00 PM +00:00""#, "2025-04-02T16:41:00Z"),
      (#""4/22/2025 4:41:00 PM +00:00""#, "2025-04-22T16:41:00Z"),
      (#""12/2/2025 4:41:00 PM +00:00""#, "2025-12-02T16:41:00Z"),
      (#""4-22-2025 16:41:00 +00:00""#, "2025-04-22T16:41:00Z"),
      ("1743612060", "2025-04-02T16:41:00Z"), ("1743612060.740518", "2025-04-02T16:41:00.740518Z"),
      ("1743612060123", "2025-04-02T16:41:00.123Z"), ("1743612060123456", "2025-04-02T16:41:00.123456Z"),
      ("1743612060123456789", "2025-04-02T16:41:00.123456789Z"),
      (#""1743612060123456789""#, "2025-04-02T16:41:00.123456789Z"),
      (#""1743612060.5""#, "2025-04-02T16:41:00.5Z"), ("1.74361206e9", "2025-04-02T16:41:00Z"),
    ]
  )
  func times(written: String, instant: String) {
    let reading = row(written)
    #expect(reading.codes == [])
    #expect(reading.batch.alerts.map(\.time.rfc3339UTC) == [instant])
    #expect(reading.batch.alerts.first?.traits == [])
  }

  @Test(
    "without an offset UTC is assumed, and the alert says so",
    arguments: [
      "2025-04-02T16:41:00", "2025-04-02 16:41:00.000", "Wed Apr  2 16:41:00 2025", "04-02-2025 16:41:00",
    ]
  )
  func zoneless(written: String) {
    let reading = row("\"\(written)\"")
    #expect(reading.batch.alerts.map(\.time.rfc3339UTC) == ["2025-04-02T16:41:00Z"])
    #expect(reading.batch.alerts.first?.traits == .isZoneAssumed)
  }

  @Test(
    "what a time says does not depend on the record before it",
    arguments: ["2025-4-2T4:41+05:30", "2025-4-2T4:41:07:05", "4/2/2025 4:41 PM:07", "2025-04-02T16:41:07Z"]
  )
  func following(written: String) {
    let record = #"{"rule":"r","output":"o","priority":"warning","time":"\#(written)"}"#
    let alone = read(record, isLines: true, trust: .feed)
    let twice = read(record + "\n" + record, isLines: true, trust: .feed)
    #expect(twice.codes == alone.codes + alone.codes)
    #expect(twice.batch.alerts.map(\.time) == (alone.batch.alerts + alone.batch.alerts).map(\.time))
    #expect(twice.batch.alerts.map(\.traits) == (alone.batch.alerts + alone.batch.alerts).map(\.traits))
  }

  @Test(
    "what is no time, or means none, is never 1970 and never now",
    arguments: [
      "0", "-1", "\"0\"", "\"1970-01-01T00:00:00Z\"", "\"0001-01-01T00:00:00Z\"", "\"2025-02-30T00:00:00Z\"",
      "\"2025-04-02T24:00:00Z\"", "\"2025-04-02T10:00:00+25:00\"", "\"2025-04-02\"", "\"soon\"", "\"\"",
      "null",
      "true", "{}", "[]", "9223372036854775807", "99999999999999999999", "1e400", "\"10000-01-01T00:00:00Z\"",
      "\"2025-04-02T16:41:00 Europe/Berlin\"", "\"2025-04-02T16:41:00Zx\"", "\"16:41:00\"", "\"-\"",
      "\"12e-9223372036854775808\"", "\"12e41\"",
    ]
  )
  func none(written: String) {
    let reading = row(written)
    #expect(reading.batch.alerts.isEmpty)
    #expect(reading.codes == [.noTime] || reading.codes == [.badTime])
  }
}

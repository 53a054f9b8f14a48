import IncidentModel
import JSON

/// The minute that was read last: the records of a log follow on each other, and most of a time says what the one before
/// it said.
struct RecentMinute {
  /// `2025-04-02T16:41`
  private static let length = 16

  private var head: UInt64 = 0
  private var tail: UInt64 = 0
  /// Its start by UTC; nil where none was read yet, or those bytes say more or less than a minute.
  private var start: Instant?

  /// The time that a value names; nil where it names none.
  @inline(__always)
  mutating func time(of value: JSONValue) -> ToolTime? {
    guard let text = value.text?.trimmed.bytes, text.count > Self.length else { return ToolTime(value) }
    let head = text.loadUnaligned(fromByteOffset: 0, as: UInt64.self)
    let tail = text.loadUnaligned(fromByteOffset: 8, as: UInt64.self)
    if head == self.head, tail == self.tail, let start {
      return Self.time(text, since: start) ?? ToolTime(text)
    }
    start = Self.start(UnsafeRawBufferPointer(rebasing: text[..<Self.length]))
    (self.head, self.tail) = (head, tail)
    return ToolTime(text)
  }

  /// The start of a minute. With short numbers before them, bytes that many may be a time with its seconds or its zone,
  /// behind which no seconds stand.
  private static func start(_ minute: UnsafeRawBufferPointer) -> Instant? {
    let hasBothAtTheirPlaces = minute[10] != UInt8(ascii: ":") && minute[13] == UInt8(ascii: ":")
    guard hasBothAtTheirPlaces, let time = ToolTime(minute), !time.hasZone else { return nil }
    return time.instant
  }

  /// The time of a text whose minute is known: `:07.25+0200` behind it, as nearly every record has it.
  private static func time(_ text: UnsafeRawBufferPointer, since start: Instant) -> ToolTime? {
    var scanner = TimeScanner(text, from: length)
    guard scanner.skip(UInt8(ascii: ":")), let second = scanner.number(digits: 2), second < 60,
      let nanosecond = scanner.fraction(), let zone = scanner.zone(), scanner.isAtEnd
    else { return nil }
    let offset = Int64(second - (zone.offset ?? 0)) * 1_000_000_000 + Int64(nanosecond)
    let (nanoseconds, isOver) = start.nanoseconds.addingReportingOverflow(offset)
    guard !isOver, nanoseconds != 0 else { return nil }
    return ToolTime(instant: Instant(nanoseconds: nanoseconds), hasZone: zone.offset != nil)
  }
}

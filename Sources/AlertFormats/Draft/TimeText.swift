import IncidentModel
import JSON

/// A time as tools write it.
struct ToolTime {
  /// When.
  var instant: Instant
  /// Whether it says by which clock; UTC is assumed otherwise.
  var hasZone: Bool

  /// The time that a value names: a text in any of the ways in which tools write times, or an epoch number; nil where it
  /// names none. The zero of Go (year 1) and the exact epoch 0 are what tools write for a time that they do not have.
  init?(_ value: JSONValue) {
    switch value.kind {
    case .text:
      guard let text = value.text else { return nil }
      self.init(text.trimmed.bytes)
    case .integer:
      guard let number = value.integer, let instant = Instant(epoch: number) else { return nil }
      self.init(instant: instant, hasZone: true)
    case .unsigned, .double:
      guard let digits = value.digits, let instant = Instant(epochDigits: JSONDigits(digits)) else {
        return nil
      }
      self.init(instant: instant, hasZone: true)
    case .array:
      guard let said = value.said else { return nil }
      self.init(said)
    default: return nil
    }
  }

  /// The time that a text names.
  init?(_ text: UnsafeRawBufferPointer) {
    // 2025-04-02T16:41:00, by far the most frequent
    if text.count >= 16, text[4] == UInt8(ascii: "-") || text[4] == UInt8(ascii: "/"), text[1].isDigit,
      text[2].isDigit
    {
      self.init(yearFirst: text)
    } else if let first = text.first, first.isLetter {
      self.init(nameFirst: text)
    } else if text.count >= 9,
      text[2] == UInt8(ascii: "-") || text[1...2].contains(UInt8(ascii: "/"))
        || text[1] == UInt8(ascii: "-")
    {
      self.init(yearThird: text)
    } else if text.count >= 14, text[8] == UInt8(ascii: "T") {
      self.init(compact: text)
    } else if text.count > 8, text[0] == UInt8(ascii: "/") {
      self.init(dotNet: text)
    } else if text.contains(UInt8(ascii: " ")) {
      self.init(nameFirst: text)
    } else {
      guard let instant = Instant(epochDigits: JSONDigits(text)) else { return nil }
      self.init(instant: instant, hasZone: true)
    }
  }

  /// A time that is known.
  init(instant: Instant, hasZone: Bool) {
    self.instant = instant
    self.hasZone = hasZone
  }

  /// A date of its parts, with what the scanner reads behind it.
  private init?(_ year: Int, _ month: Int, _ day: Int, _ scanner: inout TimeScanner) {
    guard let clock = scanner.clock() else { return nil }
    let zone = scanner.zone()
    guard scanner.isAtEnd, let zone else { return nil }
    self.init(year, month, day, clock, zone)
  }

  private init?(_ year: Int, _ month: Int, _ day: Int, _ clock: TimeScanner.Clock, _ zone: TimeScanner.Zone) {
    let instant = Instant(
      year: year,
      month: month,
      day: day,
      hour: clock.hour,
      minute: clock.minute,
      second: clock.second,
      nanosecond: clock.nanosecond,
      offset: zone.offset ?? 0
    )
    guard let instant, instant.nanoseconds != 0 else { return nil }
    self.init(instant: instant, hasZone: zone.offset != nil)
  }

  /// `2025-04-02T16:41:00.5+0200` (RFC 3339 and its relatives), `2025/04/02 16:41:00`.
  private init?(yearFirst text: UnsafeRawBufferPointer) {
    if let date = FixedDate(text) {
      var scanner = TimeScanner(text, from: FixedDate.length)
      if let nanosecond = scanner.fraction(), let zone = scanner.zone(), scanner.isAtEnd {
        let clock = TimeScanner.Clock(
          hour: date.hour,
          minute: date.minute,
          second: date.second,
          nanosecond: nanosecond
        )
        self.init(date.year, date.month, date.day, clock, zone)
        return
      }
    }
    var scanner = TimeScanner(text)
    guard let year = scanner.number(digits: 4), let separator = scanner.next(),
      let month = scanner.number(digits: 1...2), scanner.skip(separator),
      let day = scanner.number(digits: 1...2), scanner.skipBetweenDateAndClock()
    else { return nil }
    self.init(year, month, day, &scanner)
  }

  /// `20250402T164100Z`
  private init?(compact text: UnsafeRawBufferPointer) {
    var scanner = TimeScanner(text)
    guard let year = scanner.number(digits: 4), let month = scanner.number(digits: 2),
      let day = scanner.number(digits: 2), scanner.skip(UInt8(ascii: "T")),
      let clock = scanner.compactClock(), let zone = scanner.zone(), scanner.isAtEnd
    else { return nil }
    self.init(year, month, day, clock, zone)
  }

  /// `04-02-2025 16:41:00.000 +02:00` as Americans write dates, `22-04-2025 …` where the first number can be the day
  /// alone; `4/2/2025 4:41:00 PM`.
  private init?(yearThird text: UnsafeRawBufferPointer) {
    var scanner = TimeScanner(text)
    guard let first = scanner.number(digits: 1...2), let separator = scanner.next(),
      let second = scanner.number(digits: 1...2), scanner.skip(separator),
      let year = scanner.number(digits: 4), scanner.skipBetweenDateAndClock()
    else { return nil }
    let isDayFirst = first > 12
    self.init(year, isDayFirst ? second : first, isDayFirst ? first : second, &scanner)
  }

  /// `Thu Mar 16 03:08:58 2023 UTC`, `Wed, 02 Apr 2025 10:00:00 GMT` (RFC 2822), `2 Apr 2025 10:00:00 +0200`.
  private init?(nameFirst text: UnsafeRawBufferPointer) {
    var scanner = TimeScanner(text)
    var word = scanner.word()
    if word != nil, TimeScanner.month(word) == nil {
      scanner.skipBlank(and: UInt8(ascii: ","))
      word = scanner.word()
    }
    if let month = TimeScanner.month(word) {
      // The year stands behind the clock: asctime.
      scanner.skipBlank()
      guard let day = scanner.number(digits: 1...2) else { return nil }
      scanner.skipBlank(and: UInt8(ascii: ","))
      if let year = scanner.yearAhead() {
        self.init(behindName: year, month, day, &scanner)
        return
      }
      guard let clock = scanner.clock() else { return nil }
      scanner.skipBlank()
      let early = scanner.zoneName()
      scanner.skipBlank()
      guard let year = scanner.number(digits: 4), let late = scanner.zone(), scanner.isAtEnd else {
        return nil
      }
      self.init(year, month, day, clock, early ?? late)
    } else {
      guard let day = scanner.number(digits: 1...2) else { return nil }
      scanner.skipBlank(and: UInt8(ascii: "-"))
      guard let month = TimeScanner.month(scanner.word()) else { return nil }
      scanner.skipBlank(and: UInt8(ascii: "-"))
      guard let year = scanner.number(digits: 4) else { return nil }
      self.init(behindName: year, month, day, &scanner)
    }
  }

  private init?(behindName year: Int, _ month: Int, _ day: Int, _ scanner: inout TimeScanner) {
    guard scanner.skipBetweenDateAndClock() else { return nil }
    self.init(year, month, day, &scanner)
  }

  /// `/Date(1743588000000)/`
  private init?(dotNet text: UnsafeRawBufferPointer) {
    guard JSONText(text).hasPrefix("/Date("), let end = text.firstIndex(of: UInt8(ascii: ")")) else {
      return nil
    }
    // An offset behind the number is that of the zone it was shown in: the number is UTC all the same.
    let digits = text[6..<end].prefix { $0.isDigit }
    guard let number = Int64(String(decoding: digits, as: UTF8.self)),
      let instant = Instant(milliseconds: number)
    else { return nil }
    self.init(instant: instant, hasZone: true)
  }
}

/// `2025-04-02T16:41:00`, as nearly every record has it: each digit at its place.
private struct FixedDate {
  static let length = 19

  let year, month, day, hour, minute, second: Int

  init?(_ text: UnsafeRawBufferPointer) {
    guard text.count >= Self.length, text[10] | 0x20 == UInt8(ascii: "t"), text[4] == UInt8(ascii: "-"),
      text[7] == UInt8(ascii: "-"), text[13] == UInt8(ascii: ":"), text[16] == UInt8(ascii: ":")
    else { return nil }
    var others: UInt8 = 0
    func pair(_ place: Int) -> Int {
      let (tens, ones) = (text[place] &- 0x30, text[place + 1] &- 0x30)
      others |= (tens > 9 ? 1 : 0) | (ones > 9 ? 1 : 0)
      return Int(tens) * 10 + Int(ones)
    }
    year = pair(0) * 100 + pair(2)
    (month, day) = (pair(5), pair(8))
    (hour, minute, second) = (pair(11), pair(14), pair(17))
    if others != 0 { return nil }
  }
}

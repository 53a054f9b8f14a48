extension Instant {
  /// Years whose every instant fits in 64 bits of nanoseconds.
  private static let years = 1678...2261

  /// The instant that a time names (RFC 3339, section 5.6); nil when it is none or outside of the years 1678 to 2261.
  ///
  /// An offset or `Z` is needed. `t`, `z` and a space for `T` are accepted, a fraction is cut after nine digits, and a leap second
  /// (`:60`) is the second after it.
  public init?(rfc3339 text: UnsafeRawBufferPointer) {
    // yyyy-mm-ddThh:mm:ssZ
    guard text.count >= 20, text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-"),
      text[10] | 0x20 == UInt8(ascii: "t") || text[10] == UInt8(ascii: " "),
      text[13] == UInt8(ascii: ":"), text[16] == UInt8(ascii: ":"),
      let century = text.twoDigits(at: 0), let yearOfCentury = text.twoDigits(at: 2),
      let month = text.twoDigits(at: 5), let day = text.twoDigits(at: 8),
      let hour = text.twoDigits(at: 11), let minute = text.twoDigits(at: 14),
      let second = text.twoDigits(at: 17)
    else { return nil }

    var at = 19
    guard let fraction = text.fraction(at: &at), let offset = text.offset(at: &at), at == text.count else {
      return nil
    }
    self.init(
      year: century * 100 + yearOfCentury,
      month: month,
      day: day,
      hour: hour,
      minute: minute,
      second: second,
      nanosecond: fraction,
      offset: offset
    )
  }

  /// The instant at which clocks `offset` seconds east of UTC show a time of a day; nil when there is none such, or
  /// outside of the years 1678 to 2261. A leap second (60) is the second after it.
  public init?(
    year: Int,
    month: Int,
    day: Int,
    hour: Int,
    minute: Int,
    second: Int,
    nanosecond: Int = 0,
    offset: Int = 0
  ) {
    guard Self.years.contains(year), 0...23 ~= hour, 0...59 ~= minute, 0...60 ~= second,
      let date = CivilDate(year: year, month: month, day: day)
    else { return nil }
    let seconds = ((date.number * 24 + hour) * 60 + minute) * 60 + second - offset
    self.init(nanoseconds: Int64(seconds) * 1_000_000_000 + Int64(nanosecond))
  }

  /// The instant that a time names, as `init(rfc3339: UnsafeRawBufferPointer)` reads it.
  public init?(rfc3339 text: String) {
    var text = text
    guard let instant = text.withUTF8({ Instant(rfc3339: UnsafeRawBufferPointer($0)) }) else { return nil }
    self = instant
  }

  /// The instant in RFC 3339 and UTC, `2025-04-02T16:42:00Z`; with a fraction only when there is one, trimmed.
  public var rfc3339UTC: String {
    let seconds = Int(seconds)
    var day = seconds / 86_400
    if seconds % 86_400 < 0 { day -= 1 }
    let date = CivilDate(number: day)
    let secondOfDay = seconds - day * 86_400
    var text: [UInt8] = []
    text.reserveCapacity(30)
    text.appendDigits(date.year, width: 4)
    text.append(UInt8(ascii: "-"))
    text.appendDigits(date.month, width: 2)
    text.append(UInt8(ascii: "-"))
    text.appendDigits(date.day, width: 2)
    text.append(UInt8(ascii: "T"))
    text.appendDigits(secondOfDay / 3_600, width: 2)
    text.append(UInt8(ascii: ":"))
    text.appendDigits(secondOfDay / 60 % 60, width: 2)
    text.append(UInt8(ascii: ":"))
    text.appendDigits(secondOfDay % 60, width: 2)
    let rest = nanoseconds % 1_000_000_000
    text.appendFraction(Int(rest < 0 ? rest + 1_000_000_000 : rest))
    text.append(UInt8(ascii: "Z"))
    return String(decoding: text, as: UTF8.self)
  }
}

extension UnsafeRawBufferPointer {
  @inline(__always)
  fileprivate func digit(at offset: Int) -> Int? {
    let digit = self[offset] &- UInt8(ascii: "0")
    return digit <= 9 ? Int(digit) : nil
  }

  @inline(__always)
  fileprivate func twoDigits(at offset: Int) -> Int? {
    guard let tens = digit(at: offset), let units = digit(at: offset + 1) else { return nil }
    return tens * 10 + units
  }

  /// Nanoseconds of a fraction, 0 when there is none; nil for a dot without digits.
  @inline(__always)
  fileprivate func fraction(at offset: inout Int) -> Int? {
    guard offset < count, self[offset] == UInt8(ascii: ".") else { return 0 }
    var nanoseconds = 0
    var unit = 100_000_000
    let start = offset + 1
    offset = start
    while offset < count, let digit = digit(at: offset) {
      nanoseconds += digit * unit
      unit /= 10
      offset += 1
    }
    return offset > start ? nanoseconds : nil
  }

  /// Seconds east of UTC, up to 23:59 either way.
  @inline(__always)
  fileprivate func offset(at offset: inout Int) -> Int? {
    guard offset < count else { return nil }
    let sign = self[offset]
    if sign | 0x20 == UInt8(ascii: "z") {
      offset += 1
      return 0
    }
    guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"), offset + 6 <= count,
      self[offset + 3] == UInt8(ascii: ":"),
      let hours = twoDigits(at: offset + 1), let minutes = twoDigits(at: offset + 4), hours <= 23,
      minutes <= 59
    else { return nil }
    offset += 6
    let seconds = (hours * 60 + minutes) * 60
    return sign == UInt8(ascii: "-") ? -seconds : seconds
  }
}

extension [UInt8] {
  fileprivate mutating func appendDigits(_ number: Int, width: Int) {
    var unit = 1
    for _ in 1..<width { unit *= 10 }
    while unit > 0 {
      append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / unit % 10))
      unit /= 10
    }
  }

  fileprivate mutating func appendFraction(_ nanoseconds: Int) {
    guard nanoseconds > 0 else { return }
    append(UInt8(ascii: "."))
    appendDigits(nanoseconds, width: 9)
    while last == UInt8(ascii: "0") { removeLast() }
  }
}

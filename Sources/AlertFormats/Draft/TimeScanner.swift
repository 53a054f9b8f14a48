import JSON

/// Reads the parts of a time from its text, one after the other.
struct TimeScanner {
  /// A time of a day.
  struct Clock {
    var hour: Int
    var minute: Int
    var second: Int
    var nanosecond: Int
  }

  /// What a text says of its zone: seconds east of UTC, nil where it says nothing.
  struct Zone {
    var offset: Int?
  }

  // Bytes of the text, which the caller holds while the scanner is used.
  private let text: UnsafeRawBufferPointer
  private var at = 0

  init(_ text: UnsafeRawBufferPointer, from start: Int = 0) {
    self.text = text
    at = start
  }

  var isAtEnd: Bool { at >= text.count }

  private var upcoming: UInt8? { at < text.count ? text[at] : nil }

  /// The next byte.
  mutating func next() -> UInt8? {
    guard let byte = upcoming else { return nil }
    at += 1
    return byte
  }

  /// Steps over a byte; false when another one comes.
  @inline(__always)
  mutating func skip(_ byte: UInt8) -> Bool {
    guard upcoming == byte else { return false }
    at += 1
    return true
  }

  mutating func skipBlank(and other: UInt8 = 0x20) {
    while let byte = upcoming, byte == 0x20 || byte == 0x09 || byte == other { at += 1 }
  }

  /// A `T`, or blanks and a comma: one of them must be there.
  mutating func skipBetweenDateAndClock() -> Bool {
    if let byte = upcoming, byte | 0x20 == UInt8(ascii: "t") {
      at += 1
      return true
    }
    let start = at
    skipBlank(and: UInt8(ascii: ","))
    return at > start
  }

  /// A number of exactly so many digits.
  @inline(__always)
  mutating func number(digits count: Int) -> Int? { number(digits: count...count) }

  /// A number of as many digits as there are, within limits.
  @inline(__always)
  mutating func number(digits limits: ClosedRange<Int>) -> Int? {
    var number = 0
    var count = 0
    while count < limits.upperBound, let byte = upcoming, byte.isDigit {
      number = number * 10 + Int(byte & 0xF)
      count += 1
      at += 1
    }
    return limits.contains(count) ? number : nil
  }

  /// The year that comes next, unless those four digits begin a clock.
  mutating func yearAhead() -> Int? {
    let start = at
    if let year = number(digits: 4), upcoming != UInt8(ascii: ":") { return year }
    at = start
    return nil
  }

  /// Letters.
  mutating func word() -> JSONText? {
    let start = at
    while let byte = upcoming, byte.isLetter { at += 1 }
    return at > start ? JSONText(UnsafeRawBufferPointer(rebasing: text[start..<at])) : nil
  }

  /// `16:41`, `16:41:00.123456789`, `4:41:00 PM`.
  mutating func clock() -> Clock? {
    guard let hour = number(digits: 1...2), skip(UInt8(ascii: ":")), let minute = number(digits: 2) else {
      return nil
    }
    var clock = Clock(hour: hour, minute: minute, second: 0, nanosecond: 0)
    if skip(UInt8(ascii: ":")) {
      guard let second = number(digits: 2), let fraction = fraction() else { return nil }
      clock.second = second
      clock.nanosecond = fraction
    }
    return halfDay(clock)
  }

  /// `164100`, `164100.5`.
  mutating func compactClock() -> Clock? {
    guard let hour = number(digits: 2), let minute = number(digits: 2) else { return nil }
    guard upcoming?.isDigit == true else {
      return Clock(hour: hour, minute: minute, second: 0, nanosecond: 0)
    }
    guard let second = number(digits: 2), let fraction = fraction() else { return nil }
    return Clock(hour: hour, minute: minute, second: second, nanosecond: fraction)
  }

  /// Nanoseconds of a fraction, 0 without one; nil for a dot without digits.
  @inline(__always)
  mutating func fraction() -> Int? {
    guard skip(UInt8(ascii: ".")) || isCommaBeforeDigit && skip(UInt8(ascii: ",")) else { return 0 }
    var nanoseconds = 0
    var unit = 100_000_000
    let start = at
    while let byte = upcoming, byte.isDigit {
      nanoseconds += Int(byte & 0xF) * unit
      unit /= 10
      at += 1
    }
    return at > start ? nanoseconds : nil
  }

  private var isCommaBeforeDigit: Bool {
    at + 1 < text.count && text[at] == UInt8(ascii: ",") && text[at + 1].isDigit
  }

  /// Reads AM or PM behind a clock.
  private mutating func halfDay(_ clock: Clock) -> Clock? {
    let start = at
    skipBlank()
    let word = word()
    guard let word, word.isWord("am") || word.isWord("pm") else {
      at = start
      return clock
    }
    guard 1...12 ~= clock.hour else { return nil }
    var clock = clock
    clock.hour = clock.hour % 12 + (word.isWord("pm") ? 12 : 0)
    return clock
  }

  /// What stands behind a clock: `Z`, `+02:00`, `-0600`, `+02`, a name, or nothing; nil for anything else.
  mutating func zone() -> Zone? {
    skipBlank()
    guard let sign = upcoming else { return Zone(offset: nil) }
    guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else { return zoneName() }
    at += 1
    guard let hours = number(digits: 2), hours <= 23 else { return nil }
    _ = skip(UInt8(ascii: ":"))
    guard let minutes = upcoming?.isDigit == true ? number(digits: 2) : 0, minutes <= 59 else { return nil }
    let offset = (hours * 60 + minutes) * 60
    if !isAtEnd { skipComment() }
    return Zone(offset: sign == UInt8(ascii: "-") ? -offset : offset)
  }

  /// Steps over ` (CEST)`, which some mailers write behind the offset, and ` UTC`, as Go does.
  private mutating func skipComment() {
    skipBlank()
    let isInBrackets = skip(UInt8(ascii: "("))
    _ = word()
    if isInBrackets { _ = skip(UInt8(ascii: ")")) }
  }

  /// A zone by one of the few names that mean one offset only (RFC 2822, section 4.3).
  mutating func zoneName() -> Zone? {
    let start = at
    let hours: Int? = word().flatMap { word in
      if word.isWord("z") || word.isWord("utc") || word.isWord("gmt") || word.isWord("ut") { return 0 }
      if word.isWord("edt") { return -4 }
      if word.isWord("est") || word.isWord("cdt") { return -5 }
      if word.isWord("cst") || word.isWord("mdt") { return -6 }
      if word.isWord("mst") || word.isWord("pdt") { return -7 }
      return word.isWord("pst") ? -8 : nil
    }
    guard let hours else {
      at = start
      return nil
    }
    return Zone(offset: hours * 3_600)
  }

  /// The number of the month that a word names, by its first three letters.
  static func month(_ word: JSONText?) -> Int? {
    guard let word, word.count >= 3 else { return nil }
    let names: [StaticString] = [
      "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]
    let start = JSONText(UnsafeRawBufferPointer(rebasing: word.bytes[..<3]))
    return names.firstIndex { start.isWord($0) }.map { $0 + 1 }
  }
}

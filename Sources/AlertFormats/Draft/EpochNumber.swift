import IncidentModel
import JSON

/// The digits of a number as they are written: a double would blur them.
struct JSONDigits {
  /// Digits before the point.
  private(set) var whole: UInt64 = 0
  /// The first nine digits behind it.
  private(set) var fraction: UInt64 = 0

  /// The digits of a text; nil where it is no number, a negative one, or beyond all times.
  init?(_ text: UnsafeRawBufferPointer) {
    guard let first = text.first, first.isDigit, text.count <= 64 else { return nil }
    var digits: [UInt8] = []
    var point: Int?
    var exponent = 0
    for (place, byte) in text.enumerated() {
      if byte.isDigit {
        digits.append(byte & 0xF)
      } else if byte == UInt8(ascii: "."), point == nil {
        point = digits.count
      } else if byte | 0x20 == UInt8(ascii: "e"), place + 1 < text.count {
        let rest = String(decoding: text[(place + 1)...], as: UTF8.self)
        guard let number = Int(rest), (-40...40).contains(number) else { return nil }
        exponent = number
        break
      } else {
        return nil
      }
    }
    self.init(digits, point: (point ?? digits.count) + exponent)
  }

  /// The digits of a text.
  init?(_ text: String) {
    var text = text
    guard let digits = text.withUTF8({ JSONDigits(UnsafeRawBufferPointer($0)) }) else { return nil }
    self = digits
  }

  private init?(_ digits: [UInt8], point: Int) {
    for place in 0..<max(point, 0) {
      let digit = place < digits.count ? digits[place] : 0
      guard whole < 1_000_000_000_000_000_000 || digit == 0 && whole == 0 else { return nil }
      whole = whole * 10 + UInt64(digit)
    }
    for place in point..<(point + 9) {
      fraction = fraction * 10 + UInt64(digits.indices.contains(place) ? digits[place] : 0)
    }
  }
}

extension Instant {
  /// The latest time of the years that are read.
  private static let end = Instant(nanoseconds: 9_214_646_400_000_000_000)

  /// The time since 1970 in a unit that its size tells: seconds, milliseconds, microseconds or nanoseconds. Nil for 0,
  /// which means none, for what is negative, and beyond the year 2261.
  init?(epoch number: Int64) {
    guard number > 0 else { return nil }
    let (nanoseconds, isTooLarge) = number.multipliedReportingOverflow(by: Self.unit(of: UInt64(number)))
    guard !isTooLarge, nanoseconds < Self.end.nanoseconds else { return nil }
    self.init(nanoseconds: nanoseconds)
  }

  /// The same for a number with a fraction.
  init?(epochDigits digits: JSONDigits?) {
    guard let digits, let whole = Int64(exactly: digits.whole) else { return nil }
    let unit = Self.unit(of: digits.whole)
    let (nanoseconds, isTooLarge) = whole.multipliedReportingOverflow(by: unit)
    let rest = Int64(digits.fraction) / (1_000_000_000 / unit)
    guard !isTooLarge, nanoseconds < Self.end.nanoseconds, nanoseconds + rest > 0 else { return nil }
    self.init(nanoseconds: nanoseconds + rest)
  }

  /// So many milliseconds after the epoch.
  init?(milliseconds: Int64) {
    let (nanoseconds, isTooLarge) = milliseconds.multipliedReportingOverflow(by: 1_000_000)
    guard !isTooLarge, 1..<Self.end.nanoseconds ~= nanoseconds else { return nil }
    self.init(nanoseconds: nanoseconds)
  }

  /// Nanoseconds of the unit that a number of that size is counted in.
  private static func unit(of number: UInt64) -> Int64 {
    switch number {
    case ..<100_000_000_000: 1_000_000_000
    case ..<100_000_000_000_000: 1_000_000
    case ..<100_000_000_000_000_000: 1_000
    default: 1
    }
  }
}

import Foundation

@testable import Deadlines

/// An instant as the fixtures write it: RFC 3339, whole seconds, fractions cut off.
func moment(_ text: String) -> Int64 {
  let parts = text.split(separator: "T", maxSplits: 1)
  guard parts.count == 2, let day = CivilDay(String(parts[0])) else {
    preconditionFailure("'\(text)' is no instant")
  }
  let clock = parts[1].prefix(8).split(separator: ":").compactMap { Int64($0) }
  let zone = parts[1].dropFirst(8).drop { $0 == "." || $0.isNumber }
  var offset: Int64 = 0
  if zone != "Z" {
    let pair = zone.dropFirst().split(separator: ":").compactMap { Int64($0) }
    offset = (pair[0] * 3600 + pair[1] * 60) * (zone.hasPrefix("-") ? -1 : 1)
  }
  return Int64(day.number) * 86_400 + clock[0] * 3600 + clock[1] * 60 + clock[2] - offset
}

/// A date as the fixtures write it.
func day(_ text: String) -> CivilDay {
  guard let day = CivilDay(text) else { preconditionFailure("'\(text)' is no date") }
  return day
}

extension CivilDay {
  /// As the fixtures write it.
  var text: String {
    let (year, month, day) = parts
    return String(format: "%04d-%02d-%02d", year, month, day)
  }
}

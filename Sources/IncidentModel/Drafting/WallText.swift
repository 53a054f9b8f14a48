import Deadlines

/// A time on the wall as people type it: `18:10`, `yesterday 23:40`, `2025-04-02 18:10:30`.
struct WallText: Hashable {
  enum Day: Hashable {
    case date(CivilDay)
    /// Days after today; negative before it.
    case fromToday(Int)
  }

  let day: Day
  /// Seconds after midnight, as the wall shows them.
  let seconds: Int64

  private static let days: [Substring: Int] = ["yesterday": -1, "today": 0, "tomorrow": 1]

  /// A wall time of its text, in small letters; nil when it is none.
  init?(_ text: String) {
    var words = text.split(whereSeparator: { $0 == " " || $0 == "," }).filter { $0 != "at" }
    // The T of RFC 3339, where the offset is missing.
    if words.count == 1, let cut = words[0].firstIndex(of: "t"), CivilDay(String(words[0][..<cut])) != nil {
      words = [words[0][..<cut], words[0][words[0].index(after: cut)...]]
    }
    guard let last = words.last, let seconds = Self.timeOfDay(last) else { return nil }
    switch words.count {
    case 1: day = .fromToday(0)
    case 2:
      if let offset = Self.days[words[0]] {
        day = .fromToday(offset)
      } else if let date = CivilDay(String(words[0])) {
        day = .date(date)
      } else {
        return nil
      }
    default: return nil
    }
    self.seconds = seconds
  }

  /// `18:10`, `9:05`, `18:10:30`.
  private static func timeOfDay(_ text: Substring) -> Int64? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), (1...2).contains(parts[0].utf8.count),
      parts.dropFirst().allSatisfy({ $0.utf8.count == 2 }),
      parts.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } })
    else { return nil }
    let numbers = parts.compactMap { Int64($0) }
    guard numbers.count == parts.count, numbers[0] <= 23, numbers[1] <= 59,
      numbers.count == 2 || numbers[2] <= 59
    else { return nil }
    return numbers[0] * 3600 + numbers[1] * 60 + (numbers.count == 3 ? numbers[2] : 0)
  }
}

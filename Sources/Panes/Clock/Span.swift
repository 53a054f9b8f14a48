import IncidentModel

/// Lengths of time as they are read at a glance, and when the text of one changes next.
public enum Span {
  /// `3 s`, `12 min`, `5 h 20`, `2 d 04 h`, `120 d`; a negative length counts as none.
  public static func text(_ seconds: Int64) -> String {
    let seconds = max(0, seconds)
    switch seconds {
    case ..<60: return "\(seconds) s"
    case ..<3600: return "\(seconds / 60) min"
    case ..<86_400: return "\(seconds / 3600) h \(twoDigits(Int(seconds / 60 % 60)))"
    case ..<8_640_000: return "\(seconds / 86_400) d \(twoDigits(Int(seconds / 3600 % 24))) h"
    default: return "\(seconds / 86_400) d"
    }
  }

  /// The same in one unit: `3 s`, `12 min`, `5 h`, `2 d`.
  public static func coarse(_ seconds: Int64) -> String {
    let seconds = max(0, seconds)
    switch seconds {
    case ..<60: return "\(seconds) s"
    case ..<3600: return "\(seconds / 60) min"
    case ..<172_800: return "\(seconds / 3600) h"
    default: return "\(seconds / 86_400) d"
    }
  }

  /// `1:12:44` in the last day, `2 d 04 h` before.
  public static func countdown(_ seconds: Int64) -> String {
    let seconds = max(0, seconds)
    guard seconds < 86_400 else { return text(seconds) }
    return "\(seconds / 3600):\(twoDigits(Int(seconds / 60 % 60))):\(twoDigits(Int(seconds % 60)))"
  }

  /// When `text(now - since)` changes next; nil when `since` lies ahead of `now` by a text of its own.
  public static func ageChanges(since: Instant, now: Instant) -> Instant {
    let age = now.seconds(since: since)
    guard age >= 0 else { return remainderChanges(until: since, now: now) }
    let unit: Int64 = age < 60 ? 1 : age < 86_400 ? 60 : 3600
    return Instant(seconds: since.seconds + (age / unit + 1) * unit)
  }

  /// When `text(until - now)` changes next.
  public static func remainderChanges(until: Instant, now: Instant) -> Instant {
    let rest = until.seconds(since: now)
    guard rest > 0 else { return ageChanges(since: until, now: now) }
    let unit: Int64 = rest <= 60 ? 1 : rest <= 86_400 ? 60 : 3600
    return Instant(seconds: now.seconds + rest % unit + 1)
  }

  /// When `countdown(until - now)` changes next.
  public static func countdownChanges(until: Instant, now: Instant) -> Instant {
    let rest = until.seconds(since: now)
    guard rest >= 86_400 else { return Instant(seconds: now.seconds + 1) }
    return remainderChanges(until: until, now: now)
  }
}

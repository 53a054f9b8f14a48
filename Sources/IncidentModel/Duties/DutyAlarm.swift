/// A moment of a running clock that a person must not miss; each is told once.
public enum DutyAlarm: Int, Hashable, Sendable, Comparable, CaseIterable {
  case lastQuarter, lastHour, due, outerLimit

  /// The later moment is the graver.
  public static func < (left: DutyAlarm, right: DutyAlarm) -> Bool { left.rawValue < right.rawValue }
}

extension Duty {
  /// When each moment of its clock comes; none once it is settled.
  public var alarms: [(alarm: DutyAlarm, at: Instant)] {
    guard notification.state == .pending, let due = reading.due else { return [] }
    var alarms: [(DutyAlarm, Instant)] = []
    if let start = reading.start, start < due {
      let quarter = due.seconds(since: start) / 4
      if quarter > 3_600 { alarms.append((.lastQuarter, due.adding(seconds: -quarter))) }
      if due.seconds(since: start) > 3_600 { alarms.append((.lastHour, due.adding(seconds: -3_600))) }
    } else {
      alarms.append((.lastHour, due.adding(seconds: -3_600)))
    }
    alarms.append((.due, due))
    if let limit = reading.outerLimit, limit > due { alarms.append((.outerLimit, limit)) }
    return alarms
  }
}

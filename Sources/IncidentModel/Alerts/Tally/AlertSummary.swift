/// What alerts come to: how many of each severity, where, of which rules, and when.
public struct AlertSummary: Sendable {
  private var severities = AlertRate.Counts()
  /// The machines they were seen on.
  public private(set) var hosts = TextRanking()
  /// The rules that fired; titles where a tool names no rule.
  public private(set) var rules = TextRanking()
  /// When they happened.
  public private(set) var rate = AlertRate()

  /// How many there are of a severity.
  public func count(of severity: Severity) -> Int { Int(severities[severity.rank]) }

  /// Counts alerts in.
  mutating func add(_ members: [AlertMember]) {
    var hosts = Run<UInt32>()
    var rules = Run<UInt32>()
    var minutes = Run<MinuteAndSeverity>()
    for member in members {
      severities[member.severity.rank] &+= 1
      hosts.take(member.host.number) { self.hosts.add($0, times: $1) }
      rules.take(Self.rule(of: member)) { self.rules.add($0, times: $1) }
      if let minute = AlertRate.minute(of: member.time) {
        minutes.take(MinuteAndSeverity(minute: minute, severity: member.severity)) {
          rate.add($0.severity, minute: $0.minute, times: Int32($1))
        }
      }
    }
    hosts.end { self.hosts.add($0, times: $1) }
    rules.end { self.rules.add($0, times: $1) }
    minutes.end { rate.add($0.severity, minute: $0.minute, times: Int32($1)) }
  }

  /// Counts alerts out again, with the severities that they were counted with.
  mutating func remove(_ gone: [(member: AlertMember, severity: Severity)]) {
    hosts.remove(gone.map(\.member.host.number))
    rules.remove(gone.map { Self.rule(of: $0.member) })
    for (member, severity) in gone {
      severities[severity.rank] &-= 1
      if let minute = AlertRate.minute(of: member.time) { rate.add(severity, minute: minute, times: -1) }
    }
  }

  private static func rule(of member: AlertMember) -> UInt32 {
    (member.rule == .none ? member.title : member.rule).number
  }

  private struct MinuteAndSeverity: Equatable {
    var minute: Int32
    var severity: Severity
  }

  /// The same value several times in a row is counted once: feeds are full of such runs.
  private struct Run<Value: Equatable> {
    private var value: Value?
    private var times = 0

    mutating func take(_ next: Value, _ count: (Value, Int) -> Void) {
      if next != value {
        end(count)
        value = next
      }
      times += 1
    }

    mutating func end(_ count: (Value, Int) -> Void) {
      if let value { count(value, times) }
      (value, times) = (nil, 0)
    }
  }
}

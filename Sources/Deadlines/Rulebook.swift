import Foundation

/// The rules by which clocks are read.
public struct Rulebook: Sendable {
  private let rules: [String: Rule]

  /// A rulebook of some rules.
  public init(rules: [Rule]) {
    self.rules = Dictionary(rules.map { ($0.id, $0) }) { _, later in later }
  }

  /// The rules that come with the program. Not legal advice: check a rule against the official text before relying on it.
  public static let builtIn: Rulebook = {
    struct Pack: Decodable { let rules: [Rule] }
    guard let file = Bundle.module.url(forResource: "rules", withExtension: "json"),
      let data = try? Data(contentsOf: file), let pack = try? JSONDecoder().decode(Pack.self, from: data)
    else { return Rulebook(rules: []) }
    return Rulebook(rules: pack.rules)
  }()

  /// A rule by its id; nil when there is none.
  public func rule(_ id: String) -> Rule? { rules[id] }

  /// Reads a clock; pure, no wall clock, no I/O.
  public func reading(of query: ClockQuery) -> ClockReading {
    if let due = query.due { return .computed(due: due, start: query.triggers.values.min()) }
    guard let id = query.rule, let rule = rules[id] else { return .without(.unknownRule) }
    switch rule.clock {
    case .none: return .without(.noFixedPeriod)
    case .period(let period): return reading(of: period, query)
    case .earliest(let periods): return earliest(of: periods, query)
    }
  }

  /// A hundred years: beyond, a number is a slip of the pen.
  private static let mostHours = 876_600

  private func reading(of period: Period, _ query: ClockQuery) -> ClockReading {
    guard let start = query.triggers[period.trigger] else {
      return .without(.triggerMissing(event: period.trigger))
    }
    guard let amount = period.amount ?? query.params["amount"].flatMap({ Int($0) }) else {
      return .without(.notCounted(period: "a period that the contract names"))
    }
    guard period.unit == "hours" else {
      let unit = period.unit.replacingOccurrences(of: "_", with: " ")
      return .without(.notCounted(period: "\(amount) \(unit)"))
    }
    guard (0...Self.mostHours).contains(amount) else {
      return .without(.notCounted(period: "\(amount) hours"))
    }
    return .computed(due: start + Int64(amount) * 3_600, start: start)
  }

  private func earliest(of periods: [Period], _ query: ClockQuery) -> ClockReading {
    let readings = periods.map { reading(of: $0, query) }
    let computed = readings.filter { $0.conservativeDue != nil }
    let first = computed.min { ($0.conservativeDue ?? .max) < ($1.conservativeDue ?? .max) }
    guard var reading = first else { return readings.first ?? .without(.noFixedPeriod) }
    reading.provisional = computed.count < readings.count
    return reading
  }
}

extension ClockReading {
  fileprivate static func computed(due: Int64, start: Int64?) -> ClockReading {
    ClockReading(status: .computed, conservativeDue: due, statutoryDue: due, start: start, provisional: false)
  }

  fileprivate static func without(_ status: Status) -> ClockReading {
    ClockReading(status: status, conservativeDue: nil, statutoryDue: nil, start: nil, provisional: false)
  }
}

extension Period {
  /// How long it is: "72 hours", "1 month", "as many hours as the contract says".
  public var words: String {
    switch amount {
    case .fixed(let number): unit.words(number)
    case .parameter: "as many \(unit.words) as the contract says"
    }
  }

  /// What starts it: "aware breach", "the filing of eu-nis2-notify".
  public var triggerWords: String { Self.triggerWords(trigger) }

  static func triggerWords(_ event: String) -> String {
    event.hasPrefix(filed) ? "the filing of \(event.dropFirst(filed.count))" : event
  }
}

extension PeriodUnit {
  /// So many of them: "1 month", "4 business days".
  func words(_ number: Int) -> String { "\(number) \(number == 1 ? String(words.dropLast()) : words)" }
}

extension Rule.Applies {
  /// The flags it depends on: "personal_data and controller; not if risk_unlikely".
  var words: String {
    var parts = all.isEmpty ? [] : [Nearest.list(all, "and")]
    if !any.isEmpty { parts.append(Nearest.list(any, "or")) }
    let needed = parts.joined(separator: "; and ")
    guard !none.isEmpty else { return needed.isEmpty ? "always" : needed }
    return "\(needed.isEmpty ? "always" : needed); not if \(Nearest.list(none, "or"))"
  }
}

extension Clock {
  /// How long it runs, and from when: "72 hours from aware_breach".
  public var words: String {
    switch self {
    case .none: "no fixed period"
    case .period(let period): "\(period.words) from \(period.triggerWords)"
    case .earliestOf(let limbs, _):
      "the earliest of \(Nearest.list(limbs.map { "\($0.words) from \($0.triggerWords)" }, "and"))"
    }
  }
}

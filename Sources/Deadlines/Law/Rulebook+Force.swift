extension Rulebook {
  /// Whether a rule is law for what happens at an instant, by the local day of a zone; the rule's own zone where
  /// there is no such zone.
  public func isInForce(_ rule: Rule, at instant: Int64, timezone: String?) -> Bool {
    guard rule.status != .proposed, LocalZone.range.contains(instant) else { return false }
    let names = [timezone, rule.defaultTimezone, "Etc/UTC"]
    guard let zone = names.lazy.compactMap({ $0.flatMap { LocalZone(named: $0) } }).first else {
      return false
    }
    return rule.holds(on: zone.day(at: instant))
  }
}

/// What to say of names that the rules do not know: a sentence with the nearest ones; nil where the name is known.
extension Rulebook {
  /// Of the id of a rule.
  public func complaint(aboutRule id: String) -> String? {
    guard rule(id) == nil else { return nil }
    return
      "There is no rule '\(id)'; \(Self.hint(id, rules.map(\.id))) 'warroom deadlines --list' lists them."
  }

  /// Of an event that is to start a clock; `filed:RULE` is the filing of an earlier stage.
  public func complaint(aboutEvent name: String) -> String? {
    if name.hasPrefix(Period.filed) {
      let id = String(name.dropFirst(Period.filed.count))
      guard rule(id) == nil else { return nil }
      return "There is no rule '\(id)' that could be filed; \(Self.hint(id, rules.map(\.id)))"
    }
    let known = triggers
    return known.contains(name) ? nil : "No clock knows the event '\(name)'; \(Self.hint(name, known))"
  }

  /// Of the id of a calendar.
  public func complaint(aboutCalendar id: String) -> String? {
    guard calendar(id) == nil else { return nil }
    return "There is no calendar '\(id)'; \(Self.hint(id, calendars.map(\.id)))"
  }

  /// Of a fact that is to decide which rules apply.
  public func complaint(aboutFlag flag: String) -> String? {
    let known = flags
    return known.contains(flag) ? nil : "There is no flag '\(flag)'; \(Self.hint(flag, known))"
  }

  private static func hint(_ word: String, _ known: [String]) -> String {
    Nearest.sentenceEnd(for: word, among: known)
  }
}

extension Rulebook {
  /// A clock in words: what started it, every step of the arithmetic, what the law asks for, where it stands.
  ///
  /// - Parameter now: where given, a line says where the clock stands then.
  public func explanation(of query: ClockQuery, now: Int64? = nil) -> Explanation {
    var explanation = Explanation()
    if let due = query.due {
      explanation.sayFixed(due, query, now: now)
    } else if let id = query.rule, let rule = rule(id) {
      explanation.say(.rule, "rule", "\(rule.name) (\(rule.id))")
      switch evaluation(of: rule, query) {
      case .failure(let stop): explanation.say(.obstacle, "no instant", stop.status.words(in: self))
      case .success(let evaluation):
        guard let evaluator = try? Evaluator(rule, query, in: self) else { break }
        var writer = ArithmeticWriter(book: self, rule: rule, query: query, counter: evaluator.counter)
        writer.write(evaluation, now: now)
        explanation.append(writer.lines)
      }
      explanation.sayDuty(rule)
    } else {
      explanation.say(.obstacle, "no instant", ClockReading.Status.unknownRule(query.rule).words(in: self))
    }
    explanation.say(.disclaimer, "", Self.disclaimer)
    return explanation
  }
}

extension Explanation {
  mutating func append(_ more: [Line]) {
    for line in more { say(line.kind, line.label, line.text) }
  }

  /// An instant that somebody wrote down, without a rule.
  fileprivate mutating func sayFixed(_ due: Int64, _ query: ClockQuery, now: Int64?) {
    let zone = query.timezone.flatMap { LocalZone(named: $0) } ?? LocalZone(named: "Etc/UTC")
    guard let zone, LocalZone.range.contains(due) else {
      say(.obstacle, "no instant", "The due instant lies outside of the years 1 to 9999.")
      return
    }
    let words = WallWords(zone: zone)
    say(.due, "due", words.due(due))
    say(.step, "", "an instant that was set by hand; no rule was counted")
    if let now { say(.standing, "now", StandingWords.now(now, due: due, limit: due)) }
  }

  /// What the rule asks for apart from the number.
  fileprivate mutating func sayDuty(_ rule: Rule) {
    say(.duty, "recipient", "\(rule.authority) (\(rule.recipient.words))")
    list(.duty, "applies if", [rule.applies.words])
    list(.duty, "speed", [rule.speed])
    list(.duty, "satisfied by", [rule.satisfiedBy])
    if rule.phased { say(.duty, "phases", "it may be filed in phases") }
    list(.duty, "exceptions", rule.exceptions)
    list(.duty, "if late", [rule.lateDuty])
    list(.content, "content", rule.content.map { "\($0.id): \($0.text) (\($0.need.words))" })
    list(.citation, "law", [rule.legal])
    list(.citation, "read it", rule.urls)
    list(.note, "notes", rule.notes)
    say(.citation, "rule pack", "\(rule.source.pack), checked against the law on \(rule.source.verifiedOn)")
    let own = rule.source.disclaimer
    if !own.hasPrefix("Not legal advice") { list(.note, "", [own]) }
  }
}

extension Rule.Recipient {
  /// In words: "supervisory authority".
  public var words: String { rawValue.replacing("_", with: " ") }
}

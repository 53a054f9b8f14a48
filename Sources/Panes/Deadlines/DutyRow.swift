import IncidentModel

/// A row of the deadlines: a duty and where it stands, a status that was promised, or a rule that nobody has entered yet.
struct DutyRow: Sendable {
  /// What the row is about.
  enum Subject: Sendable {
    case duty(Duty, DutyStanding)
    /// The next status for an audience.
    case promise(StatusPromise, DutyStanding)
    /// A rule that applies or may apply, and that is near enough to be asked for by itself.
    indirect case check(DutyCheck)
    /// All other rules that may apply, and how many the answers rule out.
    case others([DutyCheck], ruledOut: Int)
  }

  let subject: Subject

  /// Selection and scroll hold on to it.
  var name: RowID {
    switch subject {
    case .duty(let duty, _): .notification(duty.id)
    case .promise(let promise, _): .promise(promise.audience)
    case .check(let check): .check(check.rule.id)
    case .others: .otherChecks
    }
  }

  /// The duty; nil for every other row.
  var duty: Duty? { if case .duty(let duty, _) = subject { duty } else { nil } }

  /// Where the duty or the promise stands; nil for a rule that nobody has entered.
  var standing: DutyStanding? {
    switch subject {
    case .duty(_, let standing), .promise(_, let standing): standing
    case .check, .others: nil
    }
  }

  /// The instant to work to, and the end after which it is overdue; nil where no clock runs.
  var limits: (due: Instant, end: Instant)? {
    switch subject {
    case .duty(let duty, _): duty.reading.due.map { ($0, duty.reading.outerLimit ?? $0) }
    case .promise(let promise, _): (promise.due, promise.due)
    case .check, .others: nil
    }
  }

  /// When its period began; nil where that is not known.
  var began: Instant? {
    switch subject {
    case .duty(let duty, _): duty.reading.start
    case .promise(let promise, _): promise.made
    case .check, .others: nil
    }
  }

  /// The same row at another instant.
  func standing(at now: Instant) -> DutyRow {
    switch subject {
    case .duty(let duty, _): DutyRow(subject: .duty(duty, duty.standing(at: now)))
    case .promise(let promise, _): DutyRow(subject: .promise(promise, promise.standing(at: now)))
    case .check, .others: self
    }
  }

  /// The first instant after `now` at which it stands elsewhere although nothing happened; nil for never.
  func standingChanges(after now: Instant) -> Instant? {
    switch subject {
    case .duty(let duty, _): duty.standingChanges(after: now)
    case .promise(let promise, _): promise.standingChanges(after: now)
    case .check, .others: nil
    }
  }

  /// A duty or a promise that is still to be kept.
  var isOpen: Bool { standing.map { !$0.isSettled } ?? false }

  /// What the filter looks into.
  var texts: [String] {
    switch subject {
    case .duty(let duty, _):
      let said = duty.notification
      return [
        duty.heading.string, duty.recipient.string, said.owner?.string ?? "", said.rule ?? "", word,
        said.channel?.string ?? "", duty.id.text.string, duty.isProvisional ? "provisional" : "",
      ] + said.filings.compactMap(\.reference?.string)
    case .promise(let promise, _): return [promise.heading, promise.audience?.rawValue ?? "", word]
    case .check(let check): return [check.rule.name, check.rule.id, word] + check.questions.map(\.string)
    case .others(let checks, _): return [word] + checks.flatMap { [$0.rule.name, $0.rule.id] }
    }
  }

  /// The standing in a word.
  var word: String {
    switch subject {
    case .duty(_, let standing), .promise(_, let standing): standing.word
    case .check(let check): check.applies ? "applies" : "check"
    case .others: "check"
    }
  }
}

extension StatusPromise {
  /// What to call it.
  var heading: String { "Promised status" }
}

extension DutyStanding {
  /// In a word or two.
  var word: String {
    switch self {
    case .overdue: "overdue"
    case .margin: "margin"
    case .dueSoon: "due soon"
    case .running: "running"
    case .now: "now"
    case .waiting: "waiting"
    case .uncounted: "no date"
    case .notInForce: "not law"
    case .doneInTime: "filed"
    case .doneInMargin: "filed in margin"
    case .doneLate: "filed late"
    case .waived: "waived"
    }
  }
}

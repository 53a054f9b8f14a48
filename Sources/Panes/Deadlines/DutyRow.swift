import IncidentModel

/// A row of the deadlines: a duty and where it stands, or a rule that nobody has entered yet.
struct DutyRow: Sendable {
  /// What the row is about.
  enum Subject: Sendable {
    case duty(Duty, DutyStanding)
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
    case .check(let check): .check(check.rule.id)
    case .others: .otherChecks
    }
  }

  /// The duty and where it stands; nil for a rule that nobody has entered.
  var duty: Duty? { if case .duty(let duty, _) = subject { duty } else { nil } }

  /// Where the duty stands; nil for a rule that nobody has entered.
  var standing: DutyStanding? { if case .duty(_, let standing) = subject { standing } else { nil } }

  /// A duty that is still to be done.
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
    case .check(let check): return [check.rule.name, check.rule.id, word] + check.questions.map(\.string)
    case .others(let checks, _): return [word] + checks.flatMap { [$0.rule.name, $0.rule.id] }
    }
  }

  /// The standing in a word.
  var word: String {
    switch subject {
    case .duty(_, let standing): standing.word
    case .check(let check): check.applies ? "applies" : "check"
    case .others: "check"
    }
  }
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

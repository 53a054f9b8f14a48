/// A clock worked out, with every step on the way: readings are taken from it, and the words.
struct Evaluation {
  /// Of which rule; not the rule itself, which is large to hand around.
  let ruleID: String
  var limbs: [Limb] = []
  /// The limb that gives the instant to work to.
  var first: Count?
  /// The limb that gives the legal outer limit.
  var last: Count?
  var reading: ClockReading
}

/// One period of a clock, and what became of it.
struct Limb {
  enum Outcome {
    case counted(Count)
    /// Left out: nobody knows when it starts.
    case unknown(event: String)
    /// Left out: the event came more than so many hours after the trigger, at this instant.
    case voided(by: String, at: Int64)
    /// Left out: the rule does not hold on the day of this trigger.
    case notInForce(trigger: Int64)
    case stopped(ClockReading.Status)
  }

  let period: Period
  let outcome: Outcome

  var count: Count? {
    if case .counted(let count) = outcome { return count }
    return nil
  }
}

/// Where a period starts: at an event, or where an earlier stage that is not filed yet is due.
struct PeriodStart {
  enum Source {
    case event(String)
    indirect case projected(Evaluation)
  }

  let source: Source
  /// Start of what is to be worked to.
  let conservative: Int64
  /// Start of what the law allows at the utmost.
  let statutory: Int64

  var isProjected: Bool {
    if case .projected = source { return true }
    return false
  }
}

/// One period, counted.
struct Count {
  /// How its end was found.
  enum Step {
    /// Hours, the first of which begins here.
    case hours(from: Int64)
    /// The day it ends with by the number, after the roll, and with enough working days.
    case days(from: CivilDay, target: CivilDay, rolled: CivilDay, last: CivilDay)
    /// Business days after one day, up to another.
    case businessDays(from: CivilDay, last: CivilDay)
  }

  let period: Period
  let amount: Int
  let cutoff: TimeOfDay?
  let start: PeriodStart
  var conservative: Int64
  var statutory: Int64
  var contested: Int64?
  var lastDay: CivilDay?
  let step: Step
  /// What a relief did to the limit, where the rule has one.
  var relief: ReliefStep?
}

/// What a relief did to the legal outer limit.
struct ReliefStep {
  enum Outcome: Hashable {
    /// The limit falls on a working day.
    case notNeeded
    /// The limit stands because this flag is answered yes.
    case denied(flag: String)
    case moved(to: CivilDay)
  }

  let relief: Relief
  /// The limit before, and its day.
  let limit: Int64
  let day: CivilDay
  let outcome: Outcome
}

/// Why there is no instant, on the way out of the arithmetic.
struct Stop: Error {
  let status: ClockReading.Status
}

import Deadlines

/// Every duty to tell somebody, as of the events of a state: those that the team entered, the stages that follow them
/// by law, and the rules that may apply and that nobody has entered.
public struct DutyBook: Sendable {
  /// Tells whether two books are one and the same.
  private final class Edition: Sendable {}

  /// What the team entered, by name; then the stages that follow, by name.
  public private(set) var duties: [Duty] = []
  /// Rules that nobody has entered and that are not ruled out: those that apply first, then in the order of the rules.
  public private(set) var checks: [DutyCheck] = []
  /// The next status that each audience was promised, the soonest first.
  public private(set) var promises: [StatusPromise] = []
  /// How many rules that are law the answers given rule out.
  public private(set) var ruledOut = 0
  /// The rules by which it was made; nil while nothing asked for any.
  public let rulebook: Rulebook?
  private var edition = Edition()
  private var ground: DutyGround?
  let families: DutyFamilies?
  var chains: [Int: DutyChains] = [:]
  var entered = DutyList()
  var following = DutyList()

  /// No duties.
  public init() {
    rulebook = nil
    families = nil
  }

  /// The duties of a state. What an earlier book by the same rules has worked out already, and nothing has changed, is
  /// taken from there.
  ///
  /// - Parameter changed: the notifications of which something else is said than in the state of the earlier book; nil
  ///   where nobody knows. Then every one is looked at.
  public init(
    of state: IncidentState,
    by rulebook: Rulebook,
    reusing earlier: DutyBook = DutyBook(),
    changed: Set<EntityID>? = nil
  ) {
    let ground = DutyGround(state.incident.value, rulebook)
    let families = earlier.families ?? DutyFamilies(rulebook)
    self.rulebook = rulebook
    self.families = families
    self.ground = ground
    promises = state.promises
    let builder = DutyBuilder(rulebook: rulebook, ground: ground, earlier: earlier)
    if let changed, ground == earlier.ground {
      chains = earlier.chains
      entered = earlier.entered
      following = earlier.following
      change(changed, in: state, builder, families)
    } else {
      workOut(state, builder, families)
    }
    duties = entered.duties + following.duties
    if ground == earlier.ground, entered.hasRules(of: earlier.entered),
      following.hasRules(of: earlier.following)
    {
      (checks, ruledOut) = (earlier.checks, earlier.ruledOut)
    } else {
      (checks, ruledOut) = builder.checks(
        beside: entered.rules,
        followedBy: following.rules,
        families
      )
    }
  }

  /// A duty by its name; nil when there is none.
  public subscript(id: EntityID) -> Duty? { entered[id] ?? following[id] }

  /// Whether it is the very same book: nothing was worked out in between.
  public func isSame(as other: DutyBook) -> Bool { edition === other.edition }

  /// Why the clock of a duty has no instant, in a sentence; empty where it has one.
  public func obstacle(of duty: Duty) -> SafeText {
    SafeText(duty.reading.status.words(in: rulebook ?? Rulebook(rules: [])))
  }

  /// The arithmetic of a duty's clock in words, line by line; nil while there are no rules.
  public func explanation(of duty: Duty, at now: Instant) -> Explanation? {
    rulebook?.explanation(of: duty.query, now: now.seconds)
  }
}

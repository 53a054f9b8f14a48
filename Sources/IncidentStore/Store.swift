import EventFiles
import IncidentModel

/// The shared in-process store: takes what the directory brings, in any order, and gives snapshots.
///
/// A value owned by one thread; what it gives away are values that share storage with it.
public struct Store: Sendable {
  private var live = Snapshot()
  private var index = AlertIndex()
  private var names = RecordNames()
  private var duties = UnnamedDuties()
  private var times = FileTimes()
  private var problemsByFile: [FileID: [Problem]] = [:]
  private var pipeProblem: Problem?
  var log = EventLog()
  let reader: (any RecordReader)?

  /// The rules by which clocks are read, and files of rules that were refused.
  private let rules: RuleSource
  private var hasListedRefusals = false

  /// An empty room; `reader` reads alerts again where two share a name and where a digest is asked for, `rules` are
  /// loaded when the first clock is to be read.
  ///
  /// `problems` are those that were found before anything of the room was read.
  public init(
    reader: (any RecordReader)? = nil,
    rules: RuleSource = .builtIn,
    problems: [Problem] = []
  ) {
    for problem in problems { live.problems.insert(problem) }
    self.reader = reader
    self.rules = rules
  }

  /// The room as it is now.
  public var snapshot: Snapshot { live }

  /// How far the first reading is.
  public var progress: LoadProgress { live.progress }

  /// Events and raised alerts in it.
  public var recordCount: Int { live.state.eventCount + live.alerts.recordCount }

  /// Takes what the directory has brought; any order and any split of updates gives the same room.
  public mutating func apply(_ update: DirectoryUpdate) { apply([update]) }

  /// Takes several updates, in the order they came, at the cost of one.
  public mutating func apply(_ updates: consuming [DirectoryUpdate]) {
    var updates = consume updates
    for update in updates {
      if let files = update.files { live.files = files.besideTrack(of: live.files) }
      if let files = update.trackFiles { live.files = live.files.beside(track: files) }
      live.progress = update.progress
      live.watch = update.watch
      live.telemetry += update.batch.telemetry
      forgetProblems(of: update.restarted)
      for found in update.batch.problems {
        problemsByFile[found.file, default: []].append(found.problem)
        live.problems.insert(found.problem)
      }
    }
    if updates.contains(where: { !$0.batch.events.isEmpty || $0.files != nil || $0.trackFiles != nil }) {
      live.stateVersion = live.version + 1
    }
    takeEvents(updates.map(\.batch.events).filter { !$0.isEmpty })
    for number in updates.indices {
      times.forget(updates[number].restarted, before: updates[number].batch.alerts)
      takeAlerts(&updates[number].batch)
    }
    listConflicts()
    if live.progress.isComplete, rules.hasFiles { listRefusals() }
    live.progress.recordsRead = live.progress.isComplete ? 0 : recordCount
    live.version += 1
  }

  /// Lists what is wrong with a pipe that brings alerts, in place of what was before; nil where nothing is.
  public mutating func list(pipe problem: Problem?) {
    if let pipeProblem { live.problems.remove(pipeProblem) }
    if let problem { live.problems.insert(problem) }
    pipeProblem = problem
    live.version += 1
  }

  private mutating func forgetProblems(of files: [FileID]) {
    for file in files {
      for problem in problemsByFile.removeValue(forKey: file) ?? [] { live.problems.remove(problem) }
    }
  }

  private mutating func listConflicts() {
    for problem in names.newConflicts(in: live.files) { live.problems.insert(problem) }
  }

  private mutating func relist(_ changes: (gone: [Problem], new: [Problem])) {
    let (gone, new) = changes
    for problem in gone { live.problems.remove(problem) }
    for problem in new { live.problems.insert(problem) }
  }

  /// Takes the alerts out of a batch, so that nobody else holds the rows, which would have to be copied.
  private mutating func takeAlerts(_ batch: inout DecodedBatch) {
    guard !batch.alerts.isEmpty else { return }
    var rows: [AlertRow] = []
    swap(&rows, &batch.alerts)
    times.date(&rows)
    index.translate(&rows, batch.strings, for: &live.alerts)
    var losers: [RecordNames.Holder] = []
    for row in rows {
      if !row.isNamedByPlace {
        let meeting = names.meet(row, in: RecordNames.Room(alerts: live.alerts, reader: reader))
        if case .known = meeting { continue }
        if case .wins(let loser) = meeting { losers.append(loser) }
      }
      index.add(translated: row, to: &live.alerts, marks: live.state)
    }
    live.alerts.settle()
    if let newest = live.alerts.newestRecorded { live.newest = max(live.newest ?? newest, newest) }
    for loser in losers { take(out: loser) }
  }

  private mutating func takeEvents(_ batches: [[Event]]) {
    guard !batches.isEmpty else { return }
    names.reserve(events: batches.reduce(0) { $0 + $1.count })
    var losers: [RecordNames.Holder] = []
    var fresh: [[Event]] = []
    for batch in batches { fresh.append(unknown(of: batch, &losers)) }
    // Losers go first: a winner may stand at the very same place of the order.
    for loser in losers where !Self.drop(loser, from: &fresh) { take(out: loser) }
    for batch in fresh { log.insert(batch) }
    live.state.insert(batches: fresh)
    workOutDuties(after: fresh.joined())
    recount(after: fresh.joined())
    relist(duties.changes(after: fresh.joined(), in: live.state, files: live.files))
  }

  /// Those of some events that the room does not have yet: mostly all, and then the array itself.
  private mutating func unknown(of events: [Event], _ losers: inout [RecordNames.Holder]) -> [Event] {
    var newest = live.newest ?? .distantPast
    var some: [Event]?
    for (number, event) in events.enumerated() {
      guard isNew(event, &losers) else {
        if some == nil { some = Array(events[..<number]) }
        continue
      }
      newest = max(newest, event.key.recorded)
      some?.append(event)
    }
    if newest > .distantPast { live.newest = newest }
    return some ?? events
  }

  private mutating func isNew(_ event: Event, _ losers: inout [RecordNames.Holder]) -> Bool {
    if names.name(event, among: live.alerts) { return true }
    switch names.meet(event, in: RecordNames.Room(alerts: live.alerts, reader: reader)) {
    case .new: return true
    case .known: return false
    case .wins(let loser):
      losers.append(loser)
      return true
    }
  }

  /// Takes a loser out of what has not been folded yet; false when it is not there.
  private static func drop(_ loser: RecordNames.Holder, from fresh: inout [[Event]]) -> Bool {
    guard case .event(let event) = loser else { return false }
    for batch in fresh.indices {
      if let pending = fresh[batch].firstIndex(where: { $0 === event }) {
        fresh[batch].remove(at: pending)
        return true
      }
    }
    return false
  }

  private mutating func take(out loser: RecordNames.Holder) {
    switch loser {
    case .alert(let number):
      index.remove(row: number, from: &live.alerts)
    case .event(let event):
      live.stateVersion = live.version + 1
      log.remove(event)
      live.state.remove(event)
      workOutDuties(after: CollectionOfOne(event))
      recount(after: [event])
      relist(duties.changes(after: [event], in: live.state, files: live.files))
    }
  }

  /// What some events that came or went say of duties, or of what decides which rules apply.
  private mutating func workOutDuties(after events: some Sequence<Event>) {
    let concerning = events.filter(\.concernsDuties)
    guard !concerning.isEmpty else { return }
    live.duties = DutyBook(
      of: live.state,
      by: rules.book,
      reusing: live.duties,
      changed: Set(concerning.map(\.subject))
    )
    listRefusals()
  }

  /// Lists files of rules that were refused.
  private mutating func listRefusals() {
    guard !hasListedRefusals else { return }
    hasListedRefusals = true
    for problem in rules.refusals { live.problems.insert(problem) }
  }

  /// The same room without what only arrivals need: nothing may be applied to it any more.
  public var withoutNames: Store {
    var store = Store(reader: reader, rules: rules)
    store.live = live
    store.log = log
    return store
  }

  /// Counts on from a version that was shown already.
  mutating func raise(version: UInt64) {
    live.version = max(live.version, version)
    live.stateVersion = live.version
  }

  /// The duties of another state than the present one.
  func duties(of state: IncidentState) -> DutyBook {
    DutyBook(of: state, by: rules.book, reusing: live.duties)
  }

  /// Alerts that the team judged leave or enter the count of new ones.
  private mutating func recount(after events: some Sequence<Event>) {
    for event in events {
      guard case .alertJudged(let judgment) = event.content else { continue }
      for key in judgment.keys {
        for id in index.alerts(withKey: key, in: live.alerts) { live.alerts.recount(id, marks: live.state) }
      }
    }
  }
}

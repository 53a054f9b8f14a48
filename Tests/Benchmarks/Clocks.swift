import Console
import EventFiles
import Foundation
import IncidentModel
import IncidentStore
import Panes
import PtyKit
import ScreenKit

/// What very many clocks cost: worked out from scratch, one changed among them, and another second on the screen.
struct Clocks: Benchmark {
  let name = "deadlines"
  let summary = "10,000 notifications with rules: worked out, one filed, and one second later on the screen"

  private static let count = 10_000
  private static let start: Int64 = 1_764_000_000
  private static let ticks = 600

  func run(in workplace: Workplace) throws -> [Figure] {
    TextLocale.prepare()
    let events = (0..<Self.count).map(Self.required)
    var figures: [Figure] = []
    var store = Store()
    let declared = Self.event("incident", .incidentDeclared, .declared(Self.incident), at: Self.start)
    store.apply(Self.update([declared]))
    let scratch = Self.milliseconds { store.apply(Self.update(events)) }
    let duties = store.snapshot.duties.duties
    figures.append(
      Figure("clocks, \(Self.count) and \(duties.count - Self.count) that follow", scratch, "ms")
    )

    var filings: [Double] = []
    for number in stride(from: 0, to: Self.count, by: Self.count / 101) {
      let filing = Filing(at: Instant(seconds: Self.start + 11_000))
      let filed = Self.event("duty-\(number)", .notificationFiled, .filed(filing), at: Self.start + 11_000)
      filings.append(Self.milliseconds { store.apply(Self.update([filed])) })
    }
    figures.append(Figure("clocks, one filed, median", filings.median, "ms"))
    figures.append(Figure("clocks, one filed, slowest", filings.max() ?? 0, "ms"))

    for (title, size, isZoomed) in [("120x40", (120, 40), false), ("zoomed, 200x60", (200, 60), true)] {
      let times = Self.ticking(store.snapshot, width: size.0, height: size.1, isZoomed: isZoomed)
      figures.append(Figure("one second later, \(title), median", times.median, "ms", limit: .value(2)))
      figures.append(Figure("one second later, \(title), p90", times.quantile(0.9), "ms"))
      figures.append(Figure("one second later, \(title), p99", times.quantile(0.99), "ms", limit: .value(2)))
      figures.append(Figure("one second later, \(title), slowest", times.max() ?? 0, "ms"))
    }
    return figures
  }

  /// Milliseconds of each of many frames, a second apart, of a room in which nothing happens.
  private static func ticking(_ snapshot: Snapshot, width: Int, height: Int, isZoomed: Bool) -> [Double] {
    var context = ConsoleContext(
      snapshot: snapshot,
      now: Instant(seconds: start + 3 * 3600),
      glyphs: .unicode,
      homeZone: .gmt,
      directory: "incident"
    )
    var state = ConsoleState(size: Size(width: width, height: height))
    state.focus = .deadlines
    state.isZoomed = isZoomed
    _ = state.update(.snapshotArrived, in: context)
    var composer = Composer()
    _ = composer.compose(state, in: context)
    return (0..<ticks).map { _ in
      context.now = context.now.adding(seconds: 1)
      return milliseconds { _ = composer.compose(state, in: context) }
    }
  }

  private static func milliseconds(_ work: () -> Void) -> Double {
    let start = PtyProgram.now()
    work()
    return Double(PtyProgram.now() - start) / 1e6
  }

  // MARK: Events

  /// Rules of all units, with chains among them, and the event that starts each.
  private static let rules: [(rule: String, event: String)] = [
    ("eu-gdpr-33-1", "aware_breach"), ("eu-nis2-early", "aware_incident"),
    ("de-stgb-77b", "aware_offence_and_offender"), ("us-hipaa-individuals", "discovery"),
    ("eu-dora-initial", "classified_major"), ("us-sec-8k-105", "materiality_determined"),
    ("contract-hours", "contract_event"), ("ch-isg-74e", "discovered_attack"),
    ("eu-nis2-notify", "aware_incident"), ("uk-gdpr-33-1", "aware_breach"),
  ]

  private static func required(_ number: Int) -> Event {
    let (rule, event) = rules[number % rules.count]
    var change = NotificationChange()
    change.rule = rule
    change.recipient = SafeText("Authority \(number % 40)")
    change.owner = SafeText("person \(number % 7)")
    change.channel = "online form"
    change.params = ["amount": "48"]
    let at = start + Int64(number)
    change.triggers = [event: Instant(seconds: at)]
    return self.event("duty-\(number)", .notificationRequired, .required(change), at: at)
  }

  private static var incident: IncidentChange {
    var incident = IncidentChange()
    incident.name = "Benchmark"
    incident.severity = .high
    incident.timezone = "Europe/Berlin"
    incident.calendar = "DE"
    incident.flags = ["personal_data": true, "nis2_entity": true]
    return incident
  }

  private static func event(
    _ subject: String,
    _ type: EventType,
    _ content: EventContent,
    at seconds: Int64
  ) -> Event {
    let time = Instant(seconds: seconds)
    return Event(
      key: EventKey(recorded: time, source: "/benchmark", id: "\(subject) \(type)"),
      time: time,
      type: type,
      subject: EntityID(subject),
      author: "lead",
      cause: nil,
      content: content,
      place: RecordPlace(file: FileID(0), offset: 0, length: 2, line: nil, index: 0),
      raw: Array("{}".utf8)
    )
  }

  private static func update(_ events: [Event]) -> DirectoryUpdate {
    var update = DirectoryUpdate()
    update.batch.events = events
    update.progress = LoadProgress(filesRead: 1, filesFound: 1, isComplete: true)
    return update
  }
}

import Deadlines
import Foundation
import IncidentModel
import Panes
import ScreenKit

/// A room built in code, event by event, as the store would build it.
struct RoomFixture {
  /// What panes are given.
  var snapshot = Snapshot()
  /// The instant the screen shows: Wed 2 Apr 2025 18:42:07 CEST.
  var now = RoomFixture.at("2025-04-02 16:42:07")
  private var index = AlertIndex()
  private var number = 0

  init() {
    TextLocale.prepare()
    snapshot.progress = LoadProgress(filesRead: 1, filesFound: 1, isComplete: true)
    snapshot.watch = .notified
    _ = snapshot.files.add("events/0001-declared.json")
    _ = snapshot.files.add("feeds/siem.jsonl")
  }

  /// An instant from "2025-04-02 16:42:07" in UTC.
  static func at(_ text: String) -> Instant {
    let parts = text.split(whereSeparator: { "- :".contains($0) }).compactMap { Int64($0) }
    var (year, month) = (parts[0], parts[1])
    if month <= 2 { (year, month) = (year - 1, month + 12) }
    let era = year / 400
    let dayOfYear = (153 * (month - 3) + 2) / 5 + parts[2] - 1
    let yearOfEra = year - era * 400
    let days = era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    return Instant(
      seconds: days * 86_400 + parts[3] * 3600 + parts[4] * 60 + (parts.count > 5 ? parts[5] : 0)
    )
  }

  /// Adds an event that happened at `time` and was recorded `later` seconds after.
  @discardableResult
  mutating func tell(
    _ subject: String,
    _ content: EventContent,
    at time: Instant,
    later: Int64 = 30,
    by author: SafeText? = "lead",
    raw: String = "{}"
  ) -> Event {
    number += 1
    let event = Event(
      key: EventKey(recorded: time.adding(seconds: later), source: "/terminals/ops-1", id: "e\(number)"),
      time: time,
      type: Self.type(of: content),
      subject: EntityID(subject),
      author: author,
      cause: nil,
      content: content,
      place: RecordPlace(file: FileID(0), offset: number * 200, length: 190, line: number, index: number - 1),
      raw: Array(raw.utf8)
    )
    snapshot.state.insert([event])
    snapshot.duties = DutyBook(of: snapshot.state, by: .builtIn, reusing: snapshot.duties)
    snapshot.version += 1
    snapshot.stateVersion = snapshot.version
    snapshot.newest = max(snapshot.newest ?? .distantPast, event.key.recorded)
    return event
  }

  /// Adds alerts, one record each.
  mutating func raise(_ alerts: [AlertSketch]) {
    var strings = StringTable()
    let rows = alerts.map { alert in
      number += 1
      return AlertRow(
        time: alert.time,
        recorded: alert.time.adding(seconds: 2),
        severity: alert.severity,
        title: strings.intern(alert.title),
        product: strings.intern(alert.product),
        host: strings.intern(alert.host),
        user: strings.intern(alert.user),
        src: strings.endpoint(utf8: alert.src.string),
        key: .text(strings.intern(SafeText(alert.key))),
        identity: UInt64(number),
        content: UInt64(number),
        place: AlertPlace(
          RecordPlace(file: FileID(1), offset: number * 100, length: 90, line: number, index: number - 1)
        )
      )
    }
    index.add(rows, strings, to: &snapshot.alerts, marks: snapshot.state)
    snapshot.version += 1
    snapshot.stateVersion = snapshot.version
  }

  /// What the team did with alerts, by their keys.
  mutating func judge(_ state: AlertState, _ keys: [String], at time: Instant) {
    tell(keys[0], .alertJudged(AlertJudgment(state: state, keys: keys.map(EntityID.init))), at: time)
    for key in keys {
      for id in index.alerts(withKey: EntityID(key), in: snapshot.alerts) {
        snapshot.alerts.recount(id, marks: snapshot.state)
      }
    }
  }

  /// The context of a pane that has the keys.
  func context(
    _ mode: ClockFace.Mode = .local,
    glyphs: GlyphSet = .unicode,
    isFocused: Bool = true,
    isZoomed: Bool = false
  ) -> PaneContext {
    PaneContext(
      snapshot: snapshot,
      now: now,
      clock: ClockFace(zone: Self.berlin, mode: mode),
      glyphs: glyphs,
      isFocused: isFocused,
      isZoomed: isZoomed,
      directory: "my-incident"
    )
  }

  static let berlin = TimeZone(identifier: "Europe/Berlin") ?? .gmt

  private static func type(of content: EventContent) -> EventType {
    switch content {
    case .declared: .incidentDeclared
    case .updated: .incidentUpdated
    case .entryAdded: .timelineAdded
    case .entryCorrected: .timelineCorrected
    case .entryRetracted: .timelineRetracted
    case .taskOpened: .taskOpened
    case .taskUpdated: .taskUpdated
    case .taskCommented: .taskCommented
    case .required: .notificationRequired
    case .filed: .notificationFiled
    case .waived: .notificationWaived
    case .alertJudged: .alertAcknowledged
    case .system: .systemUpdated
    case .impact: .impactAssessed
    case .decision: .decisionMade
    case .status: .statusPosted
    case .handover: .handoverRecorded
    case .exercise: .exercisePrompt
    }
  }
}

/// An alert in a few words.
struct AlertSketch {
  var time: Instant
  var severity: Severity
  var title: SafeText
  var product: SafeText = "wazuh"
  var host: SafeText = "cloud-02"
  var user: SafeText = ""
  var src: SafeText = ""
  var key: String
}

import Deadlines
import IncidentModel

/// An incident told event by event, and the duties that follow from it.
struct DutyCase {
  private(set) var state = IncidentState()
  /// Worked out along the way, each from the one before.
  private(set) var book = DutyBook()
  private(set) var rulebook = Rulebook.builtIn
  private var number = 0

  init(_ packs: String...) {
    let files = packs.enumerated().map { PackFile(name: "\($0).json", bytes: Array($1.utf8)) }
    let (book, refusals) = Rulebook.builtIn.adding(files)
    precondition(refusals.isEmpty, "\(refusals)")
    rulebook = book
  }

  /// Seconds since the epoch of "2025-03-29T14:20:00+01:00".
  static func at(_ text: String) -> Instant { Instant(rfc3339: text) ?? .distantPast }

  /// The same duties, worked out from the beginning.
  var fresh: DutyBook { DutyBook(of: state, by: rulebook) }

  @discardableResult
  mutating func tell(
    _ subject: String,
    _ content: EventContent,
    at time: Instant = at("2026-03-02T12:00:00Z")
  )
    -> Event
  {
    number += 1
    let event = Event(
      key: EventKey(recorded: time.adding(seconds: Int64(number)), source: "/t", id: "e\(number)"),
      time: time,
      type: .notificationRequired,
      subject: EntityID(subject),
      author: "lead",
      cause: nil,
      content: content,
      place: RecordPlace(file: FileID(0), offset: number, length: 2, line: nil, index: 0),
      raw: Array("{}".utf8)
    )
    state.insert([event])
    book = DutyBook(of: state, by: rulebook, reusing: book, changed: [event.subject])
    return event
  }

  mutating func declare(
    _ flags: [String: Bool] = [:],
    zone: String? = "Europe/Berlin",
    calendar: SafeText? = "DE",
    at time: String = "2026-03-02T12:00:00Z"
  ) {
    var change = IncidentChange()
    change.flags = flags
    change.timezone = zone
    change.calendar = calendar
    tell("incident", .declared(change), at: Self.at(time))
  }

  mutating func require(
    _ subject: String,
    _ rule: String? = nil,
    _ triggers: [String: String] = [:],
    at time: String = "2026-03-02T12:00:00Z",
    _ edit: (inout NotificationChange) -> Void = { _ in }
  ) {
    var change = NotificationChange()
    change.rule = rule
    if !triggers.isEmpty { change.triggers = triggers.mapValues(Self.at) }
    edit(&change)
    tell(subject, .required(change), at: Self.at(time))
  }

  mutating func file(_ subject: String, at time: String) {
    tell(subject, .filed(Filing(at: Self.at(time))), at: Self.at(time))
  }

  mutating func waive(_ subject: String) { tell(subject, .waived(reason: "not owed", by: nil)) }

  /// Every duty in a line: name, due in UTC, what it rests on.
  var lines: [String] { Self.lines(of: book) }

  static func lines(of book: DutyBook) -> [String] {
    book.duties.map { duty in
      let origin = if case .following(let id) = duty.origin { " after \(id.raw)" } else { "" }
      let due = duty.reading.due?.rfc3339UTC ?? duty.reading.status.code
      return "\(duty.id.raw) \(due)\(duty.isProvisional ? " provisional" : "")\(origin)"
    }
  }

  func due(_ id: String) -> String? { book[EntityID(id)]?.reading.due?.rfc3339UTC }
}

import Foundation

/// An event that somebody is about to write: what forms fill in and scripts name, before it has an id.
public struct EventDraft: Hashable, Sendable {
  /// What kind of event it is to be.
  public var type: EventType
  /// The entity it is about; nil where its own id shall name it.
  public var subject: String?
  /// When it happened; nil for the moment in which it is written.
  public var time: Instant?
  /// Who says it.
  public var author: String
  /// The id of the event that led to it; nil where none did.
  public var cause: String?
  /// What it says.
  public var data: DraftFields

  /// A draft of its parts.
  public init(
    _ type: EventType,
    subject: String? = nil,
    time: Instant? = nil,
    author: String,
    cause: String? = nil,
    data: DraftFields = [:]
  ) {
    self.type = type
    self.subject = subject
    self.time = time
    self.author = author
    self.cause = cause
    self.data = data
  }

  /// The CloudEvents record, laid out for people: a field to a line.
  public func json(_ stamp: EventStamp) -> String {
    var record: DraftFields = [
      "specversion": .text("1.0"),
      "id": .text(stamp.id.description),
      "source": .text(stamp.source),
      "type": .text(type.rawValue),
    ]
    record["subject"] = subject.map(DraftValue.text)
    record["time"] = .time(time ?? stamp.recorded)
    record["recordedtime"] = .time(stamp.recorded)
    record["authtype"] = .text("user")
    record["authid"] = .text(author)
    record["causationid"] = cause.map(DraftValue.text)
    record["data"] = .fields(data)
    var writer = DraftWriter(zone: stamp.zone)
    writer.write(.fields(record), indent: 0)
    return writer.text + "\n"
  }
}

/// What makes a draft a record: its name, and when and where it is entered.
public struct EventStamp: Hashable, Sendable {
  /// The event's id.
  public var id: ULID
  /// The CloudEvents source, such as `/terminals/ops-1`.
  public var source: String
  /// When it is entered; kept to the millisecond.
  public var recorded: Instant
  /// In which times are written; they name the same instants in any.
  public var zone: TimeZone

  /// A stamp of its parts.
  public init(id: ULID, source: String, recorded: Instant, zone: TimeZone) {
    self.id = id
    self.source = source
    self.recorded = Instant(nanoseconds: recorded.nanoseconds - recorded.nanoseconds % 1_000_000)
    self.zone = zone
  }
}

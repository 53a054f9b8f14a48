/// One immutable record of the incident: something happened, was done, decided or learnt.
///
/// A class so that histories, keyframes and snapshots share one copy. Raised alerts are rows of the `AlertTable` instead.
public final class Event: Sendable {
  /// Its name and its place in the fold.
  public let key: EventKey
  /// When it happened (`time`, else `recordedtime`).
  public let time: Instant
  /// What kind of event it is.
  public let type: EventType
  /// The entity it is about: `subject`, else its own `id`.
  public let subject: EntityID
  /// Who (`authid`).
  public let author: SafeText?
  /// The `id` of the event that led to this one (`causationid`), exactly as written.
  public let cause: String?
  /// What it says.
  public let content: EventContent
  /// Where it lies.
  public let place: RecordPlace
  /// The JSON text of the record: what the detail view and the digest read, unknown fields included.
  public let raw: [UInt8]

  /// An event of its parts.
  public init(
    key: EventKey,
    time: Instant,
    type: EventType,
    subject: EntityID,
    author: SafeText?,
    cause: String?,
    content: EventContent,
    place: RecordPlace,
    raw: [UInt8]
  ) {
    self.key = key
    self.time = time
    self.type = type
    self.subject = subject
    self.author = author
    self.cause = cause
    self.content = content
    self.place = place
    self.raw = raw
  }
}

extension Event: Comparable, Hashable {
  /// The same name, times and content; where it lies and how it is laid out do not count.
  public static func == (left: Event, right: Event) -> Bool {
    left === right || (left.key == right.key && left.time == right.time && left.content == right.content)
  }

  /// The fold order: by `recordedtime`, then `source`, then `id`.
  public static func < (left: Event, right: Event) -> Bool { left.key < right.key }

  /// Of the name and the time of entry, which equal events share.
  public func hash(into hasher: inout Hasher) { hasher.combine(key) }
}

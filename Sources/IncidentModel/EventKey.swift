/// What names an event and where it stands in the fold: (`recordedtime`, `source`, `id`).
///
/// `source` and `id` are compared byte by byte, so that every site orders alike whatever its locale.
public struct EventKey: Hashable, Comparable, Sendable {
  /// When it was entered (`recordedtime`, else `time`).
  public let recorded: Instant
  /// CloudEvents `source`, exactly as written: never drawn as it is.
  public let source: String
  /// CloudEvents `id`, exactly as written: never drawn as it is.
  public let id: String

  /// A key of its parts.
  public init(recorded: Instant, source: String, id: String) {
    self.recorded = recorded
    self.source = source
    self.id = id
  }

  /// Whether both name the same event; the fold order aside.
  public func names(sameAs other: EventKey) -> Bool {
    id.isExactly(other.id) && source.isExactly(other.source)
  }

  /// Byte by byte: names that merely look alike are two.
  public static func == (left: EventKey, right: EventKey) -> Bool {
    left.recorded == right.recorded && left.names(sameAs: right)
  }

  /// Of the bytes, as equality is.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(recorded.nanoseconds)
    source.hashExactly(into: &hasher)
    id.hashExactly(into: &hasher)
  }

  /// The fold order: entered earlier first, then by `source`, then by `id`.
  public static func < (left: EventKey, right: EventKey) -> Bool {
    if left.recorded != right.recorded { return left.recorded < right.recorded }
    if !left.source.isExactly(right.source) { return left.source.precedesExactly(right.source) }
    return left.id.precedesExactly(right.id)
  }
}

/// The name of an entity (task, notification, system, timeline entry, alert key) exactly as written.
///
/// Compared as it is; drawn only through `text`, which has passed the gate.
public struct EntityID: Hashable, Comparable, Sendable {
  /// The exact name: never drawn as it is.
  public let raw: String

  /// An entity's name as written in `subject`, or the event's `id`.
  public init(_ raw: String) { self.raw = raw }

  /// The name as it may be drawn.
  public var text: SafeText { SafeText(raw) }

  /// Byte by byte: the same order at every site.
  public static func < (left: EntityID, right: EntityID) -> Bool { left.raw.precedesExactly(right.raw) }

  /// Byte by byte: names that merely look alike are two.
  public static func == (left: EntityID, right: EntityID) -> Bool { left.raw.isExactly(right.raw) }

  /// Of the bytes, as equality is.
  public func hash(into hasher: inout Hasher) { raw.hashExactly(into: &hasher) }
}

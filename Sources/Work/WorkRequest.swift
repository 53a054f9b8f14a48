import Forms
import IncidentModel

/// What a working room asks for beyond the screen.
public enum WorkRequest: Hashable, Sendable {
  /// Write these events, in this order; answered with `WorkAnswer.written`.
  case write(WriteOrder)
  /// Keep what is typed on the disk under a name; replaces what was kept under it.
  case keepDraft(KeptDraft)
  /// What was kept under a name is written or thrown away.
  case dropDraft(String)
  /// Write this text in an editor of the person's own; answered with `WorkAnswer.edited`.
  case edit(String)
  /// What an editor left under a path has been taken.
  case dropEdited(String)
  /// Tell others who is at this keyboard, and remember the names used at it, the latest first.
  case operatorIs(String, roles: [String])
}

/// What comes back for a request, or arrives by itself.
public enum WorkAnswer: Hashable, Sendable {
  /// What became of an order.
  case written(Int, WriteResult)
  /// The text as the editor left it, and the path of the file that still holds it.
  case edited(String, path: String)
  /// No editor could be used, in a sentence.
  case notEdited(SafeText)
  /// What was typed here before and neither written nor thrown away: the room ended, and nobody else has it.
  case found([KeptDraft])
  /// Who else has this room open.
  case company([SafeText])
  /// Something to tell: drafts cannot be kept, for instance.
  case said(SafeText)
}

/// Events to be written, each under the name and time it was given.
public struct WriteOrder: Hashable, Sendable {
  /// An event and what makes it a record.
  public struct Piece: Hashable, Sendable {
    /// What is to be written.
    public var draft: EventDraft
    /// Its name, and when and where it is entered.
    public var stamp: EventStamp
  }

  /// The number that its answer carries.
  public var number: Int
  /// In the order in which they are written.
  public var pieces: [Piece]
}

/// What became of an order.
public enum WriteResult: Hashable, Sendable {
  /// Every event is on the disk; a remark where the disk did not say so.
  case done(remark: SafeText?)
  /// So many were written, and the next was not, for this reason.
  case stopped(after: Int, SafeText)
}

/// What was typed in a form, as it is kept on the disk.
public struct KeptDraft: Hashable, Sendable, Codable {
  /// The name under which it is kept: the id set aside for what the form makes.
  public var name: String
  /// When it was typed last.
  public var at: Instant
  /// Who was at the keyboard; empty while nobody had said.
  public var author: String
  /// What was typed.
  public var record: FormRecord

  /// A draft of its parts.
  public init(name: String, at: Instant, author: String, record: FormRecord) {
    self.name = name
    self.at = at
    self.author = author
    self.record = record
  }

  private enum Keys: String, CodingKey { case name, at, author, record }

  /// A draft as it was kept.
  public init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: Keys.self)
    name = try fields.decode(String.self, forKey: .name)
    at = Instant(nanoseconds: try fields.decode(Int64.self, forKey: .at))
    author = try fields.decode(String.self, forKey: .author)
    record = try fields.decode(FormRecord.self, forKey: .record)
  }

  /// Keeps it.
  public func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: Keys.self)
    try fields.encode(name, forKey: .name)
    try fields.encode(at.nanoseconds, forKey: .at)
    try fields.encode(author, forKey: .author)
    try fields.encode(record, forKey: .record)
  }
}

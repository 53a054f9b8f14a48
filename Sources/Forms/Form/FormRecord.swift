import Foundation
import IncidentModel

/// What is typed in a form, small enough to be written to disk at every key: a draft that survives a crash.
public struct FormRecord: Hashable, Sendable, Codable {
  /// What is typed in one field.
  public struct Entry: Hashable, Sendable, Codable {
    /// The field's name.
    public var field: String
    /// As typed: a text, an option's value, several of them as lines.
    public var text: String
    /// When it was typed, in nanoseconds since the epoch, for times such as `-20m`.
    public var typedAt: Int64?
  }

  /// Which form.
  public var kind: FormKind
  /// What it was opened on.
  public var subject: FormSubject
  /// The events of its subject that were known when it was opened, as `source` and `id`.
  public var known: [[String]]
  /// The id set aside for what it makes.
  public var fresh: String
  /// The fields that were typed in.
  public var texts: [Entry]

  /// The record in JSON.
  public var json: Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    return (try? encoder.encode(self)) ?? Data()
  }

  /// A record of its JSON; throws what Foundation says of text that is none.
  public init(json: Data) throws {
    self = try JSONDecoder().decode(FormRecord.self, from: json)
  }

  init(kind: FormKind, subject: FormSubject, known: [[String]], fresh: String, texts: [Entry]) {
    self.kind = kind
    self.subject = subject
    self.known = known
    self.fresh = fresh
    self.texts = texts
  }
}

import AlertFormats
import EventFiles
import Foundation
import IncidentModel
import Panes

/// Reads the records of opened rows again, on a thread of its own: a slow disk never holds up a key.
final class RecordDesk: Sendable {
  /// What was read, by row.
  struct Answer: Sendable {
    var row: RowID
    var record: RecordText
  }

  /// Answers in the order in which they came: none makes room for another.
  struct Answers: Sendable {
    private let mail: Mailbox<[Answer]>

    init() throws(CommandError) { mail = try Mailbox() }

    /// Readable while an answer lies ready.
    var wakeDescriptor: Int32 { mail.wakeDescriptor }

    func put(_ answer: Answer) { mail.merge { ($0 ?? []) + [answer] } }

    /// Takes the first one, if there is one.
    func take() -> Answer? {
      guard var waiting = mail.take(), !waiting.isEmpty else { return nil }
      let first = waiting.removeFirst()
      if !waiting.isEmpty { mail.merge { [waiting] in waiting + ($0 ?? []) } }
      return first
    }
  }

  /// Where the answers lie.
  let answers: Answers
  private let reader: any RecordReader
  private let mappings: [AlertMapping]

  /// A desk over a reader; `mappings` are formats beside those of the program.
  init(reader: any RecordReader, mappings: [AlertMapping]) throws {
    self.reader = reader
    self.mappings = mappings
    answers = try Answers()
  }

  /// Reads a record, which must still say what `content` is the hash of; the answer comes by mail.
  func read(_ row: RowID, at place: RecordPlace, content: UInt64) {
    Thread.detachNewThread { [reader, mappings, answers] in
      let bytes = reader.record(at: place)
      let record = RecordText(bytes, of: place, content: content, mappings: mappings)
      answers.put(Answer(row: row, record: record))
    }
  }
}

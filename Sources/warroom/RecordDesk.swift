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

  /// Where the latest answer lies.
  let answers: Mailbox<Answer>
  private let reader: any RecordReader
  private let mappings: [AlertMapping]

  /// A desk over a reader; `mappings` are formats beside those of the program.
  init(reader: any RecordReader, mappings: [AlertMapping]) throws {
    self.reader = reader
    self.mappings = mappings
    answers = try Mailbox()
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

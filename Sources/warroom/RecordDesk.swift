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

  /// A desk over a reader.
  init(reader: any RecordReader) throws {
    self.reader = reader
    answers = try Mailbox()
  }

  /// Reads a record; the answer comes by mail.
  func read(_ row: RowID, at place: RecordPlace) {
    Thread.detachNewThread { [reader, answers] in
      let record = reader.record(at: place).map(RecordText.init(json:))
      let gone = RecordText.gone(
        reason: "the file is gone or was cut; what the feed keeps of it is shown above"
      )
      answers.put(Answer(row: row, record: record ?? gone))
    }
  }
}

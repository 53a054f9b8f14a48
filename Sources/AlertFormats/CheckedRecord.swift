import IncidentModel
import JSON

/// A draft that has become a record and was read again as every file is: only such are ever written.
public struct CheckedRecord: Hashable, Sendable {
  /// What names it, with the time and place of its entry.
  public let stamp: EventStamp
  /// What kind of event it is.
  public let type: EventType
  /// The record as it is to be written, UTF-8.
  public let bytes: [UInt8]

  /// The record of a draft; throws what would be listed as its problem if it were in a file.
  public init(_ draft: EventDraft, _ stamp: EventStamp) throws(RecordFault) {
    self.stamp = stamp
    type = draft.type
    bytes = Array(draft.json(stamp).utf8)
    let content = FileContent(file: FileID(0), path: "", trust: .team, isLines: false, mayGrow: false)
    var batch = DecodedBatch()
    var decoder = FileDecoder()
    _ = decoder.decode(PaddedBytes(bytes), of: content, into: &batch)
    if let problem = batch.problems.first?.problem { throw RecordFault(problem.code, problem.reason.string) }
    guard batch.events.count + batch.alerts.count == 1 else {
      throw RecordFault(.notAnEvent, "this is not one event")
    }
  }
}

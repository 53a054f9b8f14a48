import IncidentModel
import JSON

/// One JSON value of a file: what it holds, how it is written and where it lies. Valid while it is being decoded.
struct Record {
  let value: JSONValue
  // Part of the file's bytes, which the caller of `FileDecoder.decode` holds for the length of the call.
  let raw: UnsafeRawBufferPointer
  let place: RecordPlace
  /// Numbers in it, or beside it in its array, are beyond every type.
  let isMended: Bool

  /// Its attributes as a CloudEvent.
  var envelope: RecordEnvelope { RecordEnvelope(value) }

  init(_ value: JSONValue, raw: UnsafeRawBufferPointer, place: RecordPlace, isMended: Bool = false) {
    self.isMended = isMended
    self.value = value
    self.raw = raw
    self.place = place
  }
}

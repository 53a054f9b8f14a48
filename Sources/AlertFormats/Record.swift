import IncidentModel
import JSON

/// One JSON value of a file: what it holds, how it is written and where it lies. Valid while it is being decoded.
struct Record {
  let value: JSONValue
  let envelope: RecordEnvelope
  // Part of the file's bytes, which the caller of `FileDecoder.decode` holds for the length of the call.
  let raw: UnsafeRawBufferPointer
  let place: RecordPlace

  init(_ value: JSONValue, raw: UnsafeRawBufferPointer, place: RecordPlace) {
    self.value = value
    envelope = RecordEnvelope(value)
    self.raw = raw
    self.place = place
  }
}

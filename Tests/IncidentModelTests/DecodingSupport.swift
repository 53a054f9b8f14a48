import IncidentModel
import JSON
import Testing

/// Decodes a record that stands alone in a file.
func decodeEvent(_ text: String) throws -> Event {
  let bytes = PaddedBytes(text.utf8)
  var parser = JSONParser()
  return try bytes.withUnsafeBytes { bytes in
    let envelope = RecordEnvelope(try parser.parse(bytes))
    let type = try #require(envelope.type?.text.flatMap { EventType($0) })
    let place = RecordPlace(file: FileID(0), offset: 0, length: bytes.count, line: 1, index: 0)
    return try Event(envelope, type: type, place: place, raw: bytes)
  }
}

/// Decodes an event of that type whose `data` is given as JSON.
func decodeEvent(_ type: EventType, _ data: String) throws -> Event {
  try decodeEvent(
    #"{"specversion":"1.0","id":"e1","source":"/t","type":"\#(type.rawValue)","subject":"s1","#
      + #""time":"2025-04-02T16:41:00+02:00","data":\#(data)}"#
  )
}

/// Why a record is refused.
func fault(_ text: String) -> RecordFault? {
  do {
    _ = try decodeEvent(text)
    return nil
  } catch { return error as? RecordFault }
}

/// Why an event of that type is refused.
func fault(_ type: EventType, _ data: String) -> RecordFault? {
  do {
    _ = try decodeEvent(type, data)
    return nil
  } catch { return error as? RecordFault }
}

/// 2025-04-02T16:41:00+02:00.
let afternoon = Instant(seconds: 1_743_604_860)

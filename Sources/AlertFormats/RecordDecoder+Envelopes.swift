import IncidentModel
import JSON

/// What lies in envelopes.
extension RecordDecoder {
  /// An event of this program's own inside an envelope: only a raised alert can be meant.
  mutating func openOwn(
    _ type: JSONText,
    _ value: JSONValue,
    _ reading: RecordReading,
    into batch: inout DecodedBatch
  ) throws(RecordFault) -> Bool {
    guard type == "warroom.alert.raised" else { throw .untrusted(type) }
    draft.reset()
    try WarroomAlert.read(RecordEnvelope(value), into: &draft)
    try emit(value, Surroundings(), reading, into: &batch)
    return true
  }

  /// Keeps what is wrong with an element, up to as many as anybody reads.
  mutating func list(_ fault: RecordFault, _ number: Int) {
    if faults.count < Self.faultLimit {
      faults.append(fault.inElement(number))
    } else {
      unlisted += 1
    }
  }

  /// Reads each element as a record; what is wrong with one is said beside the others.
  mutating func openEach(
    _ elements: JSONValue,
    _ around: Surroundings,
    _ depth: Int,
    _ reading: RecordReading,
    into batch: inout DecodedBatch
  ) {
    var number = 0
    for element in elements.elements {
      do throws(RecordFault) {
        guard element.kind == .object else { throw .noAlert(element) }
        _ = try open(element, around, depth, reading, isExpected: true, into: &batch)
      } catch {
        list(error, number)
      }
      number += 1
    }
    if number == 0 { batch.telemetry += 1 }
  }

  mutating func openBundle(
    _ objects: JSONValue,
    _ around: Surroundings,
    _ depth: Int,
    _ reading: RecordReading,
    into batch: inout DecodedBatch
  ) {
    var around = around
    around.names = STIX.namesByID(objects)
    var number = 0
    var isAlertFree = true
    for object in objects.elements {
      // The other objects only give names.
      if object.kind != .object || STIX.isAlert(object) {
        isAlertFree = false
        do throws(RecordFault) {
          guard object.kind == .object else { throw .noAlert(object) }
          _ = try open(object, around, depth, reading, isExpected: true, into: &batch)
        } catch {
          list(error, number)
        }
      }
      number += 1
    }
    if isAlertFree { batch.telemetry += 1 }
  }

  mutating func openGroup(
    _ alerts: JSONValue,
    _ group: JSONValue,
    _ reading: RecordReading,
    into batch: inout DecodedBatch
  ) {
    let shared = Alertmanager.Group(group)
    var number = 0
    for element in alerts.elements {
      do throws(RecordFault) {
        guard element.kind == .object else { throw .noAlert(element) }
        draft.reset()
        draft.format = Alertmanager.name
        Alertmanager.read(element, of: shared, readAt: reading.readAt, into: &draft)
        try emit(element, Surroundings(), reading, into: &batch)
      } catch {
        list(error, number)
      }
      number += 1
    }
    if number == 0 { batch.telemetry += 1 }
    if shared.truncated > 0 {
      faults.append(
        RecordFault(
          .truncated,
          "\(shared.truncated) alerts of this group were left out by the sender; raise max_alerts there"
        )
      )
    }
  }

  /// Reads the row of a table, which was put together as JSON text.
  mutating func openRow(
    _ text: [UInt8],
    number: Int,
    _ around: Surroundings,
    _ depth: Int,
    _ reading: RecordReading,
    into batch: inout DecodedBatch
  ) {
    let padded = PaddedBytes(text)
    var parser = JSONParser()
    padded.withUnsafeBytes { bytes in
      guard let value = try? parser.parse(bytes) else { return }
      do throws(RecordFault) {
        _ = try open(value, around, depth, reading, isExpected: true, into: &batch)
      } catch {
        list(error, number)
      }
      draft.reset()
    }
  }

  mutating func openCloudEvent(
    _ fields: RecordFields,
    _ around: Surroundings,
    _ depth: Int,
    _ reading: RecordReading,
    into batch: inout DecodedBatch
  ) throws(RecordFault) -> Bool {
    guard fields[.type]?.text != nil else { return false }
    guard let text = EmbeddedData.bytes(of: fields) else {
      return try openData(fields[.data], of: fields, around, depth, reading, into: &batch)
    }
    let padded = PaddedBytes(text)
    var parser = JSONParser()
    let result: Result<Bool, RecordFault> = padded.withUnsafeBytes { bytes in
      do throws(RecordFault) {
        let data = try? parser.parse(bytes)
        return .success(try openData(data, of: fields, around, depth, reading, into: &batch))
      } catch {
        return .failure(error)
      }
    }
    draft.reset()
    return try result.get()
  }

  mutating func openData(
    _ data: JSONValue?,
    of event: RecordFields,
    _ around: Surroundings,
    _ depth: Int,
    _ reading: RecordReading,
    into batch: inout DecodedBatch
  ) throws(RecordFault) -> Bool {
    if let data, data.kind == .object {
      var inner = around
      inner.time = event[.time] ?? around.time
      if try open(data, inner, depth, reading, into: &batch) { return true }
    }
    try take(event.value, as: CloudEvent.name, around, reading, into: &batch) {
      CloudEvent.read(event, data, into: &$0)
    }
    return true
  }
}

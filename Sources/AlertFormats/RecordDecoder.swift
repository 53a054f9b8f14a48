import IncidentModel
import JSON

/// From one record to an event, alerts, telemetry or a fault.
enum RecordDecoder {
  /// Adds what `record` says to `batch`.
  static func decode(_ record: Record, trust: Trust, into batch: inout DecodedBatch) throws(RecordFault) {
    guard record.value.kind == .object else {
      throw RecordFault(
        .notAnEvent,
        "\(record.value.inWords) alone is no event and no alert; wanted is an object"
      )
    }
    if let type = record.envelope.type?.text, type.hasPrefix("warroom."), type != "warroom.alert.raised" {
      guard trust == .team else { throw untrusted(type) }
      guard let known = EventType(type) else { throw unknown(type) }
      batch.events.append(try Event(record.envelope, type: known, place: record.place, raw: record.raw))
      return
    }
    for format in KnownFormats.all where try format.read(record, into: &batch) { return }
    throw notAnEvent(record.envelope)
  }

  private static func untrusted(_ type: JSONText) -> RecordFault {
    RecordFault(
      .untrusted,
      "\"\(Excerpt.of(type))\" in a feed: only alerts are taken from there; the team's own events belong in events/"
    )
  }

  private static func unknown(_ type: JSONText) -> RecordFault {
    RecordFault(
      .unknownType,
      "type is \"\(Excerpt.of(type))\", which this version does not know; is it misspelled, or newer?"
    )
  }

  private static func notAnEvent(_ envelope: RecordEnvelope) -> RecordFault {
    guard envelope.specversion != nil else {
      return RecordFault(.notAnEvent, "no specversion and no known alert format")
    }
    guard let type = envelope.type else { return .missing("type", in: "an event") }
    guard let text = type.text else { return .bad("type", type, wanted: "a text") }
    return RecordFault(
      .notAnEvent,
      "an event of the type \"\(Excerpt.of(text))\", which is not warroom's, in no known alert format"
    )
  }
}

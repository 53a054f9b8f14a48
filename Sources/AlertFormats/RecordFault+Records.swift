import IncidentModel
import JSON

/// What is wrong with records as a whole.
extension RecordFault {
  /// An event of the team where only alerts are taken.
  static func untrusted(_ type: JSONText) -> RecordFault {
    RecordFault(
      .untrusted,
      "\"\(Excerpt.of(type))\" in a feed: only alerts are taken from there; the team's own events belong in events/"
    )
  }

  /// A type of this program's own that it does not know.
  static func unknown(_ type: JSONText) -> RecordFault {
    RecordFault(
      .unknownType,
      "type is \"\(Excerpt.of(type))\", which this version does not know; is it misspelled, or newer?"
    )
  }

  /// A CloudEvent that cannot be told what it is.
  static func notAnEvent(_ envelope: RecordEnvelope) -> RecordFault {
    guard let type = envelope.type else { return .missing("type", in: "an event") }
    guard let text = type.text else { return .bad("type", type, wanted: "a text") }
    return RecordFault(
      .notAnEvent,
      "an event of the type \"\(Excerpt.of(text))\", which is not warroom's, in no known alert format"
    )
  }

  /// An element that is no object where alerts are expected.
  static func noAlert(_ element: JSONValue) -> RecordFault {
    RecordFault(.notAnEvent, "\(element.inWords) is no alert; wanted is an object")
  }

  /// The same fault of one element of the record.
  func inElement(_ number: Int) -> RecordFault {
    RecordFault(code, "element \(number): \(reason)")
  }
}

extension AlertDraft {
  /// Why there is no time.
  var timeFault: RecordFault {
    let format = customFormat?.string ?? "\(self.format)"
    guard let badTime else {
      return RecordFault(.noTime, "a record of the format \(format) that names no time")
    }
    return RecordFault(
      .badTime,
      "\(badTime.field) is \(badTime.value.inWords), no time as tools write it; the format is \(format)"
    )
  }
}

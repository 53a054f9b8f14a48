import IncidentModel
import Training

extension Debrief {
  /// The debrief with the keys that the README documents: some may be added, none is ever renamed.
  var json: JSONOutput {
    .object([
      "reach": JSONOutput(reach),
      "decisions": .array(decisions.map(\.json)),
      "clocks": .array(clocks.map(\.json)),
      "alerts": .array(alerts.map(\.json)),
      "tasks": .array(tasks.map(\.json)),
      "questions": .array(HotWash(self).questions.map { JSONOutput($0) }),
    ])
  }
}

extension DecisionComparison {
  fileprivate var json: JSONOutput {
    .object([
      "id": JSONOutput(id.text), "question": JSONOutput(question),
      "options": .array(options.map { JSONOutput($0) }), "record": record?.json ?? .null,
      "trainee": trainee?.json ?? .null, "differs": .bool(differs), "timing": timing.json,
    ])
  }
}

extension DecisionComparison.Answer {
  fileprivate var json: JSONOutput {
    .object([
      "chosen": JSONOutput(chosen), "rationale": JSONOutput(nonEmpty: rationale), "at": JSONOutput(at),
    ])
  }
}

extension ClockComparison {
  fileprivate var json: JSONOutput {
    .object([
      "id": JSONOutput(id.text), "heading": JSONOutput(heading), "recipient": JSONOutput(nonEmpty: recipient),
      "due": JSONOutput(due), "outerLimit": JSONOutput(outerLimit), "record": record.json,
      "trainee": trainee.json, "timing": timing.json,
    ])
  }
}

extension ClockComparison.Outcome {
  fileprivate var json: JSONOutput {
    .object(["outcome": .string(word), "filed": JSONOutput(filedAt)])
  }

  private var word: String {
    switch self {
    case .met: "met"
    case .inMargin: "in_margin"
    case .late: "late"
    case .filed: "filed"
    case .waived: "waived"
    case .missed: "missed"
    case .open: "open"
    }
  }
}

extension AlertComparison {
  fileprivate var json: JSONOutput {
    .object([
      "key": JSONOutput(key.text), "title": JSONOutput(title), "raised": JSONOutput(raised),
      "record": JSONOutput(record), "trainee": JSONOutput(trainee), "timing": timing.json,
    ])
  }
}

extension TaskComparison {
  fileprivate var json: JSONOutput {
    .object([
      "id": JSONOutput(id.text), "title": JSONOutput(title), "ofRecord": .bool(isOfRecord),
      "record": JSONOutput(record), "trainee": JSONOutput(trainee), "timing": timing.json,
    ])
  }
}

extension Timing {
  /// A word, and seconds where both did it: negative for the trainee being earlier.
  fileprivate var json: JSONOutput {
    switch self {
    case .earlier(let seconds): Self.object("earlier", -seconds)
    case .alike: Self.object("alike", 0)
    case .later(let seconds): Self.object("later", seconds)
    case .onlyRecord: Self.object("never", nil)
    case .onlyTrainee: Self.object("trainee_only", nil)
    case .nobody: Self.object("nobody", nil)
    }
  }

  private static func object(_ word: String, _ seconds: Int64?) -> JSONOutput {
    .object(["word": .string(word), "seconds": JSONOutput(seconds.map { Int(clamping: $0) })])
  }
}

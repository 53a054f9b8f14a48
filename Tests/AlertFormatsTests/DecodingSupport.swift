import AlertFormats
import IncidentModel
import JSON

/// What one reading of a file gave.
struct Reading {
  var batch = DecodedBatch()
  var position = ReadPosition()

  var codes: [Problem.Code] { batch.problems.map(\.problem.code) }
  var lines: [Int?] { batch.problems.map(\.problem.line) }
  var titles: [String] { batch.alerts.map { batch.strings[$0.title].string } }
}

/// Reads bytes as a file's content from its start.
func read(
  _ bytes: some Collection<UInt8>,
  isLines: Bool = false,
  trust: Trust = .team,
  mayGrow: Bool = false,
  from position: ReadPosition = ReadPosition()
) -> Reading {
  var decoder = FileDecoder()
  var reading = Reading()
  let content = FileContent(
    file: FileID(3),
    path: "events/x.json",
    trust: trust,
    isLines: isLines,
    position: position,
    mayGrow: mayGrow
  )
  reading.position = decoder.decode(PaddedBytes(bytes), of: content, into: &reading.batch)
  return reading
}

/// Reads a text as a file's content from its start.
func read(
  _ text: String,
  isLines: Bool = false,
  trust: Trust = .team,
  mayGrow: Bool = false,
  from position: ReadPosition = ReadPosition()
) -> Reading {
  read(text.utf8, isLines: isLines, trust: trust, mayGrow: mayGrow, from: position)
}

/// A raised alert in one line.
func alert(_ title: String, id: String = "a1", more: String = "") -> String {
  #"{"specversion":"1.0","id":"\#(id)","source":"/siem","type":"warroom.alert.raised","#
    + #""time":"2025-04-02T14:41:00Z","data":{"title":"\#(title)"\#(more)}}"#
}

/// An event of the team in one line.
func task(_ id: String) -> String {
  #"{"specversion":"1.0","id":"\#(id)","source":"/t","type":"warroom.task.opened","time":"2025-04-02T14:41:00Z"}"#
}

/// The same, over several lines.
func prettyTask(_ id: String) -> String {
  "{\n  \"specversion\": \"1.0\",\n  \"id\": \"\(id)\",\n  \"source\": \"/t\",\n  \"type\": \"warroom.task.opened\",\n"
    + "  \"time\": \"2025-04-02T14:41:00Z\",\n  \"data\": {\n    \"depends\": []\n  }\n}"
}

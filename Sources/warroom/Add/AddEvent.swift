import ArgumentParser
import Deadlines
import IncidentModel
import JSON

/// `warroom add event`: an event of any type.
struct AddEvent: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "event",
    abstract: "Write an event of any type, with data in JSON.",
    discussion: """
      warroom add event my-incident --type incident.declared --data '{"name": "Cloud server compromise"}'

      For all that has no verb of its own: declaring and updating the incident, corrections and retractions, comments, \
      impact, handovers. Names of tasks and notifications are taken as they are.
      """
  )

  @OptionGroup var common: AddOptions

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The type, with or without 'warroom.' before it.", valueName: "type"),
    completion: .list(EventType.allCases.map(\.rawValue))
  )
  var type: String

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("What it says; '-' for standard input.", valueName: "json")
  )
  var data = "{}"

  func run() throws {
    var sheet = try AddSheet(try eventType(), common)
    sheet.draft.data = try Self.fields(of: sheet.whole(data))
    try sheet.writeAsItIs()
  }

  private func eventType() throws(CommandError) -> EventType {
    let name = type.hasPrefix("warroom.") ? type : "warroom." + type
    if let known = EventType(rawValue: name) { return known }
    let hint = Nearest.sentenceEnd(for: name, among: EventType.allCases.map(\.rawValue))
    throw AddSheet.wrong("There is no type '\(name)'; \(hint)")
  }

  private static func fields(of text: String) throws(CommandError) -> DraftFields {
    var parser = JSONParser()
    let value = PaddedBytes(text.utf8).withUnsafeBytes { bytes in
      (try? parser.parse(bytes)).map { DraftValue($0) }
    }
    guard case .fields(let fields)? = value else {
      throw CommandError(
        "Nothing was written: --data is no JSON object; write it like '{\"name\": \"text\"}'.",
        .badData
      )
    }
    return fields
  }
}

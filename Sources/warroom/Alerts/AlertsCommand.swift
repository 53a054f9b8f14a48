import ArgumentParser
import EventFiles
import Foundation
import IncidentModel

/// `warroom alerts`: what detection tools reported, in one shape.
struct AlertsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "alerts",
    abstract: "Print normalized alerts, one a line, oldest first.",
    discussion: "Records of one alert are taken together, and stand where the first of them lies."
  )

  @Argument(
    help: ArgumentHelp("Incident directories, or files of alerts.", valueName: "dir-or-file"),
    completion: .file()
  )
  var inputs: [String]

  @Flag(help: "Print a JSON object a line. Keys may be added, never renamed; what is not known is null.")
  var json = false

  @Flag(help: "Print every record of an alert on its own.")
  var raw = false

  @Flag(help: "Tell for every record which format read it and where each field was taken from.")
  var explain = false

  func run() throws {
    let sources = try sources(of: inputs)
    var lines: [AlertLine] = []
    for source in sources { lines += raw || explain ? source.records : source.alerts }
    lines.sort { $0.time < $1.time }
    for line in lines {
      let source = sources[line.source]
      let record = line.record(in: source)
      let text = json ? record.json.line : explain ? AlertExplanation(record).text : record.text
      try Output.write(text + "\n")
    }
    if explain, !json { try sources.forEach(tellOthers) }
  }

  /// What became of the records that are no alerts.
  private func tellOthers(of source: AlertSource) throws {
    for problem in source.snapshot.problems { try Output.write(problem.sentence + "\n") }
    let count = source.snapshot.telemetry
    if count > 0 { try Output.write("\(count) records of known formats are telemetry, no alerts.\n") }
  }

  /// Each directory is an incident of its own; files are read as one.
  private func sources(of inputs: [String]) throws(CommandError) -> [AlertSource] {
    var files: [String] = []
    var sources: [AlertSource] = []
    for input in inputs {
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: input, isDirectory: &isFolder) else {
        throw CommandError(SafeText("There is no directory and no file \(input); check the path."), .noInput)
      }
      if !isFolder.boolValue {
        files.append(input)
      } else {
        sources.append(source(try IncidentReading(directory: input, feeds: []), sources.count))
      }
    }
    guard !files.isEmpty else { return sources }
    return sources + [source(try IncidentReading(files: files), sources.count)]
  }

  private func source(_ reading: IncidentReading, _ number: Int) -> AlertSource {
    AlertSource(reading, number: number, explains: explain)
  }
}

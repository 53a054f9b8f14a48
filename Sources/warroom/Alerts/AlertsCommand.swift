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

  func run() throws {
    let sources = try Self.sources(of: inputs)
    var lines: [AlertLine] = []
    for source in sources { lines += raw ? source.records : source.alerts }
    lines.sort { $0.time < $1.time }
    for line in lines {
      let source = sources[line.source]
      let record = line.record(in: source)
      try Output.write((json ? record.json.line : record.text) + "\n")
    }
  }

  /// Each directory is an incident of its own; files are read as one.
  private static func sources(of inputs: [String]) throws(CommandError) -> [AlertSource] {
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
        sources.append(AlertSource(try IncidentReading(directory: input, feeds: []), number: sources.count))
      }
    }
    guard !files.isEmpty else { return sources }
    return sources + [AlertSource(try IncidentReading(files: files), number: sources.count)]
  }
}

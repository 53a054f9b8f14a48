import ArgumentParser
import IncidentModel
import Panes

/// `warroom check`: everything that could not be read, and why.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "List every problem: path, line, code, reason.",
    discussion: "Ends with 1 if there is any."
  )

  @OptionGroup var input: DirectoryOptions

  @Flag(help: "Print a JSON array of objects with path, line, index, code and reason.")
  var json = false

  func run() throws {
    var reading = try IncidentReading(directory: input.directory, feeds: input.feeds)
    let snapshot = reading.snapshot(at: nil, axis: .known)
    let problems = Array(snapshot.problems)
    if json {
      try Output.write(JSONOutput.array(problems.map(\.json)).page)
    } else if problems.isEmpty {
      try Output.write("No problems in \(snapshot.files.count) files.\n")
    } else {
      for problem in problems { try Output.write(problem.sentence + "\n") }
    }
    if !problems.isEmpty { throw ExitCode(1) }
  }
}

extension Problem {
  fileprivate var json: JSONOutput {
    .object([
      "path": JSONOutput(path),
      "line": JSONOutput(line),
      "index": JSONOutput(index),
      "code": .string(code.rawValue),
      "reason": JSONOutput(reason),
    ])
  }

  /// All of it on one line, for a person.
  var sentence: String {
    "\(ProblemsView.place(of: self)): \(code.rawValue): \(reason)".replacing("\n", with: " ")
  }
}

import ArgumentParser
import IncidentModel
import ScreenKit
import Theming

/// The directory that nearly every command is about.
struct DirectoryOptions: ParsableArguments {
  @Argument(help: ArgumentHelp("The incident directory.", valueName: "dir"), completion: .directory)
  var directory: String

  @Option(
    name: .customLong("feed"),
    help: ArgumentHelp(
      "A file of alerts from elsewhere, read as well, or - for what a pipe brings; may be given more than once.",
      valueName: "file"
    ),
    completion: .file()
  )
  var feeds: [String] = []
}

/// The instant that a command is about.
struct InstantOptions: ParsableArguments {
  @Option(
    name: .customLong("at"),
    help: ArgumentHelp("Show a past instant instead of now.", valueName: "time")
  )
  var instant: Instant?

  @Option(
    help:
      "What to cut by at that instant: what was known (recorded) by then, or what was true (had happened)."
  )
  var axis: TimeAxis = .known
}

extension Instant: ExpressibleByArgument {
  /// An instant as RFC 3339 writes it.
  public init?(argument: String) { self.init(rfc3339: argument) }

  /// As it is written in help.
  public var defaultValueDescription: String { rfc3339UTC }
}

extension TimeAxis: ExpressibleByArgument {}

extension ColorChoice: ExpressibleByArgument {}

extension Size: ExpressibleByArgument {
  /// Columns and rows, `120x40`; at most 1000 by 1000.
  public init?(argument: String) {
    let parts = argument.split(separator: "x", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let width = parts[0], let height = parts[1], (1...1000).contains(width),
      (1...1000).contains(height)
    else { return nil }
    self.init(width: width, height: height)
  }

  /// As it is written in help.
  public var defaultValueDescription: String { "\(width)x\(height)" }
}

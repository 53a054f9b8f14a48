import EventFiles
import IncidentModel

/// What the updates of a directory come to, as the store would see it.
struct Received: Sendable {
  private(set) var files: [SafeText] = []
  private(set) var events: [Event] = []
  private(set) var alertTitles: [SafeText] = []
  private(set) var problemsByFile: [FileID: [Problem]] = [:]
  private(set) var restarts: [SafeText] = []
  private(set) var telemetry = 0
  private(set) var progress: [LoadProgress] = []
  private(set) var watch = WatchState.off
  private(set) var updates = 0

  /// Names of the events, each once.
  var ids: Set<String> { Set(events.map(\.key.id)) }
  /// Paths of the files, sorted.
  var paths: [String] { files.map(\.string).sorted() }
  /// Every problem that still holds.
  var problems: [Problem] { problemsByFile.values.flatMap { $0 }.sorted() }
  /// Everything that was there at the start is in.
  var isLoaded: Bool { progress.last?.isComplete ?? false }

  mutating func apply(_ update: DirectoryUpdate) {
    if let table = update.files {
      files += (files.count..<table.count).map { table[FileID(UInt32($0))] }
    }
    for file in update.restarted {
      problemsByFile[file] = nil
      restarts.append(files[Int(file.number)])
    }
    events += update.batch.events
    alertTitles += update.batch.alerts.map { update.batch.strings[$0.title] }
    for problem in update.batch.problems { problemsByFile[problem.file, default: []].append(problem.problem) }
    telemetry += update.batch.telemetry
    progress.append(update.progress)
    watch = update.watch
    updates += 1
  }

  /// The path under which an event's file was announced.
  func path(of event: Event) -> String { files[Int(event.place.file.number)].string }
}

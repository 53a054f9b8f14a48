import AlertFormats
import EventFiles
import IncidentModel
import IncidentStore

/// An incident read once, whole: what every command but the room works on.
struct IncidentReading {
  /// Reads records of it again.
  let reader: any RecordReader
  /// Formats of alerts beside those of the program.
  let mappings: [AlertMapping]
  private var store: Store
  /// So many alerts are not kept waiting.
  private static let manyAlerts = 4096

  /// Reads a directory and extra feeds; of standard input, which is kept nowhere, all that comes until its end.
  init(directory: String, feeds: [String]) throws(CommandError) {
    let (files, pipe) = try PipeSource.split(feeds, keptIn: nil)
    do throws(DirectoryError) {
      let formats = FormatShelf.of(incident: directory)
      let follower = try DirectoryFollower(
        directory: directory,
        feeds: files,
        pipe: pipe,
        mappings: formats.mappings
      )
      pipe?.copy { problem in
        if let problem { Output.complain(problem.reason) }
      }
      self.init(follower, .of(incident: directory), formats)
    } catch {
      throw CommandError(error)
    }
  }

  /// Reads files alone.
  init(files: [String]) throws(CommandError) {
    do {
      let formats = FormatShelf.ofUser()
      self.init(try DirectoryFollower(files: files, mappings: formats.mappings), .builtIn, formats)
    } catch {
      throw CommandError(error)
    }
  }

  private init(_ follower: DirectoryFollower, _ rules: RuleSource, _ formats: FormatShelf) {
    reader = follower.reader
    mappings = formats.mappings
    var store = Store(reader: follower.reader, rules: rules, problems: formats.problems)
    // Events are folded all at once, which costs least; alerts gain nothing by waiting and need room.
    var waiting: [DirectoryUpdate] = []
    var alerts = 0
    follower.scan { update in
      waiting.append(update)
      alerts += update.batch.alerts.count
      guard alerts >= Self.manyAlerts else { return }
      store.apply(waiting)
      (waiting, alerts) = ([], 0)
    }
    store.apply(waiting)
    self.store = store
  }

  /// The room as of an instant; of all that was read where there is none.
  mutating func snapshot(at instant: Instant?, axis: TimeAxis) -> Snapshot {
    instant.map { store.snapshot(asOf: $0, axis: axis) } ?? store.snapshot
  }

  /// The room, for a replay.
  var past: PastRoom { store.past }

  /// The digest of the events known at an instant; of all where there is none.
  mutating func digest(at instant: Instant?, axis: TimeAxis) -> String? {
    store.digest(asOf: instant, axis: axis)
  }
}

import EventFiles
import IncidentModel
import IncidentStore

/// An incident read once, whole: what every command but the room works on.
struct IncidentReading {
  /// Reads records of it again.
  let reader: any RecordReader
  private var store: Store

  /// Reads a directory and extra feeds.
  init(directory: String, feeds: [String]) throws(CommandError) {
    do {
      self.init(try DirectoryFollower(directory: directory, feeds: feeds), .of(incident: directory))
    } catch {
      throw CommandError(error)
    }
  }

  /// Reads files alone.
  init(files: [String]) throws(CommandError) {
    do {
      self.init(try DirectoryFollower(files: files), .builtIn)
    } catch {
      throw CommandError(error)
    }
  }

  private init(_ follower: DirectoryFollower, _ rules: RuleSource) {
    reader = follower.reader
    var store = Store(reader: follower.reader, rules: rules)
    var updates: [DirectoryUpdate] = []
    follower.scan { updates.append($0) }
    store.apply(updates)
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

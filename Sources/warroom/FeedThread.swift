import CMemory
import EventFiles
import Foundation
import IncidentModel
import IncidentStore

/// The thread that owns the store: reads and follows the directory, folds, and leaves the latest snapshot in a mailbox.
final class FeedThread: Sendable {
  /// Where the latest snapshot lies.
  let snapshots: Mailbox<Snapshot>
  private let follower: DirectoryFollower

  /// A thread for an incident directory and feeds from elsewhere, not started yet.
  init(directory: String, feeds: [String]) throws {
    follower = try DirectoryFollower(directory: directory, feeds: feeds)
    snapshots = try Mailbox()
  }

  /// Reads records again from their files; from any thread.
  var reader: any RecordReader { follower.reader }

  /// Begins to read; snapshots come from now on.
  func start() {
    let thread = Thread { [follower, snapshots] in
      var store = Store(reader: follower.reader)
      var gathering = Gathering()
      var publication = Publication()
      follower.follow { update in
        guard let updates = gathering.take(update) else { return }
        store.apply(updates)
        snapshots.put(publication.next(of: store))
        if gathering.hasJustEnded { cm_give_back() }
      }
    }
    thread.name = "feed"
    thread.start()
  }

  /// Ends the following; the thread leaves soon.
  func stop() { follower.stop() }
}

/// While the first reading goes on, updates are gathered for 120 ms: folding many at once costs less than one by one,
/// and eight pictures a second of what is still coming in are enough.
private struct Gathering {
  private static let spacing: Int64 = 120_000_000
  private var waiting: [DirectoryUpdate] = []
  private var last: Int64 = .min / 2
  private var wasComplete = false
  /// The last update taken was the one that ended the first reading: what it needed is free now.
  private(set) var hasJustEnded = false

  /// What is to be folded now; nil for later.
  mutating func take(_ update: DirectoryUpdate) -> [DirectoryUpdate]? {
    waiting.append(update)
    hasJustEnded = update.progress.isComplete && !wasComplete
    wasComplete = update.progress.isComplete
    let now = RoomClock.monotonicNanoseconds()
    guard update.progress.isComplete || now - last >= Self.spacing else { return nil }
    last = now
    defer { waiting = [] }
    return waiting
  }
}

/// What of the store is shown while the first reading goes on: everything whenever it has doubled, else only how far it is.
///
/// The store copies what it shares with a snapshot before it changes it; shared a few times only, that costs little.
private struct Publication {
  private var shown = Snapshot()

  mutating func next(of store: Store) -> Snapshot {
    let size = store.recordCount
    if store.progress.isComplete || size >= 2 * (shown.state.eventCount + shown.alerts.recordCount) {
      shown = store.snapshot
    } else {
      shown.progress = store.progress
      shown.version += 1
    }
    return shown
  }
}

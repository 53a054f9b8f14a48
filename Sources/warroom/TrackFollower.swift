import AlertFormats
import EventFiles
import Foundation
import IncidentModel
import Synchronization

/// Follows the directory of a trainee on a thread of its own, and keeps what it brings for the one who owns the store.
final class TrackFollower: Sendable {
  private struct Contents: Sendable {
    var waiting: [DirectoryUpdate] = []
    var isComplete = false
  }

  private let follower: DirectoryFollower
  private let contents = Mutex(Contents())

  /// A follower of a directory, not started yet.
  init(directory: String, mappings: [AlertMapping]) throws(DirectoryError) {
    follower = try DirectoryFollower(directory: directory, mappings: mappings)
  }

  /// Reads records again from their files; from any thread.
  var reader: any RecordReader { follower.reader }

  /// Everything that was there at the start has been taken.
  var isComplete: Bool { contents.withLock { $0.isComplete && $0.waiting.isEmpty } }

  /// Begins to follow; `report` is called whenever there is something to take.
  func start(_ report: @escaping @Sendable () -> Void) {
    let thread = Thread { [self] in
      follower.follow { update in
        contents.withLock { contents in
          contents.waiting.append(update.ofTrack)
          contents.isComplete = update.progress.isComplete
        }
        report()
      }
    }
    thread.name = "track"
    thread.start()
  }

  /// Takes what has come, which says nothing of how far the record's own directory is; nil for nothing.
  func take(beside update: DirectoryUpdate) -> [DirectoryUpdate]? {
    let waiting = contents.withLock { contents in
      defer { contents.waiting = [] }
      return contents.waiting
    }
    guard !waiting.isEmpty else { return nil }
    return waiting.map { own in
      var own = own
      own.progress = update.progress
      own.watch = update.watch
      return own
    }
  }

  /// Ends the following; the thread leaves soon.
  func stop() { follower.stop() }
}

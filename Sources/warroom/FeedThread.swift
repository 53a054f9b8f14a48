import AlertFormats
import CMemory
import EventFiles
import Foundation
import IncidentModel
import IncidentStore
import Synchronization

/// The thread that owns the store: reads and follows the directory, folds, and leaves the latest snapshot in a mailbox.
final class FeedThread: Sendable {
  /// Where the latest snapshot lies.
  let snapshots: Mailbox<Snapshot>
  /// Where the room lies that was asked for with `askForPast`.
  let pasts: Mailbox<PastRoom>
  /// Where the digest lies that was asked for with `askForDigest`.
  let digests: Mailbox<Digest>
  private let isPastWanted = Atomic<Bool>(false)
  private let digestWanted = Mutex<(instant: Instant?, axis: TimeAxis)?>(nil)
  private let follower: DirectoryFollower
  private let track: TrackFollower?
  private let rules: RuleSource
  private let formats: FormatShelf
  private let pipe: PipeFeed?
  /// What is wrong with the pipe; nil where nobody has said anything since the store was told.
  private let pipeNews = Mutex<Problem??>(nil)

  /// A thread for an incident directory and feeds from elsewhere, not started yet; `track` is the directory of a trainee, who
  /// acts beside the record.
  init(directory: String, feeds: [String], pipe: PipeFeed? = nil, track: String? = nil) throws {
    self.pipe = pipe
    let formats = FormatShelf.of(incident: directory)
    self.formats = formats
    follower = try DirectoryFollower(
      directory: directory,
      feeds: feeds,
      awaitsFeeds: true,
      pipe: pipe,
      mappings: formats.mappings
    )
    self.track = try track.map { try TrackFollower(directory: $0, mappings: formats.mappings) }
    snapshots = try Mailbox()
    pasts = try Mailbox()
    digests = try Mailbox()
    rules = .of(incident: directory)
  }

  /// Reads records again from their files; from any thread.
  var reader: any RecordReader {
    track.map { TrackedRecordReader(record: follower.reader, track: $0.reader) } ?? follower.reader
  }

  /// Formats that files describe, beside those of the program.
  var mappings: [AlertMapping] { formats.mappings }

  /// Begins to read; snapshots come from now on.
  func start() {
    let thread = Thread { [self] in
      var store = Store(reader: reader, rules: rules, problems: formats.problems)
      var gathering = Gathering()
      var publication = Publication()
      track?.start { [follower] in follower.report() }
      follower.follow { update in
        guard let updates = gathering.take(update) else { return }
        store.apply(updates)
        if let own = track?.take(beside: update) { store.apply(own) }
        if let problem = takePipeNews() { store.list(pipe: problem) }
        if let snapshot = publication.next(of: store) { snapshots.put(snapshot) }
        if store.progress.isComplete, track?.isComplete ?? true,
          isPastWanted.exchange(false, ordering: .acquiringAndReleasing)
        {
          let kept = store
          Thread.detachNewThread { [pasts] in pasts.put(kept.past) }
        }
        if store.progress.isComplete, let wanted = takeDigestWish() {
          let kept = store
          Thread.detachNewThread { [digests] in
            var store = kept.withoutNames
            digests.put(Digest(text: store.digest(asOf: wanted.instant, axis: wanted.axis)))
          }
        }
        if gathering.hasJustEnded { cm_give_back() }
      }
    }
    thread.name = "feed"
    thread.start()
    pipe?.start { [self] problem in
      pipeNews.withLock { $0 = .some(problem) }
      follower.report()
    }
  }

  /// Asks for the room as it stands for a replay, as soon as all of it has been read.
  func askForPast() {
    isPastWanted.store(true, ordering: .releasing)
    follower.report()
  }

  /// Asks for the digest of what is known at an instant, of everything where there is none.
  func askForDigest(asOf instant: Instant?, axis: TimeAxis) {
    digestWanted.withLock { $0 = (instant, axis) }
    follower.report()
  }

  private func takePipeNews() -> Problem?? {
    pipeNews.withLock { news in
      defer { news = nil }
      return news
    }
  }

  private func takeDigestWish() -> (instant: Instant?, axis: TimeAxis)? {
    digestWanted.withLock { wish in
      defer { wish = nil }
      return wish
    }
  }

  /// Ends the following; the thread leaves soon.
  func stop() {
    track?.stop()
    follower.stop()
  }
}

/// The digest of what is known: 64 hexadecimal digits; nil where a record can no longer be read.
struct Digest: Sendable {
  var text: String?
}

/// While the first reading goes on, updates are gathered: folding many at once costs less than one by one. What waits
/// is folded when twice as much is still to come, so that little is left to fold when the last file has been read. Alerts
/// gain nothing by waiting and need room: many of them are folded at once.
private struct Gathering {
  /// Fewer records are not worth a fold of their own.
  private static let least = 4096
  /// A slow disk is not waited for longer than that, in nanoseconds.
  private static let patience: Int64 = 250_000_000
  private var waiting: [DirectoryUpdate] = []
  private var records = 0
  private var alerts = 0
  private var last: Int64 = .min / 2
  private var wasComplete = false
  /// The last update taken was the one that ended the first reading: what it needed is free now.
  private(set) var hasJustEnded = false

  /// What is to be folded now; nil for later.
  mutating func take(_ update: DirectoryUpdate) -> [DirectoryUpdate]? {
    waiting.append(update)
    records += update.batch.events.count + update.batch.alerts.count
    alerts += update.batch.alerts.count
    let progress = update.progress
    hasJustEnded = progress.isComplete && !wasComplete
    wasComplete = progress.isComplete
    let now = RoomClock.monotonicNanoseconds()
    let isMuch =
      alerts >= Self.least || records >= max(Self.least, (progress.filesFound - progress.filesRead) / 2)
    guard progress.isComplete || isMuch || now - last >= Self.patience else { return nil }
    last = now
    records = 0
    alerts = 0
    defer { waiting = [] }
    return waiting
  }
}

/// What of the store is shown while the first reading goes on: some eight times a second how far it is, and everything
/// whenever it has grown fourfold, unless all will be there at once.
///
/// The store copies what it shares with a snapshot before it changes it; shared a few times only, that costs little.
private struct Publication {
  private static let growth = 4
  private static let spacing: Int64 = 120_000_000
  /// Most incidents are whole within this time, in nanoseconds.
  private static let patience: Int64 = 400_000_000
  private var shown = Snapshot()
  private var last: Int64 = .min / 2
  private let start = RoomClock.monotonicNanoseconds()

  /// What is to be shown now; nil for what is shown already.
  mutating func next(of store: Store) -> Snapshot? {
    let now = RoomClock.monotonicNanoseconds()
    guard store.progress.isComplete || now - last >= Self.spacing else { return nil }
    last = now
    let isLong = now - start >= Self.patience
    let known = shown.state.eventCount + shown.alerts.recordCount
    if store.progress.isComplete || isLong && store.recordCount >= Self.growth * known {
      shown = store.snapshot
    } else {
      shown.progress = store.progress
      shown.version += 1
    }
    return shown
  }
}

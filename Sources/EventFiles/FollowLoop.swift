import Glibc
import IncidentModel
import SystemPackage

/// Follows a directory on one thread: sleeps until the kernel, another thread or the time says that there is something.
struct FollowLoop: ~Copyable {
  /// Where updates go.
  typealias Sink = (DirectoryUpdate) -> Void

  /// A file that is to be looked at again at some time, because half a value may get its rest.
  struct Appointment {
    var due: Int
    var stamp: FileStatus.Stamp?
  }

  /// Between looks at everything where the kernel tells of changes; nanoseconds.
  static let calm = 30_000_000_000
  /// Between looks where it does not, and while the directory is gone.
  static let polling = 2_000_000_000
  /// A file that nobody has written to for so long is taken as it is.
  static let patience = 2_000_000_000
  /// How soon a file that is being written is looked at without waiting for its end.
  static let eager = 250_000_000
  /// What comes within so long of news is read together: in a burst, one look stands for many.
  static let breath = 8_000_000
  /// How many files that should not change are looked at in one look at everything.
  static let sample = 1024

  let path: FilePath
  /// Where a reading begins: the incident directory, or nowhere where only files were named.
  let tops: [FolderID]
  let registry: FileRegistry
  let wake: WakeLine
  let isForcedToPoll: Bool
  var notifier: ChangeNotifier?
  /// Watches of extra feeds.
  var feedWatches: [Int32: FileID] = [:]
  var reading: FileReader
  var appointments: [FileID: Appointment] = [:]
  /// Logs that have lost their names.
  var leaving: [LeavingLog] = []
  /// How files that are not simply read to their end were when last looked at.
  var stamps: [FileID: FileStatus.Stamp] = [:]
  var folder: (id: FolderID, handle: OpenFolder)?
  /// What the changes now being handled have brought so far.
  var update = DirectoryUpdate()
  var watch = WatchState.notified
  /// File systems whose kind is known.
  var devices: Set<UInt64> = []
  /// Whether one of them keeps changes made elsewhere to itself.
  var isSilent = false
  /// Whether something is to be said although no file brought news: that the first reading is complete.
  var mustReport = false
  var isGone = false
  var nextRescan = 0
  var nextSample = 0
  /// When news was sent last.
  private var sentAt = 0

  /// A loop over the directory at `path`, which `registry` knows.
  init(_ path: FilePath, _ tops: [FolderID], _ registry: FileRegistry, _ wake: WakeLine, isPolling: Bool) {
    self.path = path
    self.tops = tops
    self.registry = registry
    reading = FileReader(isFollowing: true, mappings: registry.mappings)
    self.wake = wake
    isForcedToPoll = isPolling
  }

  /// Reads what is there, then what comes, until stopped.
  mutating func run(_ sink: Sink) {
    start(sink)
    while !wake.isStopped {
      leaving += registry.takeLeft()
      wait()
      if wake.isStopped { return }
      if wake.takeRescan() { rescan(isThorough: true, sink) }
      if wake.takeReport() { mustReport = true }
      handleChanges(sink)
      readLeaving(sink)
      send(sink)
      keepAppointments(sink)
      send(sink)
      if Clock.monotonic >= nextRescan { rescan(isThorough: false, sink) }
    }
  }

  /// Sends what has gathered, if it is anything.
  mutating func send(_ sink: Sink) {
    folder = nil
    let state = watchState
    update.files = registry.takeNew()
    let isNews = !update.batch.isEmpty || update.files != nil || !update.restarted.isEmpty
    guard isNews || state != watch || mustReport else { return }
    watch = state
    mustReport = false
    update.progress = LoadProgress(filesRead: registry.count, filesFound: registry.count, isComplete: true)
    update.watch = state
    sink(update)
    update = DirectoryUpdate()
    sentAt = Clock.monotonic
  }

  /// How the directory is followed now.
  var watchState: WatchState {
    if isGone {
      return .stopped(reason: SafeText("\(path.string) is gone; it is read again when it is back."))
    }
    return isPolled ? .polled(seconds: Self.polling / 1_000_000_000) : .notified
  }

  /// Whether changes may come that the kernel does not tell of.
  var isPolled: Bool { isSilent || notifier == nil || notifier?.isIncomplete == true }

  private func wait() {
    let breath = sentAt + Self.breath - Clock.monotonic
    if breath > 0 { wait(nanoseconds: breath, for: [wake.descriptor]) }
    var due = appointments.values.reduce(nextRescan) { min($0, $1.due) }
    if !leaving.isEmpty { due = min(due, Clock.monotonic + Self.leavingPace) }
    wait(nanoseconds: due - Clock.monotonic, for: [wake.descriptor, notifier?.descriptor ?? -1])
  }

  private func wait(nanoseconds: Int, for descriptors: [Int32]) {
    var polled = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    _ = poll(&polled, nfds_t(polled.count), Int32(clamping: max(0, (nanoseconds + 999_999) / 1_000_000)))
  }
}

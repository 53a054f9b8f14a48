import AlertFormats
import Glibc
import IncidentModel
import SystemPackage

/// Turns an incident directory into updates: reads it once, or follows it until told to stop.
///
/// `scan` and `follow` hand every update to a sink on the thread that called them, one at a time; one of them runs at a
/// time. `stop`, `rescan` and `reader` may be used from any thread.
public final class DirectoryFollower: Sendable {
  private let path: FilePath
  let registry: FileRegistry
  private let wake = WakeLine()
  /// Where a reading begins; nowhere where only files were named.
  private let folders: [FolderID]

  /// An incident directory and extra alert feeds from elsewhere, each as a person gave it, and formats of alerts beside
  /// those of the program; nothing is read yet. `awaitsFeeds` says that feeds may come later; `pipe` is one that somebody
  /// copies.
  public init(
    directory: String,
    feeds: [String] = [],
    awaitsFeeds: Bool = false,
    pipe: PipeFeed? = nil,
    mappings: [AlertMapping] = []
  ) throws(DirectoryError) {
    path = FilePath(directory)
    let top: OpenFolder
    switch OpenFolder.open(path) {
    case .success(let opened): top = opened
    case .failure(.notDirectory): throw .notADirectory(SafeText(directory))
    case .failure(.noSuchFileOrDirectory): throw .missing(SafeText(directory))
    case .failure(let error): throw .unreadable(SafeText(directory), reason: error.words)
    }
    for feed in feeds { try Self.check(feed: feed, isAwaited: awaitsFeeds) }
    registry = FileRegistry(
      top: top,
      feeds: feeds.map { FilePath($0) },
      pipe: pipe?.path,
      mappings: mappings
    )
    folders = [.top]
  }

  /// Single files, each read as a feed is: they can only bring alerts.
  public init(files: [String], mappings: [AlertMapping] = []) throws(DirectoryError) {
    path = FilePath(".")
    guard case .success(let top) = OpenFolder.open(path) else { throw .missing(".") }
    for file in files { try Self.check(feed: file) }
    registry = FileRegistry(top: top, feeds: files.map { FilePath($0) }, mappings: mappings)
    folders = []
  }

  /// Reads records again from their files.
  public var reader: any RecordReader { FileRecordReader(registry: registry) }

  /// Reads everything that is there, once. Half a value at the end of a file is a problem.
  public func scan(_ sink: (DirectoryUpdate) -> Void) {
    var progress = LoadProgress()
    Scan(registry, Scan.Manner(), wake: wake).run(folders, feeds: registry.feeds) { part in
      progress.filesRead += part.filesRead
      progress.filesFound = registry.count
      sink(DirectoryUpdate(part, registry.takeNew(), progress, .off))
    }
    progress.isComplete = true
    sink(DirectoryUpdate(Scan.Part(), registry.takeNew(), progress, .off))
  }

  /// Reads everything that is there, then what is added, until `stop` is called. Half a value waits for its rest.
  ///
  /// Waits for word from the kernel, and looks every two seconds where the file system is silent or the environment says
  /// `WARROOM_POLL=1`.
  public func follow(_ sink: (DirectoryUpdate) -> Void) {
    follow(isPolling: getenv("WARROOM_POLL").map { String(cString: $0) } == "1", sink)
  }

  /// `follow`, by looking every so often alone if `isPolling`: as where the kernel tells of nothing.
  func follow(isPolling: Bool, _ sink: (DirectoryUpdate) -> Void) {
    var loop = FollowLoop(path, folders, registry, wake, isPolling: isPolling)
    loop.run(sink)
  }

  /// Ends `follow` or `scan` soon, for good.
  public func stop() { wake.stop() }

  /// Has `follow` look at every folder and file again now.
  public func rescan() { wake.askForRescan() }

  /// Has `follow` hand over an update soon although nothing has changed: its sink is wanted on its own thread.
  public func report() { wake.askForReport() }

  private static func check(feed: String, isAwaited: Bool = false) throws(DirectoryError) {
    let path = FilePath(feed)
    let descriptor = path.withPlatformString { open($0, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY) }
    guard descriptor >= 0 else {
      let error = Errno.last
      if isAwaited, error == .noSuchFileOrDirectory { return }
      if error == .noSuchFileOrDirectory || error == .notDirectory { throw .feedMissing(SafeText(feed)) }
      if error.meansAbsent { throw .feedNotAFile(SafeText(feed)) }
      throw .feedUnreadable(SafeText(feed), reason: error.words)
    }
    defer { close(descriptor) }
    guard FileStatus(of: descriptor)?.isRegular == true else { throw .feedNotAFile(SafeText(feed)) }
  }
}

extension DirectoryUpdate {
  /// What a part of a scan gave, with how things stand.
  init(_ part: Scan.Part, _ files: FileTable?, _ progress: LoadProgress, _ watch: WatchState) {
    self.init()
    batch = part.batch
    restarted = part.restarted
    self.files = files
    self.progress = progress
    self.watch = watch
  }
}

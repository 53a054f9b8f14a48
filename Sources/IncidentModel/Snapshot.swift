/// Which of the two time axes a cut is made on.
public enum TimeAxis: String, Sendable, CaseIterable {
  /// What had been recorded by T.
  case known
  /// What had happened by T, as far as is known today.
  case `true`
}

/// How far the first reading of the directory is.
public struct LoadProgress: Hashable, Sendable {
  /// Files read.
  public var filesRead: Int
  /// Files found so far.
  public var filesFound: Int
  /// Events and alerts read so far; 0 once it is complete.
  public var recordsRead = 0
  /// Everything that was there at the start is in.
  public var isComplete: Bool

  /// Progress of its parts.
  public init(filesRead: Int = 0, filesFound: Int = 0, isComplete: Bool = false) {
    self.filesRead = filesRead
    self.filesFound = filesFound
    self.isComplete = isComplete
  }
}

/// How the directory is followed.
public enum WatchState: Hashable, Sendable {
  /// Not followed: one reading, as `status` does.
  case off
  /// The kernel tells of changes.
  case notified
  /// The file system is silent; looked at every so many seconds.
  case polled(seconds: Int)
  /// No longer followed, and why.
  case stopped(reason: SafeText)
}

/// The whole room at one instant: an immutable value, handed from the store to the screen.
public struct Snapshot: Sendable {
  /// The instant of the cut; nil when live.
  public var asOf: Instant?
  /// The axis of the cut.
  public var axis: TimeAxis
  /// Everything the events say.
  public var state: IncidentState
  /// Who must be told by when: worked out from `state`, never stored.
  public var duties: DutyBook
  /// The alert feed.
  public var alerts: AlertTable
  /// Every problem, as `check` lists them; the same at every as-of.
  public var problems: SortedChunks<Problem>
  /// Names of the files that records lie in.
  public var files: FileTable
  /// How far the first reading is: until it is complete, everything here may still grow.
  public var progress: LoadProgress
  /// Whether and how changes of the directory still come in.
  public var watch: WatchState
  /// Greatest `recordedtime` of an event or alert in it; nil when there is none.
  public var newest: Instant?
  /// Records of known formats that are no alerts.
  public var telemetry: Int
  /// Grows with every change of what the snapshot says.
  public var version: UInt64
  /// Its version when what events say changed last: alerts come and go without it.
  public var stateVersion: UInt64

  /// An empty room.
  public init() {
    asOf = nil
    axis = .known
    state = IncidentState()
    duties = DutyBook()
    alerts = AlertTable()
    problems = SortedChunks()
    files = FileTable()
    progress = LoadProgress()
    watch = .off
    newest = nil
    telemetry = 0
    version = 0
    stateVersion = 0
  }
}

/// Paths of the files that records lie in, by number.
///
/// A value whose copies share storage: the one who finds files and the one who shows them keep the names once.
public struct FileTable: Sendable {
  private var paths = TextSlab()
  /// Paths in the directory of a trainee.
  private var track = TextSlab()

  /// A table without files.
  public init() {}

  /// Whether a trainee has a directory beside the record.
  public var hasTrack: Bool { track.count > 0 }

  /// The same files, and beside them those that another table has of a trainee's directory.
  public func besideTrack(of other: FileTable) -> FileTable {
    var table = self
    table.track = other.track
    return table
  }

  /// The same files, and beside them those of another table as a trainee's directory.
  public func beside(track other: FileTable) -> FileTable {
    var table = self
    table.track = other.paths
    return table
  }

  /// Adds a file under its path as a person names it; returns its number.
  public mutating func add(_ path: SafeText) -> FileID {
    FileID(UInt32(clamping: paths.append(path)))
  }

  /// Adds a file whose path is in two pieces, both printable ASCII; returns its number.
  public mutating func add(plain folder: [UInt8], _ name: UnsafeRawBufferPointer) -> FileID {
    withUnsafeTemporaryAllocation(byteCount: folder.count + name.count, alignment: 1) { path in
      path.copyBytes(from: folder)
      UnsafeMutableRawBufferPointer(rebasing: path[folder.count...]).copyMemory(from: name)
      let path = UnsafeRawBufferPointer(path)
      return SafeText.isPlain(path)
        ? FileID(UInt32(clamping: paths.append(safe: path))) : add(SafeText(utf8: path))
    }
  }

  /// Whether the path of a file ends with `name`, which begins at its byte `start`.
  public func isName(_ name: UnsafeRawBufferPointer, ofFile file: FileID, from start: Int) -> Bool {
    paths.isText(Int(file.number), from: start, name)
  }

  /// The path, relative to the incident directory or as given with `--feed`; safe to draw.
  public subscript(file: FileID) -> SafeText {
    let paths = file.isOfTrack ? track : paths
    let number = Int(file.inItsDirectory.number)
    return number < paths.count ? paths[number] : SafeText("?")
  }

  /// How many files there are.
  public var count: Int { paths.count }
}

import IncidentModel

/// What the directory has brought since the last update: the one way into the store.
public struct DirectoryUpdate: Sendable {
  /// What was read.
  public var batch = DecodedBatch()
  /// The paths of all files found so far, where some of them are new; nil where none is.
  public var files: FileTable?
  /// The same of a trainee's directory.
  public var trackFiles: FileTable?
  /// Files read anew from the start, or gone: problems known of them so far are void. Applied before `batch`.
  public var restarted: [FileID] = []
  /// How far the first reading is with this update.
  public var progress = LoadProgress()
  /// How the directory is followed from now on.
  public var watch = WatchState.off

  /// An update that brings nothing.
  public init() {}
}

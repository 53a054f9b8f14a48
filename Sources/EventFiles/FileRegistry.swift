import AlertFormats
import IncidentModel
import Synchronization
import SystemPackage

/// What is known of the directory's folders and files, shared by the threads that read it.
final class FileRegistry: Sendable {
  /// The state behind the lock.
  struct Contents: Sendable {
    /// The incident directory, held open.
    var top: OpenFolder
    var folders = FolderTable()
    var files = FileList()
    /// The number of the last scan.
    var scan: UInt32 = 0
    /// Logs that are held open, the one that grew last at the end.
    var logs: [(file: FileID, log: OpenFile)] = []
    /// Logs that have lost their names since somebody last asked.
    var left: [LeavingLog] = []
  }

  private let contents: Mutex<Contents>
  /// Feeds take the first file numbers.
  private let feedCount: Int

  /// Formats of alerts beside those of the program.
  let mappings: [AlertMapping]

  /// Knows the incident directory and the extra feeds, `pipe` the last of them.
  init(top: OpenFolder, feeds: [FilePath], pipe: FilePath? = nil, mappings: [AlertMapping]) {
    self.mappings = mappings
    feedCount = feeds.count + (pipe == nil ? 0 : 1)
    var first = Contents(top: top)
    for feed in feeds { _ = first.files.admit(given: feed, as: SafeText(feed.string)) }
    if let pipe { _ = first.files.admit(given: pipe, as: PipeFeed.title) }
    contents = Mutex(first)
  }

  /// Reads or changes it all, one thread at a time; must not block.
  func access<Result: Sendable>(_ body: (inout Contents) -> Result) -> Result {
    contents.withLock { contents in body(&contents) }
  }

  /// The incident directory, held open.
  var top: OpenFolder { access { $0.top } }

  /// How many files there are.
  var count: Int { access { $0.files.count } }

  /// The paths of all files, if nobody has been told of some of them yet.
  func takeNew() -> FileTable? { access { $0.files.takeNew() } }

  /// What is needed to look at a file.
  func task(_ file: FileID) -> FileTask { access { $0.files.task(file, $0.folders) } }

  /// What is needed to look at some files.
  func tasks(_ files: [FileID]) -> [FileTask] {
    access { contents in files.map { contents.files.task($0, contents.folders) } }
  }

  /// What is needed to look at the extra feeds.
  var feeds: [FileTask] {
    access { contents in
      (0..<feedCount).map { contents.files.task(FileID(UInt32(clamping: $0)), contents.folders) }
    }
  }

  /// So many logs are held open at most.
  private static let mostLogs = 128

  /// Holds a log open in place of the one that was held for its file.
  func hold(_ log: OpenFile, for file: FileID) {
    // Those that are not held any more are closed outside of the lock.
    _ = access { contents in
      var gone = contents.logs.filter { $0.file == file }
      contents.logs.removeAll { $0.file == file }
      contents.logs.append((file, log))
      if contents.logs.count > Self.mostLogs { gone.append(contents.logs.removeFirst()) }
      return gone
    }
  }

  /// Counts the log that is held open for a file among those that are leaving, where it is not the one that its name leads
  /// to now. Before what that one holds is noted as how far the file has been read.
  func letGo(of file: FileID, unlessItIs identity: FileStatus.Identity?) {
    access { contents in
      guard let place = contents.logs.firstIndex(where: { $0.file == file }),
        contents.logs[place].log.identity != identity
      else { return }
      let log = contents.logs.remove(at: place).log
      contents.left.append(LeavingLog(log, contents.files.task(file, contents.folders)))
    }
  }

  /// The logs that have lost their names since the last call.
  func takeLeft() -> [LeavingLog] {
    access { contents in
      defer { contents.left = [] }
      return contents.left
    }
  }

  /// Opens a feed that was read before, and lets go of its log where that is another file. Nil where it was not read, or
  /// cannot be opened.
  ///
  /// The open file is asked who it is: a name may lead elsewhere between two looks at it.
  func reopen(_ task: FileTask, in folder: Int32) -> Int32? {
    guard task.trust == .feed, task.reading.state.contains(.read) else { return nil }
    let descriptor = task.open(in: folder)
    if descriptor < 0, !Errno.last.meansAbsent { return nil }
    letGo(of: task.file, unlessItIs: descriptor < 0 ? nil : FileStatus(of: descriptor)?.identity)
    return descriptor < 0 ? nil : descriptor
  }

  /// Whether a number stands for a folder that may not be read.
  func isFolder(_ file: FileID) -> Bool { file.number >= feedCount && task(file).isGiven }

  /// A folder as it is known.
  func folder(_ id: FolderID) -> Folder { access { $0.folders[id] } }

  /// The folder that a watch is for.
  func folder(watch: Int32) -> Folder? {
    access { contents in contents.folders.folder(watch: watch).map { contents.folders[$0] } }
  }

  /// The files of a folder's listing that are to be looked at: the new ones, or all.
  func admit(_ names: NameChunk, in folder: FolderID, seen: UInt32, all: Bool) -> [FileID] {
    access { contents in
      let folder = contents.folders[folder]
      var files: [FileID] = []
      files.reserveCapacity(names.count)
      names.forEach { name in
        let (file, isNew) = contents.files.admit(name, in: folder, seen: seen)
        if isNew || all || contents.files[file].state.contains(.gone) {
          files.append(file)
        }
      }
      return files
    }
  }

  /// The files that the last scan did not find in the folders that it listed.
  var missing: [FileID] {
    access { contents in
      let scan = contents.scan
      let folders = contents.folders
      return contents.files.files { folder, seen, _, reading in
        folder != .none && seen != scan && !reading.state.contains(.gone) && folders[folder].listed == scan
      }
    }
  }

  /// Forgets a folder and all below it, which went away; returns the files that went with it and the watches left over.
  func remove(_ id: FolderID) -> (files: [FileID], watches: [Int32]) {
    access { contents in
      let removed = contents.folders.remove(id)
      let numbers = Set(removed.map(\.id))
      let files = contents.files.files { folder, _, _, reading in
        numbers.contains(folder) && !reading.state.contains(.gone)
      }
      return (files + removed.compactMap(\.problem), removed.map(\.watch).filter { $0 >= 0 })
    }
  }
}

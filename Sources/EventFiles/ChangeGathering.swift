import Glibc
import IncidentModel
import SystemPackage

/// What a burst of changes comes to: each file and folder once, however often it was touched.
struct ChangeGathering {
  let registry: FileRegistry
  let feedWatches: [Int32: FileID]

  /// Files to be looked at, in the order of their first change.
  private(set) var files: [FileID] = []
  /// Files that are being written and may well be unfinished.
  private(set) var unfinished: [FileID] = []
  /// Folders that appeared or can be read again.
  private(set) var newFolders: [FolderID] = []
  /// Files that went away with their folders.
  private(set) var gone: [FileID] = []
  /// Watches of folders that went away.
  private(set) var leftWatches: [Int32] = []
  /// Extra feeds whose path may now lead to another file, by the watch that they had.
  private(set) var movedFeeds: [Int32] = []
  /// Changes were lost, or the directory itself was moved or deleted.
  private(set) var needsRescan = false
  private var noted: Set<FileID> = []

  init(registry: FileRegistry, feedWatches: [Int32: FileID]) {
    self.registry = registry
    self.feedWatches = feedWatches
  }

  /// Takes note of one change.
  mutating func note(_ change: ChangeNotifier.Change) {
    if change.has(Int(IN_Q_OVERFLOW)) {
      needsRescan = true
    } else if let feed = feedWatches[change.watch] {
      noteFeed(feed, change)
    } else if let folder = registry.folder(watch: change.watch) {
      if change.name.isEmpty {
        noteOwn(folder, change)
      } else if change.isFolder {
        noteFolder(in: folder, change)
      } else if NameRule.isFile(change.name) {
        noteFile(in: folder, change)
      }
    }
  }

  private mutating func noteFeed(_ feed: FileID, _ change: ChangeNotifier.Change) {
    if change.has(Int(IN_ATTRIB), Int(IN_MOVE_SELF), Int(IN_DELETE_SELF)) { movedFeeds.append(change.watch) }
    add(feed)
  }

  /// Something happened to a watched folder itself. Folders below are told of by the folder they are in, too.
  private mutating func noteOwn(_ folder: Folder, _ change: ChangeNotifier.Change) {
    let isLost = change.has(Int(IN_DELETE_SELF), Int(IN_MOVE_SELF), Int(IN_UNMOUNT), Int(IN_IGNORED))
    if isLost, folder.id == .top { needsRescan = true }
    if change.has(Int(IN_IGNORED)) { registry.access { $0.folders[folder.id].watch = -1 } }
  }

  private mutating func noteFolder(in parent: Folder, _ change: ChangeNotifier.Change) {
    guard NameRule.isFolder(change.name, atTop: parent.id == .top),
      let name = FilePath.Component(bytes: change.name)
    else { return }
    let path = parent.path.appending(name)
    if change.has(Int(IN_CREATE), Int(IN_MOVED_TO)) {
      let (id, isNew) = registry.access { $0.folders.add(path) }
      if isNew { newFolders.append(id) }
    } else if let id = registry.access({ $0.folders.folder(at: path) }) {
      if change.has(Int(IN_DELETE), Int(IN_MOVED_FROM)) {
        let (files, watches) = registry.remove(id)
        gone += files
        leftWatches += watches
        newFolders.removeAll { $0 == id }
      } else if registry.folder(id).problem != nil {
        newFolders.append(id)
      }
    }
  }

  private mutating func noteFile(in folder: Folder, _ change: ChangeNotifier.Change) {
    let isNews = change.has(Int(IN_CLOSE_WRITE), Int(IN_MOVED_TO), Int(IN_CREATE))
    let known = registry.access { contents in
      contents.files.find(change.name, in: folder).map { contents.files.task($0, contents.folders) }
    }
    guard let known else {
      if isNews { noteNewFile(in: folder, change) }
      return
    }
    if change.has(Int(IN_ATTRIB)), !known.reading.state.contains(.unreadable) { return }
    if change.has(Int(IN_MODIFY)), !known.isLines, !known.reading.isStream {
      unfinished.append(known.file)
    } else {
      add(known.file)
    }
  }

  /// A name that is not known yet may belong to anything; only regular files are listed.
  private mutating func noteNewFile(in folder: Folder, _ change: ChangeNotifier.Change) {
    guard let name = FilePath.Component(bytes: change.name) else { return }
    let path = folder.path.appending(name)
    let status = path.withPlatformString { FileStatus(of: $0, in: registry.top.descriptor) }
    guard status?.isRegular == true else { return }
    add(registry.access { $0.files.admit(change.name, in: folder, seen: $0.scan).file })
  }

  private mutating func add(_ file: FileID) {
    if noted.insert(file).inserted { files.append(file) }
  }
}

extension FilePath.Component {
  /// A name as the file system has it; nil for one that is no name.
  init?(bytes: UnsafeRawBufferPointer) {
    self.init(platformString: bytes.map { CChar(bitPattern: $0) } + [0])
  }
}

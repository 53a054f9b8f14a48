import AlertFormats
import IncidentModel
import SystemPackage

/// A folder's number in the order in which folders were found.
struct FolderID: Hashable, Sendable {
  let number: UInt32

  /// The incident directory itself.
  static let top = FolderID(number: 0)
  /// No folder: the place of files given with `--feed`.
  static let none = FolderID(number: .max)
}

/// A folder of the incident directory.
struct Folder: Sendable {
  let id: FolderID
  /// Relative to the incident directory, whose own path is empty.
  let path: FilePath
  /// What stands before a file's name in its path; nil where the path is not drawn as it is.
  let prefix: [UInt8]?
  let trust: Trust
  /// The number by which the kernel tells of changes in it; negative when it does not.
  var watch: Int32 = -1
  /// As it was when it was last listed; nil when that is not known for sure.
  var stamp: FileStatus.Stamp?
  /// The scan that last listed it whole.
  var listed: UInt32 = 0
  var isGone = false
  /// The device that holds it, once it was opened.
  var device: UInt64?
  /// The file number under which it is listed as unreadable.
  var problem: FileID?

  /// What the file system says of it now.
  func status(in top: OpenFolder) -> FileStatus? {
    guard !path.isEmpty else { return FileStatus(of: top.descriptor) }
    return path.withPlatformString { FileStatus(of: $0, in: top.descriptor) }
  }
}

/// The folders by number, by path and by watch.
struct FolderTable: Sendable {
  private(set) var folders: [Folder] = []
  private var numbers: [FilePath: FolderID] = [:]
  private var watches: [Int32: FolderID] = [:]

  /// A table with the incident directory alone.
  init() { _ = add(FilePath()) }

  subscript(id: FolderID) -> Folder {
    get { folders[Int(id.number)] }
    set {
      let watch = folders[Int(id.number)].watch
      if watch >= 0, watch != newValue.watch, watches[watch] == id { watches[watch] = nil }
      if newValue.watch >= 0 { watches[newValue.watch] = id }
      folders[Int(id.number)] = newValue
    }
  }

  /// The folder under a path and whether it was not there before.
  mutating func add(_ path: FilePath) -> (id: FolderID, isNew: Bool) {
    if let known = numbers[path] {
      let wasGone = self[known].isGone
      self[known].isGone = false
      return (known, wasGone)
    }
    let id = FolderID(number: UInt32(clamping: folders.count))
    let text = path.string
    let isPlain = text.utf8.allSatisfy { (0x20...0x7E).contains($0) }
    let prefix = path.isEmpty ? [] : Array(text.utf8) + [UInt8(ascii: "/")]
    let trust: Trust = path.components.first?.string == "feeds" ? .feed : .team
    numbers[path] = id
    folders.append(Folder(id: id, path: path, prefix: isPlain ? prefix : nil, trust: trust))
    return (id, true)
  }

  /// Forgets every watch, because the notifier that told of them is gone.
  mutating func forgetWatches() {
    watches = [:]
    for index in folders.indices { folders[index].watch = -1 }
  }

  /// The folder that a watch is for.
  func folder(watch: Int32) -> FolderID? { watches[watch] }

  /// The folder under a path, if it is known and there.
  func folder(at path: FilePath) -> FolderID? {
    numbers[path].flatMap { self[$0].isGone ? nil : $0 }
  }

  /// Marks a folder and all below it as gone; returns them.
  mutating func remove(_ id: FolderID) -> [Folder] {
    let top = self[id].path
    let removed = folders.filter { !$0.isGone && $0.path.starts(with: top) }
    for folder in removed {
      self[folder.id].isGone = true
      self[folder.id].stamp = nil
      self[folder.id].problem = nil
      self[folder.id].watch = -1
    }
    return removed
  }
}

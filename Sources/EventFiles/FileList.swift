import AlertFormats
import IncidentModel
import SystemPackage

/// Every file ever found, by number and by folder and name. About 50 bytes a file, its path's text aside.
struct FileList: Sendable {
  /// 40 bytes.
  private struct Entry: Sendable {
    var reading = Reading()
    let isLines: Bool
    let folder: FolderID
    let hash: UInt32
    var seen: UInt32
  }

  private var entries = AppendedChunks<Entry>()
  private var paths = FileTable()
  /// Names that a path does not show as they are, and the paths of extra feeds.
  private var exact: [UInt32: FilePath] = [:]
  /// Open addressing: a file's number + 1, or 0; at most half full.
  private var slots = [UInt32](repeating: 0, count: 64)
  private let seed = UInt64.random(in: 0 ... .max)
  private var announced = 0

  /// How many files there are.
  var count: Int { entries.count }

  /// The file of that name in a folder, if it is known.
  func find(_ name: UnsafeRawBufferPointer, in folder: Folder) -> FileID? {
    let hash = hash(name, folder.id)
    let slot = slot(name, folder, hash)
    return slots[slot] == 0 ? nil : FileID(slots[slot] - 1)
  }

  /// The file of that name in a folder, and whether it is new; known as there in scan `seen` from now on.
  mutating func admit(
    _ name: UnsafeRawBufferPointer,
    in folder: Folder,
    seen: UInt32
  ) -> (file: FileID, isNew: Bool) {
    let hash = hash(name, folder.id)
    let slot = slot(name, folder, hash)
    if slots[slot] != 0 {
      let number = slots[slot] - 1
      entries[Int(number)].seen = seen
      return (FileID(number), false)
    }
    let file = addPath(name, folder)
    entries.append(Entry(isLines: NameRule.isLines(name), folder: folder.id, hash: hash, seen: seen))
    slots[slot] = file.number + 1
    if entries.count * 2 > slots.count { grow() }
    return (file, true)
  }

  /// A number for something that is no file of a folder: an extra feed, or a folder that may not be read.
  mutating func admit(given path: FilePath, as text: SafeText) -> FileID {
    let name = path.lastComponent?.string ?? ""
    let isLines = name.hasSuffix(".jsonl") || name.hasSuffix(".ndjson")
    let file = paths.add(text)
    entries.append(Entry(isLines: isLines, folder: .none, hash: 0, seen: 0))
    exact[file.number] = path
    return file
  }

  /// What is needed to look at a file.
  func task(_ file: FileID, _ folders: FolderTable) -> FileTask {
    let entry = entries[Int(file.number)]
    guard entry.folder != .none else {
      return FileTask(
        file: file,
        path: paths[file],
        folder: .none,
        name: .given(exact[file.number] ?? FilePath()),
        trust: .feed,
        isLines: entry.isLines,
        reading: entry.reading
      )
    }
    let folder = folders[entry.folder]
    let name = exact[file.number].map(FileTask.Name.exact) ?? .suffix(from: folder.prefix?.count ?? 0)
    return FileTask(
      file: file,
      path: paths[file],
      folder: entry.folder,
      name: name,
      trust: folder.trust,
      isLines: entry.isLines,
      reading: entry.reading
    )
  }

  /// How far a file has been read.
  subscript(file: FileID) -> Reading {
    get { entries[Int(file.number)].reading }
    set { entries[Int(file.number)].reading = newValue }
  }

  /// The paths of all files, if nobody has been told of some of them yet.
  mutating func takeNew() -> FileTable? {
    guard announced < count else { return nil }
    announced = count
    return paths
  }

  /// The files for which `holds` says so.
  func files(
    where holds: (_ folder: FolderID, _ seen: UInt32, _ isLines: Bool, _ reading: Reading) -> Bool
  ) -> [FileID] {
    var files: [FileID] = []
    for number in 0..<count {
      let entry = entries[number]
      if holds(entry.folder, entry.seen, entry.isLines, entry.reading) {
        files.append(FileID(UInt32(clamping: number)))
      }
    }
    return files
  }

  /// Adds the path as it is drawn; where that may not be what the file system has, the name is kept aside.
  private mutating func addPath(_ name: UnsafeRawBufferPointer, _ folder: Folder) -> FileID {
    if let prefix = folder.prefix, name.allSatisfy({ (0x20...0x7E).contains($0) }) {
      return paths.add(plain: prefix, name)
    }
    exact[UInt32(clamping: entries.count)] = FilePath(
      platformString: name.map { CChar(bitPattern: $0) } + [0]
    )
    let text = String(decoding: name, as: UTF8.self)
    return paths.add(SafeText(folder.path.isEmpty ? text : folder.path.string + "/" + text))
  }
}

extension FileList {
  private func hash(_ name: UnsafeRawBufferPointer, _ folder: FolderID) -> UInt32 {
    byteHash(name, seed: seed ^ UInt64(folder.number) << 32)
  }

  /// The slot that holds that name, or the free one where it belongs.
  private func slot(_ name: UnsafeRawBufferPointer, _ folder: Folder, _ hash: UInt32) -> Int {
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] != 0, !isName(name, folder, hash, ofFile: slots[slot] - 1) {
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  private func isName(
    _ name: UnsafeRawBufferPointer,
    _ folder: Folder,
    _ hash: UInt32,
    ofFile number: UInt32
  ) -> Bool {
    let entry = entries[Int(number)]
    guard entry.hash == hash, entry.folder == folder.id else { return false }
    if let exact = exact[number] {
      return exact.withPlatformString {
        name.elementsEqual(UnsafeRawBufferPointer(start: $0, count: exact.length))
      }
    }
    return paths.isName(name, ofFile: FileID(number), from: folder.prefix?.count ?? 0)
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    for number in 0..<count where entries[number].folder != .none {
      var slot = Int(entries[number].hash) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(clamping: number) + 1
    }
  }
}

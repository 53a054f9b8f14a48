import Glibc
import SystemPackage

/// Lists a folder: the names of the files that count, in order and in pieces, and the folders to enter.
enum FolderListing {
  /// Lists an open folder; an error if it could not be listed whole.
  static func list(
    _ folder: OpenFolder,
    atTop: Bool,
    files: (NameChunk) -> Void,
    folders: (FilePath.Component) -> Void
  ) -> Errno? {
    // A descriptor of its own, because closedir closes it.
    let descriptor = openat(folder.descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return .last }
    guard let stream = fdopendir(descriptor) else {
      let error = Errno.last
      close(descriptor)
      return error
    }
    defer { closedir(stream) }
    var chunk = NameChunk()
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        let error = errno
        chunk.sortedPieces(files)
        return error == 0 ? nil : Errno(rawValue: error)
      }
      switch kind(of: entry, in: folder, atTop: atTop) {
      case .file(let name): chunk.append(name)
      case .folder(let name): folders(name)
      case .neither: continue
      }
      if chunk.count == NameChunk.most {
        chunk.sortedPieces(files)
        chunk.removeAll()
      }
    }
  }

  private enum Kind {
    case file(UnsafeRawBufferPointer)
    case folder(FilePath.Component)
    case neither
  }

  private static let nameOffset = MemoryLayout<dirent>.offset(of: \dirent.d_name) ?? 0

  private static func kind(of entry: UnsafeMutablePointer<dirent>, in folder: OpenFolder, atTop: Bool) -> Kind
  {
    // The name ends with a zero byte inside of the entry, which lives until the next readdir.
    let text = (UnsafeRawPointer(entry) + nameOffset).assumingMemoryBound(to: CChar.self)
    let name = UnsafeRawBufferPointer(start: text, count: strlen(text))
    let mayBeFile = NameRule.isFile(name)
    let mayBeFolder = NameRule.isFolder(name, atTop: atTop)
    guard mayBeFile || mayBeFolder else { return .neither }
    var isFile = Int(entry.pointee.d_type) == Int(DT_REG)
    var isFolder = Int(entry.pointee.d_type) == Int(DT_DIR)
    if Int(entry.pointee.d_type) == Int(DT_UNKNOWN), let status = FileStatus(of: text, in: folder.descriptor)
    {
      isFile = status.isRegular
      isFolder = status.isFolder
    }
    if isFile, mayBeFile { return .file(name) }
    if isFolder, mayBeFolder, let component = FilePath.Component(platformString: text) {
      return .folder(component)
    }
    return .neither
  }
}

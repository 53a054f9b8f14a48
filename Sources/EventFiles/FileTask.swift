import AlertFormats
import Glibc
import IncidentModel
import SystemPackage

/// A file to be looked at: who it is, how to open it, and how far it has been read.
struct FileTask: Sendable {
  /// How the file is opened.
  enum Name: Sendable {
    /// In its folder, by the end of its path from that byte on.
    case suffix(from: Int)
    /// In its folder, by bytes that its path does not show as they are.
    case exact(FilePath)
    /// From anywhere, a symbolic link included: given by a person with `--feed`.
    case given(FilePath)
  }

  let file: FileID
  /// Path as a person names it.
  let path: SafeText
  let folder: FolderID
  let name: Name
  let trust: Trust
  let isLines: Bool
  /// How far it has been read.
  var reading: Reading

  /// Whether a person named it with `--feed`.
  var isGiven: Bool { folder == .none }

  /// Opens it in its open folder; never blocks, never follows a symbolic link below the directory. Negative on an error.
  func open(in folder: Int32) -> Int32 {
    switch name {
    case .suffix(let start):
      path.string.withCString { Self.open($0 + start, in: folder, flags: O_NOFOLLOW) }
    case .exact(let name):
      name.withPlatformString { Self.open($0, in: folder, flags: O_NOFOLLOW) }
    case .given(let path):
      path.withPlatformString { Self.open($0, in: AT_FDCWD, flags: 0) }
    }
  }

  /// What the file system says of it, without opening it.
  func status(in folder: Int32) -> FileStatus? {
    switch name {
    case .suffix(let start): path.string.withCString { FileStatus(of: $0 + start, in: folder) }
    case .exact(let name): name.withPlatformString { FileStatus(of: $0, in: folder) }
    case .given(let path): path.withPlatformString { FileStatus(of: $0, in: AT_FDCWD, following: true) }
    }
  }

  private static func open(_ path: UnsafePointer<CChar>, in folder: Int32, flags: Int32) -> Int32 {
    while true {
      let descriptor = openat(folder, path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY | flags)
      if descriptor >= 0 || errno != EINTR { return descriptor }
    }
  }
}

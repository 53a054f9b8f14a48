import Glibc
import SystemPackage

/// A folder held open; closed with its last holder.
final class OpenFolder: Sendable {
  let descriptor: Int32

  /// Takes over an open folder.
  private init(descriptor: Int32) { self.descriptor = descriptor }

  deinit { close(descriptor) }

  /// The folder under a path as a person gave it, where a symbolic link is fine.
  static func open(_ path: FilePath) -> Result<OpenFolder, Errno> {
    path.withPlatformString { open($0, in: AT_FDCWD, flags: 0) }
  }

  /// A folder below this one, no part of whose path is a symbolic link. The empty path is this folder.
  func descend(_ path: FilePath) -> Result<OpenFolder, Errno> {
    var folder = self
    for component in path.components {
      let opened = component.withPlatformString { Self.open($0, in: folder.descriptor, flags: O_NOFOLLOW) }
      guard case .success(let next) = opened else { return opened }
      folder = next
    }
    return .success(folder)
  }

  private static func open(
    _ path: UnsafePointer<CChar>,
    in folder: Int32,
    flags: Int32
  ) -> Result<OpenFolder, Errno> {
    while true {
      let descriptor = openat(folder, path, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NONBLOCK | flags)
      if descriptor >= 0 { return .success(OpenFolder(descriptor: descriptor)) }
      if errno != EINTR { return .failure(.last) }
    }
  }
}

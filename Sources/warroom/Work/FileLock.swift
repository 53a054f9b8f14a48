import Glibc

/// A lock on a file that lasts as long as the process: it is free when that ends, however it does.
final class FileLock: Sendable {
  private let descriptor: Int32
  private let path: String

  /// Takes the lock; nil where another process has it, or no file can be made. One that is made is for those whom `mode`
  /// and the process's umask let in.
  init?(_ path: String, mustExist: Bool = false, mode: mode_t = 0o600) {
    let flags = O_RDWR | O_CLOEXEC | O_NOFOLLOW | (mustExist ? 0 : O_CREAT)
    let descriptor = Glibc.open(path, flags, mode)
    guard descriptor >= 0 else { return nil }
    var held = stat()
    var named = stat()
    // Whoever had it may have removed the file in between: a lock on a file without a name holds nobody off.
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0, fstat(descriptor, &held) == 0, stat(path, &named) == 0,
      held.st_ino == named.st_ino
    else {
      Glibc.close(descriptor)
      return nil
    }
    self.descriptor = descriptor
    self.path = path
  }

  /// Removes the file; the lock goes with it.
  func remove() { unlink(path) }

  deinit { Glibc.close(descriptor) }
}

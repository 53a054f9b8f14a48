import CFiles
import Glibc

/// The system calls that write an event, as values, so that tests can let each of them fail. Each gives what the system's
/// own gives, and the reason in `errno`.
struct WriteCalls: Sendable {
  var makeFolder: @Sendable (_ folder: Int32, _ name: String) -> Int32 = { mkdirat($0, $1, 0o777) }
  /// Makes a file that is not there yet; the umask decides who may read it.
  var create: @Sendable (_ folder: Int32, _ name: String) -> Int32 = {
    openat($0, $1, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
  }
  var write: @Sendable (_ file: Int32, _ bytes: UnsafeRawBufferPointer) -> Int = {
    Glibc.write($0, $1.baseAddress, $1.count)
  }
  var sync: @Sendable (_ file: Int32) -> Int32 = { fsync($0) }
  var close: @Sendable (_ file: Int32) -> Int32 = { Glibc.close($0) }
  /// Renames without replacing.
  var rename: @Sendable (_ folder: Int32, _ from: String, _ to: String) -> Int32 = {
    cfiles_rename_new($0, $1, $2)
  }
  var link: @Sendable (_ folder: Int32, _ from: String, _ to: String) -> Int32 = { linkat($0, $1, $0, $2, 0) }
  var remove: @Sendable (_ folder: Int32, _ name: String) -> Int32 = { unlinkat($0, $1, 0) }

  /// The system's own.
  static let system = WriteCalls()
}

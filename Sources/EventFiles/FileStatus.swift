import Glibc

/// What the file system says of a file or folder without opening it.
struct FileStatus: Sendable {
  let isRegular: Bool
  let isFolder: Bool
  /// Bytes.
  let size: Int
  /// When its content changed; nanoseconds since the epoch, by the clock of the file system.
  let modified: Int
  /// Device and inode: the same as long as it is the same thing.
  let identity: Identity
  /// Changes with every change of content, rights or entries.
  let stamp: Stamp

  struct Identity: Hashable, Sendable {
    let device: UInt64
    let inode: UInt64
  }

  struct Stamp: Hashable, Sendable {
    let size: Int
    let modified: Int
    let changed: Int
    let inode: UInt64
  }

  private init(_ status: stat) {
    isRegular = status.st_mode & S_IFMT == S_IFREG
    isFolder = status.st_mode & S_IFMT == S_IFDIR
    size = Int(status.st_size)
    modified = status.st_mtim.tv_sec &* 1_000_000_000 &+ status.st_mtim.tv_nsec
    identity = Identity(device: UInt64(status.st_dev), inode: UInt64(status.st_ino))
    stamp = Stamp(
      size: size,
      modified: modified,
      changed: status.st_ctim.tv_sec &* 1_000_000_000 &+ status.st_ctim.tv_nsec,
      inode: identity.inode
    )
  }

  /// Of an open file; nil on an error, which is in `errno`.
  init?(of descriptor: Int32) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return nil }
    self.init(status)
  }

  /// Of a name in an open folder; a symbolic link is itself meant unless `following`.
  init?(of name: UnsafePointer<CChar>, in folder: Int32, following: Bool = false) {
    var status = stat()
    guard fstatat(folder, name, &status, following ? 0 : AT_SYMLINK_NOFOLLOW) == 0 else { return nil }
    self.init(status)
  }
}

/// Clocks, in nanoseconds.
enum Clock {
  /// Since some moment in the past: for deadlines.
  static var monotonic: Int { read(CLOCK_MONOTONIC) }
  /// Since the epoch: to be compared with a file's times.
  static var wall: Int { read(CLOCK_REALTIME) }

  private static func read(_ clock: clockid_t) -> Int {
    var time = timespec()
    clock_gettime(clock, &time)
    return time.tv_sec &* 1_000_000_000 &+ time.tv_nsec
  }
}

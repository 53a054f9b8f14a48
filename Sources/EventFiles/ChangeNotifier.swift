import Glibc
import Synchronization
import SystemPackage

/// Tells of changes in folders (inotify).
final class ChangeNotifier: Sendable {
  /// One change. The name is valid while it is handled.
  struct Change {
    let watch: Int32
    let mask: UInt32
    let name: UnsafeRawBufferPointer

    /// Whether any of these happened.
    func has(_ masks: Int...) -> Bool { masks.contains { mask & UInt32(truncatingIfNeeded: $0) != 0 } }

    /// Whether it happened to a folder.
    var isFolder: Bool { mask & UInt32(IN_ISDIR) != 0 }
  }

  /// To be waited for with poll.
  let descriptor: Int32
  private let top: FilePath
  private let failure = Mutex<Errno?>(nil)

  /// A notifier for folders below `top`; nil when the system grants none.
  init?(top: FilePath) {
    descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
    self.top = top
    if descriptor < 0 { return nil }
  }

  deinit { close(descriptor) }

  /// Whether some folder could not be watched, so that changes there go unnoticed.
  var isIncomplete: Bool { failure.withLock { $0 != nil } }

  /// Watches a folder below the top; the number by which its changes are told, negative when it cannot be watched.
  func watch(_ folder: FilePath) -> Int32 {
    var mask = IN_CLOSE_WRITE | IN_MOVED_TO | IN_CREATE | IN_MODIFY | IN_MOVED_FROM | IN_DELETE
    mask |= IN_ATTRIB | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR
    if !folder.isEmpty { mask |= IN_DONT_FOLLOW }
    return add(top.pushing(folder), UInt32(truncatingIfNeeded: mask))
  }

  /// Watches one file from anywhere.
  func watch(file: FilePath) -> Int32 {
    add(
      file,
      UInt32(truncatingIfNeeded: IN_MODIFY | IN_CLOSE_WRITE | IN_ATTRIB | IN_MOVE_SELF | IN_DELETE_SELF)
    )
  }

  /// Watches a folder for what appears in it, besides what it is watched for already.
  func watch(arrivalsIn folder: FilePath) -> Int32 {
    add(folder, UInt32(truncatingIfNeeded: IN_CREATE | IN_MOVED_TO | IN_ONLYDIR | IN_MASK_ADD))
  }

  /// Stops watching a folder.
  func remove(_ watch: Int32) { inotify_rm_watch(descriptor, watch) }

  private func add(_ path: FilePath, _ mask: UInt32) -> Int32 {
    let watch = path.withPlatformString { inotify_add_watch(descriptor, $0, mask) }
    if watch < 0 {
      let error = Errno.last
      if !error.meansAbsent, error != .permissionDenied { failure.withLock { $0 = error } }
    }
    return watch
  }

  /// Hands over what has queued up: as much as one read gives, so that a burst is taken as one.
  func drain(_ body: (Change) -> Void) {
    withUnsafeTemporaryAllocation(byteCount: 64 << 10, alignment: 8) { room in
      let count = read(descriptor, room.baseAddress, room.count)
      var offset = 0
      let header = MemoryLayout<inotify_event>.size
      while offset + header <= count {
        let event = room.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
        let end = min(offset + header + Int(event.len), count)
        let padded = room[(offset + header)..<end]
        let name = UnsafeRawBufferPointer(rebasing: padded.prefix { $0 != 0 })
        body(Change(watch: event.wd, mask: event.mask, name: name))
        offset = end
      }
    }
  }
}

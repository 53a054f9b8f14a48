import Foundation
import Glibc
import IncidentModel
import Synchronization
import Work

/// Tells other rooms on the same directory who is here, and this one who else is, on a thread of its own.
///
/// A room is a small file in `.warroom/presence/`, a hidden folder that no reader of the incident looks into. It is touched
/// as long as its room lives, so that it also works where a directory is shared or copied between machines, and locked,
/// so that one of this machine is known to be gone as soon as it is. Where nothing can be written, nobody is told.
final class PresenceDesk: Sendable {
  /// Seconds between two looks.
  private static let pause = 15.0
  /// Seconds after which a file that nobody touches belongs to nobody.
  private static let patience = 60
  /// Rooms that are told of.
  private static let most = 16

  private struct Place: Codable {
    var name: String
    var host: String
  }

  private let folder: String
  private let top: String
  private let path: String
  private let name: Mutex<String>
  private let isLeaving = Mutex(false)
  private let turn = DispatchSemaphore(value: 0)

  /// A desk for an incident directory; tells whenever others come or go.
  init(directory: String, name: String, answer: @escaping @Sendable (WorkAnswer) -> Void) {
    self.name = Mutex(name)
    top = "\(directory)/.warroom"
    folder = "\(top)/presence"
    path = "\(folder)/\(ULIDs().next(at: RoomClock.wall.now))"
    let thread = Thread { [self] in
      var lock: FileLock?
      var told: [SafeText] = []
      while !isLeaving.withLock({ $0 }) {
        write(&lock)
        let others = self.others()
        if others != told { answer(.company(others)) }
        told = others
        _ = turn.wait(timeout: .now() + Self.pause)
      }
    }
    thread.name = "presence"
    thread.start()
  }

  /// Says who is at this keyboard.
  func tell(_ name: String) {
    self.name.withLock { $0 = name }
    turn.signal()
  }

  /// This room is being left.
  func leave() {
    isLeaving.withLock { isLeaving in
      isLeaving = true
      unlink(path)
      // The last one to leave takes the folders along; others are still in them otherwise.
      rmdir(folder)
      rmdir(top)
    }
    turn.signal()
  }

  private func write(_ lock: inout FileLock?) {
    isLeaving.withLock { isLeaving in
      guard !isLeaving else { return }
      mkdir(top, 0o777)
      mkdir(folder, 0o777)
      if lock == nil { lock = FileLock(path, mode: 0o666) }
      let place = Place(name: name.withLock { $0 }, host: ProcessInfo.processInfo.hostName)
      guard lock != nil, let data = try? JSONEncoder().encode(place) else { return }
      // Written in place: a new file would not have the lock. Whoever reads half of it reads it again.
      try? data.write(to: URL(filePath: path))
    }
  }

  /// Who else is here, by name.
  private func others() -> [SafeText] {
    let mine = modified(path)
    let host = ProcessInfo.processInfo.hostName
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let found = names.sorted().lazy.compactMap { [self] name -> SafeText? in
      let other = "\(folder)/\(name)"
      guard other != path, let data = FileManager.default.contents(atPath: other), data.count < 4096,
        let place = try? JSONDecoder().decode(Place.self, from: data), let touched = modified(other)
      else { return nil }
      if place.host == host, let left = FileLock(other, mustExist: true) {
        left.remove()
        return nil
      }
      // Both times are those of the file system, whose clock need not be this machine's.
      guard let mine, mine - touched < Self.patience else { return nil }
      return place.name.isEmpty ? "somebody" : SafeText(String(place.name.prefix(24)))
    }
    return found.prefix(Self.most).sorted { $0.string < $1.string }
  }

  private func modified(_ path: String) -> Int? {
    var status = stat()
    return lstat(path, &status) == 0 ? status.st_mtim.tv_sec : nil
  }
}

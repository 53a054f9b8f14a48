import Foundation
import IncidentModel
import Synchronization
import Work

/// Keeps what is typed on the disk, on a thread of its own: each draft within a tenth of a second of a key, however fast
/// one types.
final class DraftDesk: Sendable {
  /// Seconds between two writes.
  private static let pause = 0.1

  private enum Change { case keep(KeptDraft), drop, roles([String]) }

  /// Names used at this keyboard before, the latest first.
  let roles: [String]
  private let folder: DraftFolder
  private let changes = Mutex<[String: Change]>([:])
  private let filled = DispatchSemaphore(value: 0)
  private let disk = Mutex(())
  private let answer: @Sendable (WorkAnswer) -> Void

  /// A desk over the folder of an incident; nil where nothing can be kept. Drafts that nobody has any more are taken over
  /// and told.
  init?(folder path: String, answer: @escaping @Sendable (WorkAnswer) -> Void) {
    guard let folder = DraftFolder(path) else { return nil }
    self.folder = folder
    self.answer = answer
    roles = folder.roles
    let found = folder.takeOver()
    if !found.isEmpty { answer(.found(found)) }
    let thread = Thread { [self] in
      while true {
        filled.wait()
        finish()
        Thread.sleep(forTimeInterval: Self.pause)
      }
    }
    thread.name = "drafts"
    thread.start()
  }

  /// Keeps a draft in place of the one of its name.
  func keep(_ draft: KeptDraft) { change(draft.name, .keep(draft)) }

  /// Throws a draft away.
  func drop(_ name: String) { change(name, .drop) }

  /// Remembers the names used at this keyboard.
  func remember(_ roles: [String]) { change("", .roles(roles)) }

  /// Brings everything to the disk now; from any thread.
  func finish() {
    disk.withLock { _ in
      let waiting = changes.withLock { changes in
        defer { changes = [:] }
        return changes
      }
      for (name, change) in waiting { carryOut(change, name) }
    }
  }

  private func change(_ name: String, _ change: Change) {
    changes.withLock { $0[name] = change }
    filled.signal()
  }

  private func carryOut(_ change: Change, _ name: String) {
    switch change {
    case .keep(let draft):
      if let reason = folder.write(draft) {
        answer(.said(SafeText("The draft could not be kept (\(reason)); write it soon, or make room.")))
      }
    case .drop: folder.remove(name)
    case .roles(let roles): folder.write(roles: roles)
    }
  }
}

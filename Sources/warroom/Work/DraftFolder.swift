import Foundation
import Glibc
import IncidentModel
import Work

/// The drafts of one incident on the disk: a file each, and a lock for each room that says whether it still lives.
///
/// A lock is let go by the system when its process ends, however that happens; drafts whose lock is free belong to nobody.
struct DraftFolder: Sendable {
  private let folder: String
  private let session: String
  private let lock: FileLock

  /// The folder, made where it is missing; nil where that cannot be done.
  init?(_ path: String) {
    let folder = "\(path)/drafts"
    do {
      try FileManager.default.createDirectory(
        atPath: folder,
        withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700]
      )
    } catch {
      return nil
    }
    session = ULIDs().next(at: RoomClock.wall.now).description
    self.folder = folder
    guard let lock = FileLock("\(folder)/\(session).lock") else { return nil }
    self.lock = lock
  }

  /// Takes over the drafts that no living room has; the oldest first. A file that cannot be read as one is left alone.
  func takeOver() -> [KeptDraft] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    var found: [KeptDraft] = []
    for name in names.sorted() where name.hasSuffix(".lock") && name != "\(session).lock" {
      guard let theirs = FileLock("\(folder)/\(name)", mustExist: true) else { continue }
      let prefix = "\(name.dropLast(5))."
      finish(names.filter { $0.hasPrefix(prefix) && $0.hasSuffix(".tmp") })
      let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
      for file in files.sorted() where file.hasPrefix(prefix) && file.hasSuffix(".json") {
        guard let draft = draft(in: file) else { continue }
        guard rename("\(folder)/\(file)", path(of: draft.name)) == 0 else { continue }
        found.append(draft)
      }
      theirs.remove()
    }
    return found.sorted { $0.at < $1.at }
  }

  /// A file that was being written when its room was killed is later than the one it was to replace: it is taken where it
  /// is whole, and removed where it is not.
  private func finish(_ files: [String]) {
    for file in files {
      let place = "\(folder)/\(file)"
      // The name of the draft, then a number, then `.tmp`.
      let name = file.dropLast(4).reversed().drop { $0 != "." }.dropFirst()
      if draft(in: file) == nil || rename(place, "\(folder)/\(String(name.reversed()))") != 0 {
        unlink(place)
      }
    }
  }

  private func draft(in file: String) -> KeptDraft? {
    FileManager.default.contents(atPath: "\(folder)/\(file)")
      .flatMap { try? JSONDecoder().decode(KeptDraft.self, from: $0) }
  }

  /// Keeps a draft; the reason where that failed.
  func write(_ draft: KeptDraft) -> String? {
    do {
      try WholeFile.write(JSONEncoder().encode(draft), to: path(of: draft.name))
      return nil
    } catch let error as WholeFile.Failure {
      return error.reason
    } catch {
      return "\(error)"
    }
  }

  /// Throws a draft away.
  func remove(_ name: String) { unlink(path(of: name)) }

  /// Names used before, the latest first.
  var roles: [String] {
    FileManager.default.contents(atPath: "\(folder)/roles").flatMap {
      try? JSONDecoder().decode([String].self, from: $0)
    } ?? []
  }

  /// Remembers names; that it failed is worth no word.
  func write(roles: [String]) {
    guard let data = try? JSONEncoder().encode(roles) else { return }
    try? WholeFile.write(data, to: "\(folder)/roles")
  }

  private func path(of name: String) -> String {
    "\(folder)/\(session).\(name.filter { $0.isLetter || $0.isNumber }).json"
  }
}

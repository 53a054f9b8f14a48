import Glibc
import SystemPackage

/// Tells that a person's files have been changed: whole files in some folders, which need not be there yet.
public final class FolderWatch: Sendable {
  private let notifier: ChangeNotifier
  private let folders: [String]
  private let files: [String]
  private let suffix: String

  /// A watch over files in folders, whose names end in `suffix`; the `files` among them may be links to elsewhere. Nil
  /// when the system grants none.
  public init?(folders: [String], files: [String], suffix: String) {
    guard let notifier = ChangeNotifier(top: "/") else { return nil }
    self.notifier = notifier
    self.folders = folders
    self.files = files
    self.suffix = suffix
    watchAll()
  }

  /// Readable while changes wait to be looked at.
  public var descriptor: Int32 { notifier.descriptor }

  /// Looks at what waits: whether a file has changed and is whole.
  public func takeChanges() -> Bool {
    var isChanged = false
    notifier.drain { change in
      let name = String(decoding: change.name, as: UTF8.self)
      let isWhole = change.has(Int(IN_CLOSE_WRITE), Int(IN_MOVED_TO), Int(IN_MOVED_FROM), Int(IN_DELETE))
      let isFolderNew = change.isFolder && change.has(Int(IN_CREATE), Int(IN_MOVED_TO))
      let isOurs = name.isEmpty || name.hasSuffix(suffix) && !name.hasPrefix(".")
      if isFolderNew || isOurs && isWhole || change.has(Int(IN_DELETE_SELF), Int(IN_MOVE_SELF)) {
        isChanged = true
      }
    }
    if isChanged { watchAll() }
    return isChanged
  }

  /// Watches what there is; what is watched already stays so.
  private func watchAll() {
    for folder in folders {
      if let real = Self.real(folder) {
        _ = notifier.watch(FilePath(real))
      } else {
        _ = notifier.watch(arrivalsIn: FilePath(folder).removingLastComponent())
      }
    }
    for file in files where Self.isLink(file) { _ = notifier.watch(file: FilePath(file)) }
  }

  private static func real(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }

  private static func isLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }
}

import Deadlines
import Foundation
import Glibc
import IncidentModel
import Settings

/// Reads the files of rules and calendars that extend the built-in ones.
struct RulePackFiles {
  /// What came of reading: the rules to work with, and what was left out and why.
  struct Library: Sendable {
    var book: Rulebook
    var refusals: [PackRefusal]
  }

  /// A file larger than this is refused, in bytes.
  static let mostBytes = 1 << 20

  private var files: [PackFile] = []
  private var refusals: [PackRefusal] = []

  /// The built-in rules and those of the user.
  static func ofUser() -> RulePackFiles {
    var reader = RulePackFiles()
    if let folder = UserFolders.ofUser.rules { reader.read(folder: folder, followsLinks: true) }
    return reader
  }

  /// Whether the user or an incident has a folder of rules: cheap, for most have none.
  static func areThere(beside directory: String) -> Bool {
    let folders = [UserFolders.ofUser.rules, directory + "/rules"]
    return folders.contains { folder in
      var status = stat()
      return folder.map { lstat($0, &status) == 0 } ?? false
    }
  }

  /// Reads `rules/*.json` of an incident, where links are never followed: others may have put them there.
  mutating func read(incident directory: String) {
    read(folder: directory + "/rules", followsLinks: false)
  }

  /// Reads every `*.json` of a folder in the order of their names; a folder that is not there holds none.
  mutating func read(folder: String, followsLinks: Bool) {
    let link = followsLinks ? 0 : O_NOFOLLOW
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC | link)
    guard descriptor >= 0 else {
      if errno != ENOENT { refuse(folder, "it cannot be read (\(Self.reason()))", "check its permissions") }
      return
    }
    defer { close(descriptor) }
    for name in Self.names(in: folder) {
      read(name, at: descriptor, called: "\(folder)/\(name)", flags: link)
    }
  }

  /// Reads a file or a folder that somebody named; throws where it is not there.
  mutating func read(named path: String) throws(CommandError) {
    var status = stat()
    guard stat(path, &status) == 0 else {
      let problem = "\(path) cannot be read (\(Self.reason())); name a file or a folder of rules."
      throw CommandError(SafeText(problem), .noInput)
    }
    if status.st_mode & S_IFMT == S_IFDIR {
      read(folder: path, followsLinks: true)
    } else {
      read(path, at: AT_FDCWD, called: path, flags: 0)
    }
  }

  /// The built-in rules with all that was read.
  func library() -> Library {
    guard !files.isEmpty else { return Library(book: .builtIn, refusals: refusals) }
    let (book, more) = Rulebook.builtIn.adding(files)
    return Library(book: book, refusals: refusals + more)
  }

  private mutating func read(_ name: String, at folder: Int32, called path: String, flags: Int32) {
    // Opening a pipe for reading would wait for somebody who writes.
    let descriptor = openat(folder, name, O_RDONLY | O_CLOEXEC | O_NONBLOCK | flags)
    guard descriptor >= 0 else {
      let reason = errno == ELOOP ? "links are not followed here" : "it cannot be read (\(Self.reason()))"
      refuse(path, reason, "put the file itself there, readable")
      return
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      refuse(path, "it is no regular file", "put the file itself there")
      return
    }
    guard let bytes = Self.bytes(of: descriptor) else {
      refuse(path, "it cannot be read (\(Self.reason()))", "check its permissions")
      return
    }
    guard bytes.count <= Self.mostBytes else {
      refuse(path, "it is larger than 1 MiB", "split it into several packs")
      return
    }
    files.append(PackFile(name: path, bytes: bytes))
  }

  private mutating func refuse(_ file: String, _ problem: String, _ remedy: String) {
    refusals.append(PackRefusal(file: file, error: PackError("", problem, remedy)))
  }

  /// All of a file, or a byte more than is allowed; nil where reading fails.
  private static func bytes(of descriptor: Int32) -> [UInt8]? {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= mostBytes {
      let count = Glibc.read(descriptor, &piece, piece.count)
      if count == 0 { break }
      if count < 0 {
        if errno == EINTR { continue }
        return nil
      }
      bytes += piece[..<count]
    }
    return bytes
  }

  private static func names(in folder: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".json") && !$0.hasPrefix(".") }.sorted()
  }

  private static func reason() -> String { String(cString: strerror(errno)) }
}

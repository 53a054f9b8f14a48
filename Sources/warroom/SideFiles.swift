import Foundation
import Glibc
import IncidentModel

/// Reads the small files that extend the program, such as rules and formats: those of the user and those of an incident.
struct SideFiles {
  /// A file that was read.
  struct File {
    let name: String
    let bytes: [UInt8]
  }

  /// A file or folder that was not, why, and the way out.
  struct Refusal {
    let file: String
    let problem: String
    let remedy: String
  }

  /// A file larger than this is refused, in bytes.
  static let mostBytes = 1 << 20

  /// How the names of the files end.
  let suffix: String
  /// What a person calls them: "rules".
  let noun: String
  private(set) var files: [File] = []
  private(set) var refusals: [Refusal] = []

  /// Nothing read yet.
  init(suffix: String, noun: String) {
    self.suffix = suffix
    self.noun = noun
  }

  /// Whether one of some folders is there: cheap, for most are not.
  static func areThere(in folders: [String?]) -> Bool {
    folders.contains { folder in
      var status = stat()
      return folder.map { lstat($0, &status) == 0 } ?? false
    }
  }

  /// Reads every such file of a folder in the order of their names; a folder that is not there holds none.
  mutating func read(folder: String, followsLinks: Bool) {
    let link = followsLinks ? 0 : O_NOFOLLOW
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC | link)
    guard descriptor >= 0 else {
      if errno != ENOENT { refuse(folder, "it cannot be read (\(Self.reason()))", "check its permissions") }
      return
    }
    defer { close(descriptor) }
    for name in names(in: folder) {
      read(name, at: descriptor, called: "\(folder)/\(name)", flags: link)
    }
  }

  /// Reads a file or a folder that somebody named; throws where it is not there.
  mutating func read(named path: String) throws(CommandError) {
    var status = stat()
    guard stat(path, &status) == 0 else {
      let problem = "\(path) cannot be read (\(Self.reason())); name a file or a folder of \(noun)."
      throw CommandError(SafeText(problem), .noInput)
    }
    if status.st_mode & S_IFMT == S_IFDIR {
      read(folder: path, followsLinks: true)
    } else {
      read(path, at: AT_FDCWD, called: path, flags: 0)
    }
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
      refuse(path, "it is larger than 1 MiB", "split it into several files")
      return
    }
    files.append(File(name: path, bytes: bytes))
  }

  private mutating func refuse(_ file: String, _ problem: String, _ remedy: String) {
    refusals.append(Refusal(file: file, problem: problem, remedy: remedy))
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

  private func names(in folder: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(suffix) && !$0.hasPrefix(".") }.sorted()
  }

  private static func reason() -> String { String(cString: strerror(errno)) }
}

import Foundation
import Settings

extension UserFolders {
  /// Those of the person who runs the program.
  static var ofUser: UserFolders { UserFolders(environment: ProcessInfo.processInfo.environment) }

  /// What is kept of one incident, by the real path of its directory; nil where the directory is not there.
  func incident(_ directory: String) -> String? {
    guard let state, let real = realpath(directory, nil) else { return nil }
    defer { free(real) }
    let path = String(cString: real)
    // Two directories of one name are two incidents; the name is there for people who look.
    let name = path.split(separator: "/").last?.prefix(40) ?? "root"
    return "\(state)/incidents/\(name)-\(Self.number(of: path))"
  }

  /// A name for a path of any length (FNV-1a).
  static func number(of path: String) -> String {
    let hash = path.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    return String(hash, radix: 16)
  }

  /// The log, its folder made; nil where none can be made.
  var madeLog: String? {
    guard let state else { return nil }
    try? FileManager.default.createDirectory(atPath: state, withIntermediateDirectories: true)
    return log
  }
}

import Foundation
import TestKit

/// The built program, and the environment that it gets: nothing of the machine's own.
enum RoomProgram {
  static let path = PackagePaths.program("warroom")

  /// An environment in which nothing of the person's own is read or written.
  static func environment(home: URL, _ changes: [String: String] = [:]) -> [String: String] {
    let search = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    let plain = [
      "HOME": home.path, "LC_ALL": "C.UTF-8", "PATH": search, "TERM": "xterm-256color", "TZ": "UTC",
      "XDG_CACHE_HOME": home.appending(path: "cache").path,
      "XDG_CONFIG_HOME": home.appending(path: "config").path,
      "XDG_STATE_HOME": home.appending(path: "state").path,
    ]
    return plain.merging(changes) { $1 }
  }
}

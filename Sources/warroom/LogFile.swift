import Foundation

/// Where messages go while the screen is up.
enum LogFile {
  /// `$XDG_STATE_HOME/warroom/warroom.log`, or below `~/.local/state`; makes the folder. Nil where none can be made.
  static func path(_ environment: [String: String]) -> String? {
    let home = environment["HOME"].map { "\($0)/.local/state" }
    guard let state = environment["XDG_STATE_HOME"].flatMap({ $0.hasPrefix("/") ? $0 : nil }) ?? home else {
      return nil
    }
    let folder = "\(state)/warroom"
    try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    return "\(folder)/warroom.log"
  }
}

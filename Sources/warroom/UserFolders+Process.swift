import Foundation
import Settings

extension UserFolders {
  /// Those of the person who runs the program.
  static var ofUser: UserFolders { UserFolders(environment: ProcessInfo.processInfo.environment) }

  /// The log, its folder made; nil where none can be made.
  var madeLog: String? {
    guard let state else { return nil }
    try? FileManager.default.createDirectory(atPath: state, withIntermediateDirectories: true)
    return log
  }
}

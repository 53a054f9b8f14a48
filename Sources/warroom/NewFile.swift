import Foundation
import IncidentModel

/// A file that a person asked for and that is not there yet: nothing is ever replaced by it.
enum NewFile {
  /// Writes a text.
  static func write(_ text: String, to path: String) throws(CommandError) {
    do {
      try Data(text.utf8).write(to: URL(filePath: path), options: .withoutOverwriting)
    } catch CocoaError.fileWriteFileExists {
      throw taken(path)
    } catch {
      throw unwritten(path, error)
    }
  }

  /// Throws where something is there already, before long work is done for it.
  static func check(_ path: String) throws(CommandError) {
    if FileManager.default.fileExists(atPath: path) { throw taken(path) }
  }

  /// What to say of a file that could not be written.
  static func unwritten(_ path: String, _ error: any Error) -> CommandError {
    let reason = error.localizedDescription
    return CommandError(
      SafeText("\(path) was not written (\(reason)); check its folder and who may write there."),
      .cannotWrite
    )
  }

  private static func taken(_ path: String) -> CommandError {
    CommandError(SafeText("\(path) exists already; give another name, or remove it."), .cannotWrite)
  }
}

import Foundation
import IncidentModel

/// The file that a debrief goes to: always a new one.
enum DebriefFile {
  /// Writes the debrief of a run into its own directory, in place of an earlier one of the same run.
  static func write(_ text: String, into track: TrackFolder) throws(CommandError) -> String {
    let path = "\(track.path)/debrief.md"
    do {
      try Data(text.utf8).write(to: URL(filePath: path), options: .atomic)
      return path
    } catch {
      throw CommandError(SafeText("\(path) was not written (\(error.localizedDescription))."), .cannotWrite)
    }
  }

  /// Writes a text to a file that is not there yet.
  static func write(_ text: String, to path: String) throws(CommandError) {
    do {
      try Data(text.utf8).write(to: URL(filePath: path), options: .withoutOverwriting)
    } catch CocoaError.fileWriteFileExists {
      throw CommandError(SafeText("\(path) exists already; give another name, or remove it."), .cannotWrite)
    } catch {
      throw CommandError(
        SafeText(
          "\(path) was not written (\(error.localizedDescription)); check its folder and who may write there."
        ),
        .cannotWrite
      )
    }
  }
}

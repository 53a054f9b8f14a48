import Foundation
import IncidentModel

/// The file of the debrief in the directory of a run.
enum DebriefFile {
  /// Writes the debrief of a run into its own directory, in place of an earlier one of the same run.
  static func write(_ text: String, into track: TrackFolder) throws(CommandError) -> String {
    let path = "\(track.path)/debrief.md"
    do {
      try Data(text.utf8).write(to: URL(filePath: path), options: .atomic)
      return path
    } catch {
      throw NewFile.unwritten(path, error)
    }
  }
}

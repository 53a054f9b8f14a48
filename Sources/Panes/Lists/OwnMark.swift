import IncidentModel
import ScreenKit
import Theming

/// What tells the trainee's own doings from the record that is played.
enum OwnMark {
  /// The word that stands in a row.
  static let text = BorderText("you", Ink(.focus, .bold))
  /// Its columns.
  static let width = 3
}

extension PaneContext {
  /// Whether a trainee has done something about what these events made.
  func isOwn(_ history: EventHistory?) -> Bool {
    guard snapshot.files.hasTrack, let history else { return false }
    return history.contains { $0.place.file.isOfTrack }
  }
}

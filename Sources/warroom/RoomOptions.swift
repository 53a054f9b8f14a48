import IncidentModel
import Theming

/// How a room is to be opened.
struct RoomOptions: Sendable {
  var directory: String
  var feeds: [String]
  /// The keys may change nothing.
  var isReadOnly: Bool
  /// Settings and keys.
  var own: OwnSettings
  var theme: Theme
  /// The room's clock starts here; nil for the wall's.
  var clockStart: Instant?
  /// Room seconds in a second of the wall.
  var speed: Int
  /// The past is to be shown like this; nil for the present.
  var replay: ReplayPlan?
  /// Where a training run goes; nil for a room that is none.
  var track: TrackFolder?
}

import IncidentModel
import Theming

/// How a room is to be opened.
struct RoomOptions: Sendable {
  var directory: String
  var feeds: [String]
  /// The keys may change nothing.
  var isReadOnly: Bool
  var theme: Theme
  /// The person at the keyboard.
  var operatorName: SafeText? = nil
  var color: ColorChoice
  var isMouseOn: Bool
  /// The room's clock starts here; nil for the wall's.
  var clockStart: Instant?
  /// Room seconds in a second of the wall.
  var speed: Int
  /// The past is to be shown like this; nil for the present.
  var replay: ReplayPlan?
}

import IncidentModel
import ScreenKit

/// Something that a form asks before it goes on.
public enum FormQuestion: Hashable, Sendable {
  /// Esc was pressed and something is typed: keep the draft, discard it, or go on?
  case leave
  /// Others have changed what the form is about since it was opened; what they said, a sentence each.
  case changedMeanwhile([SafeText])
}

import IncidentModel
import Work

/// What a training asks for beyond the screen. Whatever it has written goes to the trainee's own directory.
public enum TrainingRequest: Hashable, Sendable {
  /// Something that any working room asks for.
  case work(WorkRequest)
  /// Remember how far the run has come.
  case keepReach(Instant)
  /// Hold the run so far against the record, on the screen and in a file; answered with `TrainingAnswer.debriefed`.
  case debrief(until: Instant)
}

/// What comes back for a request, or arrives by itself.
public enum TrainingAnswer: Sendable {
  /// Something that any working room is told.
  case work(WorkAnswer)
  /// The run held against the record, and where it was written; or why it could not be.
  case debriefed(DebriefPage?, SafeText)
}

import IncidentModel
import Replay

/// How a replay was asked for.
struct ReplayPlan: Sendable {
  /// Where it begins; nil for the beginning of the record.
  var from: Instant?
  /// Where it ends; nil for the end of the record.
  var to: Instant?
  var speed: ReplaySpeed
  var axis: TimeAxis
  /// Marks at which it stops.
  var stops: Set<ReplayMark.Kind>
  /// It stops at the first of them only.
  var stopsOnce: Bool
  /// Whether quiet stretches are skipped.
  var skipsQuiet: Bool
  /// What lies ahead is hidden, and what the directory brings is shown.
  var isTraining = false

  /// The replay at its beginning, on its part of a course.
  func begin(over course: inout ReplayCourse) -> ReplayState {
    let start = from ?? course.range.lowerBound
    let first = isTraining ? min(start, course.range.lowerBound) : start
    course.range = first...max(start, to ?? course.range.upperBound)
    var clock = ReplayClock(at: start, speed: speed, isPlaying: true, stops: stops)
    clock.skipsQuiet = skipsQuiet
    clock.stopsOnce = stopsOnce
    return ReplayState(clock, axis: axis, hidesAhead: isTraining)
  }
}

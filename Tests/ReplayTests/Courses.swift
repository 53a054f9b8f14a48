import IncidentModel

@testable import Replay

/// An instant so many seconds after the start of the tests' courses.
func at(_ seconds: Int64) -> Instant { Instant(seconds: 1_743_200_000 + seconds) }

extension ReplayCourse {
  /// Events and marks at some seconds; what happened is the same ten seconds earlier.
  static func of(
    events: [Int64],
    alerts: [Int64] = [],
    marks: [(ReplayMark.Kind, Int64)] = []
  ) -> ReplayCourse {
    ReplayCourse(
      known: ReplayTrack(events: events.map { at($0) }, alerts: alerts.map { at($0) }),
      happened: ReplayTrack(events: events.map { at($0 - 10) }, alerts: alerts.map { at($0) }),
      marks: ReplayMarks(
        marks.map {
          ReplayMark($0.0, SafeText("\($0.0) at \($0.1)"), known: at($0.1), happened: at($0.1 - 10))
        }
      )
    )
  }
}

/// Nanoseconds of so many seconds.
func seconds(_ seconds: Double) -> Int64 { Int64(seconds * 1e9) }

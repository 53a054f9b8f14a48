import IncidentModel
import Replay

/// A room as it stood when a replay of it began: gives the cuts that the replay shows, while the store goes on.
///
/// A value owned by one thread; shares storage with the store it was taken from.
public struct PastRoom: Sendable {
  /// What the replay runs over.
  public let course: ReplayCourse
  /// Events and raised alerts in it.
  public let recordCount: Int
  private var store: Store
  private var last: (name: Name, cut: Snapshot)?

  /// Tells cuts apart: two of one name say the same.
  private struct Name: Equatable {
    var axis: TimeAxis
    var count: Int
  }

  /// A room of which nothing changes any more.
  init(_ store: Store) {
    var store = store
    course = store.course()
    recordCount = store.recordCount
    self.store = store
  }

  /// The same room for one that has shown another up to a version: its cuts are newer.
  public func numbered(after version: UInt64) -> PastRoom {
    var room = self
    room.store.raise(version: version)
    return room
  }

  /// The room with everything that had come when the replay began.
  public var whole: Snapshot { store.snapshot }

  /// The room as of an instant on one of the axes. As long as nothing came in between, the version stays the same.
  public mutating func cut(at instant: Instant, axis: TimeAxis) -> Snapshot {
    let name = Name(axis: axis, count: course.track(on: axis).count(by: instant))
    if var known = last, known.name == name {
      known.cut.asOf = instant
      return known.cut
    }
    var cut = store.snapshot(asOf: instant, axis: axis)
    cut.version = (last?.cut.version ?? cut.version) + 1
    cut.stateVersion = cut.version
    last = (name, cut)
    return cut
  }
}

extension Store {
  /// The room as it stands, for a replay.
  public var past: PastRoom { PastRoom(withoutNames) }

  /// When everything in it came, and what one wants to go to.
  mutating func course() -> ReplayCourse {
    let alerts = snapshot.alerts
    var (known, happened): ([Instant], [Instant]) = ([], [])
    known.reserveCapacity(alerts.recordCount)
    happened.reserveCapacity(alerts.recordCount)
    for number in 0..<alerts.recordCount {
      guard let times = alerts.times(ofRecord: number) else { continue }
      known.append(times.recorded)
      happened.append(times.happened)
    }
    var course = ReplayCourse(
      known: ReplayTrack(events: log.instants(on: .known), alerts: known),
      happened: ReplayTrack(events: log.instants(on: .true), alerts: happened),
      marks: ReplayMarks(of: snapshot)
    )
    if snapshot.files.hasTrack {
      // What is dropped into a trainee's directory has times of today.
      let record = ReplayTrack(events: log.instantsOfRecord(), alerts: known)
      course.range = ReplayCourse(known: record, happened: ReplayTrack(), marks: ReplayMarks()).range
    }
    return course
  }
}

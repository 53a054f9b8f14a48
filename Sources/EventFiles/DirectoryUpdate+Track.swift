import IncidentModel

extension DirectoryUpdate {
  /// What the directory of a trainee has brought, for the room of the record that is played: its files keep apart from
  /// those of the record.
  public var ofTrack: DirectoryUpdate {
    var update = self
    update.files = nil
    update.trackFiles = files
    update.restarted = restarted.map(\.inTrack)
    update.batch.events = batch.events.map(\.ofTrack)
    for index in batch.alerts.indices {
      update.batch.alerts[index].place.file = batch.alerts[index].place.file.inTrack
    }
    for index in batch.problems.indices {
      update.batch.problems[index].file = batch.problems[index].file.inTrack
    }
    return update
  }
}

extension Event {
  fileprivate var ofTrack: Event {
    var place = place
    place.file = place.file.inTrack
    return Event(
      key: key,
      time: time,
      type: type,
      subject: subject,
      author: author,
      cause: cause,
      content: content,
      place: place,
      raw: raw
    )
  }
}

/// Reads records of an incident and of a trainee's directory beside it, each from its own.
public struct TrackedRecordReader: RecordReader {
  private let record: any RecordReader
  private let track: any RecordReader

  /// A reader over one of each directory.
  public init(record: any RecordReader, track: any RecordReader) {
    self.record = record
    self.track = track
  }

  /// The bytes of the JSON value at `place`; nil when the file is gone or was cut.
  public func record(at place: RecordPlace) -> [UInt8]? {
    guard place.file.isOfTrack else { return record.record(at: place) }
    var own = place
    own.file = place.file.inItsDirectory
    return track.record(at: own)
  }
}

import IncidentModel

/// Reads one record again from its file: an alert's full text, a record that a digest needs.
public protocol RecordReader: Sendable {
  /// The bytes of the JSON value at `place`; nil when the file is gone or was cut.
  func record(at place: RecordPlace) -> [UInt8]?
}

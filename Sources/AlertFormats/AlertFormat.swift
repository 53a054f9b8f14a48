import IncidentModel

/// A way in which some tool writes its alerts. One file each; `KnownFormats.all` is the order in which they are asked.
protocol AlertFormat: SendableMetatype {
  /// Adds what the record reports to `batch`; false when the record is none of this format, and the next one is asked.
  ///
  /// Throws for a record that is of this format and cannot be read all the same.
  static func read(_ record: Record, into batch: inout DecodedBatch) throws(RecordFault) -> Bool
}

/// The formats that are known.
enum KnownFormats {
  /// In the order in which they are asked; the first that claims a record has it.
  static let all: [any AlertFormat.Type] = [WarroomAlert.self]
}

import IncidentModel
import JSON

/// A way in which some tool writes its alerts. One file each; `FormatKind` is the order in which they are asked.
protocol ToolFormat {
  /// Reads a record that `FormatKind` gave to this format; false when it is telemetry and no alert.
  ///
  /// The draft is empty but for the format's name. A time that stays nil is a problem of the record.
  static func read(_ fields: RecordFields, _ around: Surroundings, into draft: inout AlertDraft) -> Bool
}

/// What lay around a record in its envelopes.
struct Surroundings {
  /// The names of the objects of the bundle that the record is an element of, by their ids.
  var names: [String: JSONValue] = [:]
  /// The id of last resort: `_id` of a search hit.
  var documentID: JSONValue?
  /// A time that fills in where the record has none.
  var time: JSONValue?
  /// The sensor that the envelope names.
  var sensor: JSONValue?
}

import IncidentModel

/// The text of a record that is read again from its file when a row is opened.
public enum RecordText: Hashable, Sendable {
  /// Being read.
  case loading
  /// Its lines, pretty-printed.
  case text([SafeText])
  /// It cannot be read any more, and why.
  case gone(reason: SafeText)

  /// A record's lines, from its JSON text.
  public init(json: [UInt8]) {
    self =
      PrettyJSON.lines(of: json).map(RecordText.text)
      ?? .gone(reason: "its file holds something else there now")
  }
}

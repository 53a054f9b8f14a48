import AlertFormats
import IncidentModel

/// The text of a record that is read again from its file when a row is opened.
public enum RecordText: Hashable, Sendable {
  /// Being read.
  case loading
  /// Its lines, pretty-printed, and what its format reads in it.
  case text([SafeText], AlertDetail? = nil)
  /// It cannot be read any more, and why.
  case gone(reason: SafeText)

  /// The record of an alert.
  ///
  /// - Parameters:
  ///   - bytes: what lies at its place by now; nil where the file is gone or was cut.
  ///   - place: where it lay.
  ///   - content: `AlertRow.content` of what lay there.
  ///   - mappings: formats beside those of the program.
  public init(_ bytes: [UInt8]?, of place: RecordPlace, content: UInt64, mappings: [AlertMapping]) {
    guard let bytes else {
      self = .gone(reason: "The file is gone or was cut; what the feed keeps of it is shown above.")
      return
    }
    guard bytes.withUnsafeBytes(RecordIdentity.content) == content, let lines = PrettyJSON.lines(of: bytes)
    else {
      self = .gone(
        reason: "The file holds something else there by now; what the feed keeps of it is shown above."
      )
      return
    }
    var explainer = RecordExplainer(mappings: mappings, explains: true)
    self = .text(lines, explainer.read(bytes, alert: place.sub).alerts.first)
  }
}

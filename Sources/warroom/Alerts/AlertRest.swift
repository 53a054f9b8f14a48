import AlertFormats
import EventFiles
import IncidentModel

/// Reads records again for what the columns of the feed do not hold of their alerts.
final class AlertRest {
  private let reader: any RecordReader
  private var explainer: RecordExplainer

  /// A reader of records that knows formats beside those of the program.
  init(reader: any RecordReader, mappings: [AlertMapping], explains: Bool) {
    self.reader = reader
    explainer = RecordExplainer(mappings: mappings, explains: explains)
  }

  /// What the alert at a place says; nil where its file is gone or holds something else there now.
  func detail(at place: RecordPlace) -> AlertDetail? {
    guard let record = reader.record(at: place) else { return nil }
    return explainer.read(record, alert: place.sub).alerts.first
  }
}

extension JSONOutput {
  /// The labels of an alert by their names; null without any.
  init(_ labels: [AlertLabel]) {
    guard !labels.isEmpty else {
      self = .null
      return
    }
    self = .record(
      AlertLabel.joined(labels).map { label in
        if label.isNumber, let digits = label.texts.first {
          return (label.name.string, .digits(digits.string))
        }
        let texts = label.texts.map { JSONOutput.string($0.string) }
        return (label.name.string, texts.count == 1 ? texts[0] : .array(texts))
      }
    )
  }
}

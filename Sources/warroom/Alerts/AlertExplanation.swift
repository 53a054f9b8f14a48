import AlertFormats
import IncidentModel

/// Which format read a record, and where each field of its alert was taken from, for a person.
struct AlertExplanation {
  private let record: AlertRecord

  /// The explanation of a record whose origins were asked for.
  init(_ record: AlertRecord) { self.record = record }

  /// A line for the record, and one for each value that a field was taken from.
  var text: String {
    let place = record.place
    let line = place.line.map { ":\($0)" } ?? ""
    let sub = place.sub > 0 ? ", alert \(place.sub)" : ""
    var lines = ["\(record.file)\(line) (record \(place.index)\(sub)): \(record.format)"]
    for field in record.fields {
      let origins = record.origins.filter { $0.field == field.name }
      guard !field.value.isEmpty || !origins.isEmpty else { continue }
      let value = field.value.isEmpty ? "-" : Self.short(field.value)
      let from = origins.map { origin in
        "\(origin.path?.string ?? "in a text that holds JSON"): \(origin.value)"
      }
      lines.append("  \(field.name.padded(to: 12)) \(value)")
      lines += from.map { "  \("".padded(to: 12))   from \($0)" }
    }
    return lines.map { $0.replacing("\n", with: " ") }.joined(separator: "\n")
  }

  private static func short(_ text: String) -> String {
    text.count > 100 ? "\(text.prefix(99))…" : text
  }
}

import AlertFormats
import EventFiles
import IncidentModel

/// The alerts of one reading.
struct AlertSource {
  let snapshot: Snapshot
  /// Reads records again.
  let rest: AlertRest
  private let number: Int

  /// The alerts of a reading, which is the `number`th.
  init(_ reading: IncidentReading, number: Int, explains: Bool) {
    var reading = reading
    snapshot = reading.snapshot(at: nil, axis: .known)
    rest = AlertRest(reader: reading.reader, mappings: reading.mappings, explains: explains)
    self.number = number
  }

  /// A line for each alert.
  var alerts: [AlertLine] {
    let table = snapshot.alerts
    return table.ids(in: 0..<table.count).compactMap { id in
      guard let alert = table.alert(id, marks: snapshot.state), let first = first(of: id) else { return nil }
      return AlertLine(source: number, time: alert.time, id: id, row: first)
    }
  }

  /// A line for each record of each alert.
  var records: [AlertLine] {
    let table = snapshot.alerts
    return table.ids(in: 0..<table.count).flatMap { id in
      table.records(of: id).map { AlertLine(source: number, time: $0.time, id: nil, row: $0) }
    }
  }

  private func first(of id: AlertID) -> AlertRow? {
    snapshot.alerts.records(of: id).min { $0.time < $1.time }
  }
}

/// A line of the output before it is worded: small, because there may be a million.
struct AlertLine {
  /// Number of the source it comes from.
  var source: Int
  var time: Instant
  /// The alert; nil for a single record.
  var id: AlertID?
  /// Its first record, or the record itself.
  var row: AlertRow

  /// All that is printed of it.
  func record(in source: AlertSource) -> AlertRecord {
    let alert = id.flatMap { source.snapshot.alerts.alert($0, marks: source.snapshot.state) }
    return AlertRecord(row, alert: alert, in: source)
  }
}

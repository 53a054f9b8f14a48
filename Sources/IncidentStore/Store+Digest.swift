import IncidentModel

extension Store {
  /// The digest of the events and raised alerts on the near side of a cut, in fold order; of all where there is no cut.
  ///
  /// Alerts are read again from their files; nil when one of those is gone, for then nothing can be proved.
  public mutating func digest(asOf instant: Instant?, axis: TimeAxis) -> String? {
    let cut = instant ?? .distantFuture
    var records = log.events(until: cut, axis: axis).map { Record(key: $0.key, json: $0.raw) }
    let alerts = snapshot.alerts
    for id in alerts.ids(in: 0..<alerts.count) {
      // What other tools write are no events: they have neither `source` nor `id`.
      for row in alerts.records(of: id)
      where !row.isNamedByPlace && (axis == .known ? row.recorded : row.time) <= cut {
        guard let json = reader?.record(at: row.place.place),
          let key = EventKey(recorded: row.recorded, json: json)
        else { return nil }
        records.append(Record(key: key, json: json))
      }
    }
    var digest = RecordDigest()
    for record in records.sorted(by: { $0.key < $1.key }) { digest.add(record.json) }
    return digest.hexadecimal
  }

  private struct Record {
    let key: EventKey
    let json: [UInt8]
  }
}

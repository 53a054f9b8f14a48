import IncidentModel

extension Store {
  /// The room as of an instant on one of the axes. Problems and files are those of today.
  public mutating func snapshot(asOf instant: Instant, axis: TimeAxis) -> Snapshot {
    var cut = snapshot
    cut.asOf = instant
    cut.axis = axis
    cut.state = log.state(at: instant, axis: axis)
    cut.duties = duties(of: cut.state)
    cut.alerts = snapshot.alerts.cut(at: instant, axis: axis)
    let newestEvent = log.newest(until: instant, axis: axis)
    cut.newest = [newestEvent, cut.alerts.newestRecorded].compactMap(\.self).max()
    return cut
  }
}

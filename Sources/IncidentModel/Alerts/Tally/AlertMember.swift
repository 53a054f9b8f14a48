/// What of an alert is taken together with other alerts: texts are those of its first record, which never change.
struct AlertMember {
  var row: UInt32
  var time: Instant
  var severity: Severity
  var rule: StringID
  var title: StringID
  var host: StringID

  /// The alert with that first row; nil when the table does not show it.
  @inline(__always)
  init?(_ row: UInt32, in table: AlertTable) {
    guard let severity = table.rating(ofFirst: row)?.severity, let texts = table.rows.names(at: Int(row))
    else { return nil }
    self.row = row
    time = table.time(ofFirst: row)
    self.severity = severity
    (rule, title, host) = texts
  }

  /// What it is an instance of.
  var cluster: AlertCluster.ID {
    AlertCluster.ID(
      rule: rule,
      title: rule == .none ? title : .none,
      host: host,
      window: AlertCluster.window(of: time)
    )
  }
}

/// How grave alerts were when they were counted, by row: a byte each.
struct CountedSeverities: Sendable {
  private var chunks: [[UInt8]] = []

  /// The severity that a row was counted with; nil where it was not.
  subscript(row: UInt32) -> Severity? {
    get {
      let chunk = Int(row) / AlertChunk.size
      guard chunk < chunks.count, !chunks[chunk].isEmpty else { return nil }
      let byte = chunks[chunk][Int(row) % AlertChunk.size]
      return byte == 0 ? nil : Severity.allCases[Int(byte) - 1]
    }
    set {
      let chunk = Int(row) / AlertChunk.size
      while chunks.count <= chunk { chunks.append([]) }
      if chunks[chunk].isEmpty { chunks[chunk] = Array(repeating: 0, count: AlertChunk.size) }
      chunks[chunk][Int(row) % AlertChunk.size] = newValue.map { UInt8($0.rank + 1) } ?? 0
    }
  }
}

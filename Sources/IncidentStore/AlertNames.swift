import IncidentModel

/// Finds the row of the alert that holds a name: a hash table with open addresses that holds row numbers alone, for the
/// rows themselves know their names. Eight to sixteen bytes an alert.
struct AlertNames: Sendable {
  private static let none = UInt32.max
  private var slots = [UInt32](repeating: none, count: 16)
  private var count = 0

  /// No alert has a name yet.
  var isEmpty: Bool { count == 0 }

  /// The row that holds a name; nil when no alert ever did.
  func row(named name: UInt64, in alerts: AlertTable) -> UInt32? {
    let row = slots[slot(of: name, in: alerts)]
    return row == Self.none ? nil : row
  }

  /// Has a row hold a name from now on, in place of the one that did. The row may be the next one of the table.
  mutating func hold(_ name: UInt64, by row: UInt32, in alerts: AlertTable) {
    let slot = slot(of: name, in: alerts)
    if slots[slot] == Self.none { count += 1 }
    slots[slot] = row
    if count > slots.count / 2 { grow(over: alerts, with: name, of: row) }
  }

  /// Where a name is, or would be: at most half of the slots are taken, so that the search ends soon.
  private func slot(of name: UInt64, in alerts: AlertTable) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: name) & mask
    while slots[slot] != Self.none, alerts.identity(ofRecord: Int(slots[slot])) != name {
      slot = (slot + 1) & mask
    }
    return slot
  }

  private mutating func grow(over alerts: AlertTable, with newest: UInt64, of newestRow: UInt32) {
    let old = slots
    slots = Array(repeating: Self.none, count: old.count * 2)
    let mask = slots.count - 1
    for row in old where row != Self.none {
      let name = row == newestRow ? newest : alerts.identity(ofRecord: Int(row))
      var slot = Int(truncatingIfNeeded: name) & mask
      while slots[slot] != Self.none { slot = (slot + 1) & mask }
      slots[slot] = row
    }
  }
}

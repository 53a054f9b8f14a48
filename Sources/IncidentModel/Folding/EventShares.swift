/// The events of a batch, gathered by the entity that they change.
///
/// What is sorted are numbers alone: moving and comparing the events themselves would touch each of them many times over.
struct EventShares {
  /// What one entity gets.
  struct Share {
    let route: Route
    /// In fold order.
    let events: [Event]
  }

  private struct Key: Comparable {
    let hash: Int
    let piece: Int

    static func < (left: Key, right: Key) -> Bool { left.hash < right.hash }
  }

  private var pieces: [(route: Route, event: Event)] = []
  private var keys: [Key] = []

  /// The shares of `count` events.
  init(of batches: [[Event]], count: Int) {
    pieces.reserveCapacity(count)
    keys.reserveCapacity(count)
    for event in batches.joined() {
      Route.forEach(of: event) { route in
        keys.append(Key(hash: route.hashValue, piece: pieces.count))
        pieces.append((route, event))
      }
    }
    keys.sort()
  }

  /// Calls `one` with every event that is alone in changing an entity, and `many` with each share of several.
  ///
  /// They come in no order that means anything: entities do not know of each other.
  func forEach(one: (Route, Event) -> Void, many: (Share) -> Void) {
    var start = 0
    while start < keys.count {
      var end = start + 1
      while end < keys.count, keys[end].hash == keys[start].hash { end += 1 }
      if end == start + 1 {
        let piece = pieces[keys[start].piece]
        one(piece.route, piece.event)
      } else {
        shares(in: start..<end).forEach(many)
      }
      start = end
    }
  }

  /// Several routes may have one hash.
  private func shares(in range: Range<Int>) -> [Share] {
    Dictionary(grouping: keys[range].map { pieces[$0.piece] }, by: \.route)
      .map { Share(route: $0.key, events: $0.value.map(\.event).sorted()) }
  }
}

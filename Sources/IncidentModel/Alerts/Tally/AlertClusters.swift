/// Clusters in the order in which their last alerts happened, kept while alerts are found and arrive.
///
/// Taking alerts in costs the clusters they belong to, not all of them.
public struct AlertClusters: Sendable {
  private var clusters = AppendedChunks<AlertCluster>()
  private var numbers: [AlertCluster.ID: UInt32] = [:]
  private var order = AlertOrder()

  /// How many there are.
  public var count: Int { order.count }

  /// The cluster at a rank, that of the oldest last alert first; nil outside.
  public func at(_ rank: Int) -> AlertCluster? {
    rank >= 0 && rank < order.count ? clusters[Int(order[rank])] : nil
  }

  /// The cluster with an id; nil where it has no alerts.
  public subscript(id: AlertCluster.ID) -> AlertCluster? { numbers[id].map { clusters[Int($0)] } }

  /// The rank of a cluster; nil where it has no alerts.
  public func rank(of id: AlertCluster.ID) -> Int? {
    guard let number = numbers[id] else { return nil }
    return order.rank(of: AlertOrder.Position(time: last(number), row: number), last)
  }

  private func last(_ number: UInt32) -> Instant { clusters[Int(number)].last }

  /// Takes alerts in.
  mutating func add(_ members: [AlertMember]) {
    let known = UInt32(clusters.count)
    var changed: Set<UInt32> = []
    var before: [UInt32: Instant] = [:]
    for member in members {
      let id = member.cluster
      guard let number = numbers[id] else {
        numbers[id] = UInt32(clusters.count)
        changed.insert(UInt32(clusters.count))
        clusters.append(AlertCluster(member))
        continue
      }
      let last = last(number)
      clusters.update(at: Int(number)) { cluster in
        if cluster.add(member), number < known, before[number] == nil, cluster.last != last {
          before[number] = last
          changed.insert(number)
        }
      }
    }
    reorder { order, last in
      for number in before.keys { order.remove(number) { before[$0] ?? last($0) } }
    }
    place(changed)
  }

  /// Counts some clusters anew; what is left of them is among `members`.
  mutating func recount(_ ids: Set<AlertCluster.ID>, from members: [AlertMember]) {
    var left: [AlertCluster.ID: AlertCluster] = [:]
    for member in members where ids.contains(member.cluster) {
      if left[member.cluster]?.add(member) == nil { left[member.cluster] = AlertCluster(member) }
    }
    let known = ids.compactMap { id in numbers[id].map { (id: id, number: $0) } }
    reorder { order, last in
      for cluster in known { order.remove(cluster.number, last) }
    }
    for cluster in known where left[cluster.id] == nil { numbers[cluster.id] = nil }
    place(
      Set(
        known.compactMap { id, number in
          guard let cluster = left[id] else { return nil }
          clusters.update(at: Int(number)) { $0 = cluster }
          return number
        }
      )
    )
  }

  private mutating func place(_ numbers: Set<UInt32>) {
    let positions = numbers.map { AlertOrder.Position(time: last($0), row: $0) }
    reorder { $0.insert(sorted: positions.sorted().map(\.row), $1) }
  }

  /// Changes the order, which nobody else holds meanwhile.
  private mutating func reorder(_ change: (inout AlertOrder, AlertOrder.Times) -> Void) {
    var order = AlertOrder()
    swap(&order, &self.order)
    change(&order, last)
    swap(&order, &self.order)
  }
}

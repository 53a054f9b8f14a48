import IncidentModel
import Replay

/// The timeline as a list, newest first.
struct TimelineRows: RowList {
  let context: PaneContext
  /// The rows that the filter lets through, by rank from the newest; nil for all.
  private let matches: [Int]?

  init(_ context: PaneContext, filter: RowFilter) {
    self.context = context
    guard !filter.isEmpty else {
      matches = nil
      return
    }
    matches = context.memo.ranks(.timeline, PaneMemo.Question(filter.text, context)) {
      Self.search(context, filter)
    }
  }

  private static func search(_ context: PaneContext, _ filter: RowFilter) -> [Int] {
    let wording = TimelineWording(context)
    let timeline = context.snapshot.state.timeline
    var found: [Int] = []
    for (index, row) in timeline.enumerated() where wording.matches(row, filter) {
      found.append(timeline.count - 1 - index)
    }
    return found.reversed()
  }

  private var timeline: SortedChunks<TimelineRow> { context.snapshot.state.timeline }

  var count: Int { matches?.count ?? timeline.count }

  /// The row at a rank.
  func row(at rank: Int) -> TimelineRow { timeline[timeline.count - 1 - (matches?[rank] ?? rank)] }

  func id(at rank: Int) -> RowID { row(at: rank).name }

  func rank(of id: RowID) -> Int? {
    guard let rank = unfilteredRank(of: id) else { return nil }
    guard let matches else { return rank }
    let place = matches.firstRank { $0 >= rank }
    return place < matches.count && matches[place] == rank ? place : nil
  }

  func rank(near id: RowID) -> Int? {
    guard let rank = unfilteredRank(of: id) else { return nil }
    return matches?.firstRank { $0 >= rank } ?? rank
  }

  func height(at rank: Int) -> Int {
    context.isZoomed && !TimelineWording(context).secondLine(of: row(at: rank)).isEmpty ? 2 : 1
  }

  func group(at rank: Int) -> Int { context.clock.dayNumber(row(at: rank).time) }

  var newest: RowID? { timeline.last?.name }

  func arrivals(since id: RowID) -> Int { unfilteredRank(of: id) ?? 0 }

  private func unfilteredRank(of id: RowID) -> Int? {
    guard let probe = probe(for: id) else { return nil }
    let rank = timeline.rank(of: probe)
    guard rank < timeline.count, timeline[rank].event.key == probe.event.key else { return nil }
    return timeline.count - 1 - rank
  }

  /// A row that stands where the named one stands.
  private func probe(for id: RowID) -> TimelineRow? {
    switch id {
    case .entry(let name):
      guard let entity = context.snapshot.state.entries[name], let first = entity.history.first else {
        return nil
      }
      return TimelineRow(time: entity.value.time, event: first, subject: .entry(name))
    case .automatic(let key, let time):
      let event = Event(
        key: key,
        time: time,
        type: .timelineAdded,
        subject: EntityID(key.id),
        author: nil,
        cause: nil,
        content: .entryRetracted(reason: nil),
        place: RecordPlace(file: FileID(0), offset: 0, length: 0, line: nil, index: 0),
        raw: []
      )
      return TimelineRow(time: time, event: event, subject: .entry(EntityID(key.id)))
    default:
      return nil
    }
  }
}

extension TimelineRow {
  /// What the row is called.
  var name: RowID {
    switch subject {
    case .entry(let id): .entry(id)
    case .automatic: .automatic(event.key, time: time)
    }
  }
}

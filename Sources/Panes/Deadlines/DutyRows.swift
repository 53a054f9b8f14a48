import IncidentModel
import Replay

/// The rows of the deadlines that a filter lets through. There may be thousands: a frame asks for those on screen only.
struct DutyRows: RowList {
  let board: DutyBoard
  /// Places on the board, in order; nil for all.
  private let shown: [Int]?
  private let rowHeight: Int

  init(_ context: PaneContext, _ board: DutyBoard, filter: RowFilter, height: Int) {
    self.board = board
    rowHeight = height
    shown = filter.words.isEmpty ? nil : context.memo.places(on: board, filter, context)
  }

  var count: Int { shown?.count ?? board.rows.count }

  /// The row at a rank.
  subscript(rank: Int) -> DutyRow { board.rows[shown?[rank] ?? rank] }

  func id(at rank: Int) -> RowID { self[rank].name }

  func rank(of id: RowID) -> Int? {
    guard let place = board.place(of: id) else { return nil }
    guard let shown else { return place }
    let rank = shown.firstRank { $0 >= place }
    return rank < shown.count && shown[rank] == place ? rank : nil
  }

  func rank(near id: RowID) -> Int? {
    guard let place = board.place(of: id) else { return nil }
    return shown?.firstRank { $0 >= place } ?? place
  }

  func height(at rank: Int) -> Int { rowHeight }
}

import Replay

/// A row of a list that is short enough to be held whole.
protocol ListedRow {
  var name: RowID { get }
  /// Rows of one group stand under one heading.
  var group: Int { get }
  /// Screen lines.
  var height: Int { get }
  /// What the filter looks into.
  var texts: [String] { get }
}

/// A list that is held whole: a few hundred rows, sorted by how much they matter.
struct ListedRows<Row: ListedRow>: RowList {
  /// Every row, in the order of the list.
  let all: [Row]
  /// Indices of the rows that the filter lets through.
  private let shown: [Int]
  private let heightOf: (@Sendable (Row) -> Int)?

  /// Rows in order; `height` where it is not for the rows to say.
  init(_ all: [Row], filter: RowFilter, height: (@Sendable (Row) -> Int)? = nil) {
    self.all = all
    heightOf = height
    shown = filter.words.isEmpty ? Array(all.indices) : all.indices.filter { filter.matches(all[$0].texts) }
  }

  var count: Int { shown.count }

  /// The row at a rank.
  subscript(rank: Int) -> Row { all[shown[rank]] }

  func id(at rank: Int) -> RowID { self[rank].name }

  func rank(of id: RowID) -> Int? { shown.firstIndex { all[$0].name == id } }

  func rank(near id: RowID) -> Int? {
    guard let index = all.firstIndex(where: { $0.name == id }) else { return nil }
    return shown.firstRank { $0 >= index }
  }

  func height(at rank: Int) -> Int { heightOf?(self[rank]) ?? self[rank].height }

  func group(at rank: Int) -> Int { self[rank].group }
}

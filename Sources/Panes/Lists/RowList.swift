import IncidentModel

/// What a list shows: rows by rank, and where headings stand between them.
///
/// Asked only for the rows on screen, so that a frame costs what is seen, not what is stored.
protocol RowList {
  /// How many rows the filter lets through.
  var count: Int { get }
  /// The name of the row at a rank.
  func id(at rank: Int) -> RowID
  /// The rank of a row; nil when it is not there or the filter hides it.
  func rank(of id: RowID) -> Int?
  /// The rank nearest to a row that the filter hides; nil when there is no such row at all.
  func rank(near id: RowID) -> Int?
  /// Screen lines of a row.
  func height(at rank: Int) -> Int
  /// Rows of one group stand under one heading.
  func group(at rank: Int) -> Int
  /// The row at the end at which rows arrive, whatever the filter.
  var newest: RowID? { get }
  /// How many rows arrived after a row, whatever the filter.
  func arrivals(since id: RowID) -> Int
}

extension RowList {
  func height(at rank: Int) -> Int { 1 }
  func group(at rank: Int) -> Int { 0 }
  var newest: RowID? { nil }
  func arrivals(since id: RowID) -> Int { 0 }
}

/// Alerts in the order of time, by the numbers of their first rows: most feeds are written in that order, and then a
/// thousand of them cost no more than where they begin.
///
/// Does not know the times itself: who asks hands in what tells them. A value whose copies share storage.
struct AlertOrder: Sendable {
  /// An alert's place in the order.
  struct Position: Comparable {
    var time: Instant
    var row: UInt32

    static func < (left: Position, right: Position) -> Bool {
      left.time == right.time ? left.row < right.row : left.time < right.time
    }
  }

  /// What tells when an alert happened.
  typealias Times = (UInt32) -> Instant

  /// Some alerts that follow on each other.
  struct Piece: Sendable {
    static let size = 1024

    private(set) var first: UInt32
    private(set) var count = 1
    /// Empty as long as each row is the one after the one before it.
    private var rows: [UInt32] = []

    init(_ row: UInt32) { first = row }

    init(_ all: ArraySlice<UInt32>) {
      first = all.first ?? 0
      count = all.count
      let isStraight = all.indices.allSatisfy { all[$0] == first + UInt32($0 - all.startIndex) }
      if !isStraight { rows = Array(all) }
    }

    /// All rows, one after the other, if nothing is missing between them.
    var straight: ClosedRange<UInt32>? { rows.isEmpty ? first...(first + UInt32(count - 1)) : nil }

    /// On which side of a cut they all are.
    func side(by sides: ChunkSides) -> ChunkSides.Side {
      guard let straight else { return sides.side(of: rows) }
      return sides.side(of: straight)
    }

    subscript(index: Int) -> UInt32 { rows.isEmpty ? first + UInt32(index) : rows[index] }

    var last: UInt32 { self[count - 1] }

    var all: [UInt32] { rows.isEmpty ? Array(first..<(first + UInt32(count))) : rows }

    /// Its rows and some more, all in order.
    func merged(with more: ArraySlice<UInt32>, _ position: (UInt32) -> Position) -> [UInt32] {
      var merged: [UInt32] = []
      merged.reserveCapacity(count + more.count)
      var index = 0
      for row in more {
        let place = position(row)
        while index < count, position(self[index]) < place {
          merged.append(self[index])
          index += 1
        }
        merged.append(row)
      }
      for rest in index..<count { merged.append(self[rest]) }
      return merged
    }

    /// Rows that are in order, as pieces with room for more where they are too many for one.
    static func parts(of rows: [UInt32]) -> [Piece] {
      let length = rows.count > size ? rows.count / (rows.count / size + 1) + 1 : size
      return stride(from: 0, to: rows.count, by: length).map {
        Piece(rows[$0..<min($0 + length, rows.count)])
      }
    }

    mutating func append(_ row: UInt32) {
      if rows.isEmpty, row != first + UInt32(count) { rows = all }
      if !rows.isEmpty { rows.append(row) }
      count += 1
    }

    mutating func insert(_ row: UInt32, at index: Int) {
      if rows.isEmpty { rows = all }
      rows.insert(row, at: index)
      first = rows[0]
      count += 1
    }

    mutating func remove(at index: Int) {
      if rows.isEmpty { rows = all }
      rows.remove(at: index)
      first = rows.first ?? 0
      count -= 1
    }
  }

  private(set) var pieces: [Piece] = []
  /// How many alerts come before each piece.
  private var starts: [Int] = []
  /// How many there are.
  private(set) var count = 0

  /// No alerts.
  init() {}

  /// Alerts that are in order.
  init(sorted rows: [UInt32]) { append(sorted: rows[...]) }

  /// The alert at a rank, which must be one of them.
  subscript(rank: Int) -> UInt32 {
    let piece = piece(holding: rank)
    return pieces[piece][rank - starts[piece]]
  }

  /// The alerts at some ranks, oldest first.
  func rows(in ranks: Range<Int>) -> [UInt32] {
    guard !ranks.isEmpty else { return [] }
    var found: [UInt32] = []
    found.reserveCapacity(ranks.count)
    var piece = piece(holding: ranks.lowerBound)
    while piece < pieces.count, starts[piece] < ranks.upperBound {
      let low = max(ranks.lowerBound - starts[piece], 0)
      let high = min(ranks.upperBound - starts[piece], pieces[piece].count)
      for index in low..<high { found.append(pieces[piece][index]) }
      piece += 1
    }
    return found
  }

  /// How many come before a position.
  func rank(of position: Position, _ times: Times) -> Int {
    let (piece, index) = place(of: position, times)
    return piece < pieces.count ? starts[piece] + index : count
  }

  /// Whether an alert is in it, at its time.
  func contains(_ row: UInt32, _ times: Times) -> Bool {
    let (piece, index) = place(of: Position(time: times(row), row: row), times)
    return piece < pieces.count && index < pieces[piece].count && pieces[piece][index] == row
  }

  /// Puts an alert in its place; it must not be there yet.
  mutating func insert(_ row: UInt32, _ times: Times) {
    let position = Position(time: times(row), row: row)
    guard let last = pieces.last?.last, position < Position(time: times(last), row: last) else {
      return append(row)
    }
    let (piece, index) = place(of: position, times)
    pieces[piece].insert(row, at: index)
    if pieces[piece].count > Piece.size { split(piece) }
    restart(from: piece)
  }

  /// Puts alerts in their places, none of them there yet; returns them in order.
  @discardableResult
  mutating func insert(_ rows: [UInt32], _ times: Times) -> [UInt32] {
    let positions = rows.map { Position(time: times($0), row: $0) }
    let isSorted = zip(positions, positions.dropFirst()).allSatisfy { $0 < $1 }
    let sorted = isSorted ? rows : positions.sorted().map(\.row)
    insert(sorted: sorted, times)
    return sorted
  }

  /// Puts alerts in their places; they must be in order, and none of them there yet. Costs the pieces they go to.
  mutating func insert(sorted rows: [UInt32], _ times: Times) {
    guard let first = rows.first else { return }
    func position(_ row: UInt32) -> Position { Position(time: times(row), row: row) }
    let start = place(of: position(first), times).piece
    var next = 0
    while next < rows.count {
      let piece = place(of: position(rows[next]), times).piece
      guard piece < pieces.count else { break }
      let last = position(pieces[piece].last)
      let end = rows[next...].firstIndex { last < position($0) } ?? rows.count
      let parts = Piece.parts(of: pieces[piece].merged(with: rows[next..<end], position))
      pieces.replaceSubrange(piece...piece, with: parts)
      next = end
    }
    restart(from: start)
    append(sorted: rows[next...])
  }

  /// Takes an alert out, which stands at its time; false when it is not there.
  @discardableResult
  mutating func remove(_ row: UInt32, _ times: Times) -> Bool {
    let (piece, index) = place(of: Position(time: times(row), row: row), times)
    guard piece < pieces.count, index < pieces[piece].count, pieces[piece][index] == row else { return false }
    pieces[piece].remove(at: index)
    if pieces[piece].count == 0 { pieces.remove(at: piece) }
    restart(from: piece)
    return true
  }

  /// The alerts on the near side of a cut; `isNear` is asked of single rows alone.
  func filtered(by sides: ChunkSides, _ isNear: (UInt32) -> Bool) -> AlertOrder {
    var found = AlertOrder()
    for piece in pieces {
      switch piece.side(by: sides) {
      case .near: found.append(piece)
      case .far: break
      case .both: found.append(sorted: piece.all.filter(isNear)[...])
      }
    }
    return found
  }

  private mutating func append(_ row: UInt32) {
    if let last = pieces.indices.last, pieces[last].count < Piece.size {
      pieces[last].append(row)
      count += 1
    } else {
      append(Piece(row))
    }
  }

  private mutating func append(sorted rows: ArraySlice<UInt32>) {
    var rows = rows
    if let last = pieces.indices.last, pieces[last].count < Piece.size / 2 {
      for row in rows.prefix(Piece.size / 2) { append(row) }
      rows = rows.dropFirst(Piece.size / 2)
    }
    while !rows.isEmpty {
      append(Piece(rows.prefix(Piece.size)))
      rows = rows.dropFirst(Piece.size)
    }
  }

  private mutating func append(_ piece: Piece) {
    starts.append(count)
    pieces.append(piece)
    count += piece.count
  }

  private mutating func split(_ piece: Int) {
    let all = pieces[piece].all
    pieces[piece] = Piece(all[..<(all.count / 2)])
    pieces.insert(Piece(all[(all.count / 2)...]), at: piece + 1)
  }

  /// Counts anew what comes before the pieces from one on.
  private mutating func restart(from piece: Int) {
    starts.removeSubrange(min(piece, starts.count)...)
    count = piece > 0 ? starts[piece - 1] + pieces[piece - 1].count : 0
    for next in pieces[piece...] {
      starts.append(count)
      count += next.count
    }
  }

  private func piece(holding rank: Int) -> Int {
    Self.first(of: starts.count) { starts[$0] > rank } - 1
  }

  /// The piece and the index in it of the first alert that does not come before a position.
  private func place(of position: Position, _ times: Times) -> (piece: Int, index: Int) {
    func isAtOrBehind(_ row: UInt32) -> Bool { !(Position(time: times(row), row: row) < position) }
    let piece = Self.first(of: pieces.count) { isAtOrBehind(pieces[$0].last) }
    guard piece < pieces.count else { return (piece, 0) }
    return (piece, Self.first(of: pieces[piece].count) { isAtOrBehind(pieces[piece][$0]) })
  }

  /// The first of so many numbers that something holds for, as it does for all after it.
  private static func first(of count: Int, where holds: (Int) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if holds(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

import IncidentModel

@testable import Panes

/// A list of numbers, the greatest first; a number's tens make its group.
struct NumberList: RowList {
  var all: [Int]
  var isShown: (Int) -> Bool = { _ in true }
  var heights: (Int) -> Int = { _ in 1 }

  init(_ numbers: some Sequence<Int>) { all = numbers.sorted(by: >) }

  var shown: [Int] { all.filter(isShown) }
  var count: Int { shown.count }
  func id(at rank: Int) -> RowID { Self.name(shown[rank]) }
  func rank(of id: RowID) -> Int? { shown.firstIndex { Self.name($0) == id } }
  func rank(near id: RowID) -> Int? {
    guard let number = all.first(where: { Self.name($0) == id }) else { return nil }
    return shown.firstIndex { $0 <= number } ?? shown.count
  }
  func height(at rank: Int) -> Int { heights(shown[rank]) }
  func group(at rank: Int) -> Int { shown[rank] / 10 }
  var newest: RowID? { all.first.map(Self.name) }
  func arrivals(since id: RowID) -> Int { all.firstIndex { Self.name($0) == id } ?? 0 }

  static func name(_ number: Int) -> RowID { .entry(EntityID("\(number)")) }
}

/// A random number generator that gives the same numbers for the same seed.
struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}

import Testing

@testable import IncidentModel

/// A sorted sequence holds the same whichever way its elements came in and went out.
struct SortedChunksTests {
  @Test(arguments: 0..<5)
  func runsSinglesAndRemovalsAgreeWithASet(seed: UInt64) {
    var random = Steps(state: seed &* 977 + 1)
    var chunks = SortedChunks<Int>()
    var copies: [(SortedChunks<Int>, Set<Int>)] = []
    var expected: Set<Int> = []
    for _ in 0..<20 {
      let run = Set((0..<random.next(700)).map { _ in random.next(6000) }).subtracting(expected)
      chunks.insert(sorted: run.sorted())
      expected.formUnion(run)
      for _ in 0..<random.next(40) {
        let one = random.next(6000)
        chunks.insert(one)
        expected.insert(one)
      }
      for _ in 0..<random.next(60) {
        let gone = random.next(6000)
        let wasThere = expected.remove(gone) != nil
        if chunks.remove(gone) != wasThere { Issue.record("removing \(gone) says the wrong thing") }
      }
      copies.append((chunks, expected))
    }
    for (chunks, expected) in copies {
      let sorted = expected.sorted()
      let isSame = Array(chunks) == sorted
      #expect(isSame)
      #expect(chunks.count == sorted.count)
      for rank in stride(from: 0, to: sorted.count, by: 97) {
        if chunks[rank] != sorted[rank] { Issue.record("another element at \(rank)") }
        if chunks.rank(of: sorted[rank]) != rank { Issue.record("another rank than \(rank)") }
      }
    }
  }

  /// A generator of its own, so that a failing seed fails again.
  private struct Steps {
    var state: UInt64

    mutating func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
  }
}

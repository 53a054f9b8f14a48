import IncidentModel
import Testing

@testable import IncidentStore

/// A name that records of different content claim.
@Suite struct ConflictBookTests {
  private static func place(_ number: Int) -> RecordPlace {
    RecordPlace(file: FileID(0), offset: number * 10, length: 9, line: number, index: number)
  }

  private static func version(_ number: Int) -> [UInt8] {
    withUnsafeBytes(of: UInt64(number).bigEndian) { Array($0) }
  }

  @Test func whoeverLosesIsListedOnceAndWhoeverWinsIsNot() {
    var book = ConflictBook()
    func join(_ version: Int, at number: Int) -> Bool {
      book.join(1, version: Self.version(version), place: Self.place(number))
    }
    func newLines() -> Set<Int?> { Set(book.takeNew(in: FileTable()).map(\.line)) }
    book.open(1, version: Self.version(5), places: [Self.place(5)])
    #expect(!join(7, at: 7))
    #expect(newLines() == [7])
    #expect(!join(5, at: 15))
    #expect(join(3, at: 3))
    #expect(newLines() == [5, 15])
    #expect(!join(3, at: 13) && !join(5, at: 25) && !join(7, at: 7))
    #expect(newLines() == [25])
  }

  /// A tool that gives all that it says the same id.
  @Test(.timeLimit(.minutes(1)))
  func veryManyContentsOfOneNameCostWhatTheyAre() {
    var book = ConflictBook()
    book.open(1, version: Self.version(0), places: [Self.place(0)])
    var listed = 0
    for number in 1...100_000 {
      _ = book.join(1, version: Self.version(number * 7_919 % 100_003), place: Self.place(number))
      if number % 10 == 0 { listed += book.takeNew(in: FileTable()).count }
    }
    #expect(listed == 100_000)
  }
}

import Foundation
import TestKit
import Testing

@testable import Deadlines

@Suite struct WorkedCaseTests {
  private static let shared = PackagePaths.shared?.appending(path: "deadlines/cases.json")
  private static let own = PackagePaths.root.appending(path: "Tests/DeadlinesTests/Fixtures/cases.json")

  private func expectReading(of example: WorkedCase) {
    let reading = Rulebook.builtIn.reading(of: example.query)
    let expected = example.expected
    #expect(reading.status.code == expected.status)
    #expect(reading.conservativeDue == expected.conservative_due.map(moment))
    #expect(reading.statutoryDue == expected.statutory_due.map(moment))
    #expect(reading.contestedDue == expected.contested_due.map(moment))
    #expect(reading.lastDay?.text == expected.last_day)
    #expect(reading.provisional == (expected.provisional ?? false))
  }

  @Test(arguments: WorkedCase.read(own))
  func theExamplesOfOurOwn(example: WorkedCase) { expectReading(of: example) }

  @Test func theExamplesOfOurOwnAreRead() { #expect(WorkedCase.read(Self.own).count >= 20) }

  @Test(
    .enabled(if: shared != nil, "the worked examples beside the package are not there"),
    arguments: WorkedCase.read(shared)
  )
  func theExamplesBesideThePackage(example: WorkedCase) { expectReading(of: example) }

  @Test(.enabled(if: shared != nil, "the worked examples beside the package are not there"))
  func theExamplesBesideThePackageAreRead() {
    #expect(WorkedCase.read(Self.shared).count >= 100)
  }
}

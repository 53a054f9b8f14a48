import IncidentModel
import Testing

@testable import warroom

@Suite struct ReplayDeskTests {
  @Test func aCutThatNobodyWaitsForAnyMoreIsNotGiven() throws {
    let desk = try ReplayDesk()
    desk.answers.put(Snapshot())
    desk.forget()
    #expect(desk.answers.take()?.version == nil)
  }
}

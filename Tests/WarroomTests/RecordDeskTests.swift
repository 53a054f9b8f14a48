import IncidentModel
import Panes
import Testing

@testable import warroom

@Suite struct RecordDeskTests {
  @Test func answersThatCameTogetherAreTakenOneByOne() throws {
    let answers = try RecordDesk.Answers()
    let rows = ["a", "b", "c"].map { RowID.entry(EntityID($0)) }
    for row in rows { answers.put(RecordDesk.Answer(row: row, record: .loading)) }
    #expect((0..<4).map { _ in answers.take()?.row } == rows + [nil])
  }
}

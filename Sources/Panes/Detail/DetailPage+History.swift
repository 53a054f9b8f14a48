import IncidentModel
import ScreenKit
import Theming

extension DetailPage {
  /// Every event that made an entity, newest first: when it was recorded, by whom, what it said, where it lies.
  mutating func tell(history: SortedChunks<Event>) {
    guard !history.isEmpty else { return }
    section("History, newest first")
    for event in Array(history).reversed() {
      let author = event.author.map { "  by \($0)" } ?? ""
      let type = event.type.rawValue.replacing("warroom.", with: "")
      var line = DetailLine()
      line.parts = [
        BorderText(context.clock.full(event.key.recorded, seconds: true), Ink()),
        BorderText("  \(type)\(author)", Ink(.heading)),
      ]
      append(line)
      if event.time != event.key.recorded {
        paragraph("happened \(context.clock.full(event.time, seconds: true))", ink: Ink(.muted), indent: 2)
      }
      paragraph(source(of: event.place), ink: Ink(.muted), indent: 2)
    }
  }
}

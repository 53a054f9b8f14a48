import IncidentModel
import ScreenKit
import Theming

extension DetailPage {
  /// Every event that made an entity, newest first: when it was recorded, by whom, what it said, where it lies.
  mutating func tell(history: EventHistory) {
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
      let fields = event.fields
      let labels = (fields.map { TextWidth.columns(of: $0.path.string) }.max() ?? 0) + 2
      for item in fields { field(item.path.string, item.value.string, indent: 2, labels: labels) }
      let name = "\(SafeText(event.key.source)) \(SafeText(event.key.id))"
      paragraph("\(source(of: event.place)) \(glyphs.middleDot) \(name)", ink: Ink(.muted), indent: 2)
    }
  }
}

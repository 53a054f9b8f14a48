import IncidentModel
import ScreenKit
import Theming

/// What an empty pane says: loading, cannot read, nothing matches, nothing yet. Four different things.
struct EmptyState {
  let context: PaneContext
  let filter: String
  /// Nothing is there, whatever the filter.
  let isBare: Bool
  /// Not every row has been looked at yet.
  var isSearching = false
  /// What is missing and what would fill it.
  let invitation: [String]

  private var lines: [(text: String, ink: Ink)] {
    let snapshot = context.snapshot
    if isSearching { return [("Searching\(context.glyphs.ellipsis)", Ink(.muted))] }
    if !isBare, !filter.isEmpty {
      return [("Nothing matches `\(filter)`.", Ink()), ("Esc clears the filter.", Ink(.muted))]
    }
    if case .stopped(let reason) = snapshot.watch {
      let name = context.directory.isEmpty ? "the incident directory" : context.directory.string
      return [("Cannot read \(name).", Ink(.warning, .bold)), (reason.string, Ink(.muted))]
    }
    if !snapshot.progress.isComplete, snapshot.progress.filesFound > 0 {
      let progress = snapshot.progress
      let files = "Loading \(grouped(progress.filesRead)) of \(grouped(progress.filesFound)) files"
      let records = "\(grouped(progress.recordsRead)) records so far"
      return [(files, Ink(.muted))] + (progress.recordsRead > 0 ? [(records, Ink(.muted))] : [])
    }
    return invitation.enumerated().map { ($1, Ink($0 == 0 ? .text : .muted)) }
  }

  /// Writes it into the middle of a rectangle.
  func draw(on canvas: inout Canvas, in body: Rect) {
    let width = max(1, body.width - 2)
    let wrapped = lines.flatMap { line in
      TextFitting.wrap(line.text, to: width).map { (text: $0, ink: line.ink) }
    }
    let top = body.y + max(0, (body.height - wrapped.count) / 2)
    for (index, line) in wrapped.prefix(body.height).enumerated() {
      canvas.text(line.text, x: body.x + 1, y: top + index, width: width, ink: line.ink, align: .center)
    }
  }
}

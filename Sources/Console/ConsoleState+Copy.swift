import IncidentModel
import Panes

/// Rows on the clipboard of the person at the terminal.
extension ConsoleState {
  /// Copies the row as one line.
  mutating func copyRow(in context: ConsoleContext) -> [Effect] {
    guard let row = rowToCopy(in: context) else { return [] }
    guard let text = RowText.line(of: row, in: context) else {
      say(Self.noRow, at: context.now)
      return []
    }
    say("Row sent to the clipboard, if this terminal allows it", at: context.now)
    return [.copy(text)]
  }

  /// Copies everything about the row, as its sheet tells it. The record of an alert is read first where it has to be.
  mutating func copyDetail(in context: ConsoleContext) -> [Effect] {
    guard let row = rowToCopy(in: context) else { return [] }
    if case .detail(let detail) = overlays.last, detail.row == row, detail.record != .loading {
      return copy(row, with: detail.record, in: context)
    }
    guard case .alert(let id) = row,
      let alert = context.snapshot.alerts.alert(id, marks: context.snapshot.state)
    else { return copy(row, with: nil, in: context) }
    awaitedCopy = row
    return [.readRecord(row, alert.place, content: alert.content)]
  }

  /// Takes the text of a record to the sheet and to the copy that wait for it.
  mutating func take(_ record: RecordText, of row: RowID, in context: ConsoleContext) -> [Effect] {
    take(record, of: row)
    guard awaitedCopy == row else { return [] }
    awaitedCopy = nil
    return copy(row, with: record, in: context)
  }

  private mutating func copy(_ row: RowID, with record: RecordText?, in context: ConsoleContext) -> [Effect] {
    let text = DetailSheet.text(of: row, record: record, context: context.screen(in: self))
    let lines = text.string.split(separator: "\n", omittingEmptySubsequences: false).count
    say(
      SafeText("The whole detail sent to the clipboard (\(lines) lines), if this terminal allows it"),
      at: context.now
    )
    return [.copy(text)]
  }

  private static var noRow: SafeText { "There is no row to copy here" }

  /// The row that is meant; nil where there is none or nothing may be copied, which is said.
  private mutating func rowToCopy(in context: ConsoleContext) -> RowID? {
    guard usesClipboard else {
      say("Nothing is copied: config.json5 sets clipboard to false", at: context.now)
      return nil
    }
    let row = rowInView(in: context)
    if row == nil { say(Self.noRow, at: context.now) }
    return row
  }
}

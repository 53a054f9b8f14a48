import IncidentModel
import ScreenKit

extension DebriefPage {
  /// The page for a screen so many columns wide: a row of a table is a paragraph where the table does not fit.
  public func lines(width: Int) -> [String] {
    var lines = [title, subtitle].flatMap { TextFitting.wrap($0.string, to: width) }
    for table in tables {
      lines.append("")
      lines += TextFitting.wrap("\(table.title.string.uppercased())  \(table.summary)", to: width)
      let widths = table.widths
      let isWide = widths.reduce(0, +) + 2 * (widths.count - 1) <= width
      lines += isWide ? table.columns(widths) : table.paragraphs(width: width)
    }
    lines += ["", "QUESTIONS FOR THE HOT WASH"]
    lines += questions.flatMap { Self.wrapped($0.string, indent: "- ", width: width) }
    return lines
  }

  /// A text in lines of at most so many columns, the first of which begins with `indent` and the others below it.
  fileprivate static func wrapped(_ text: String, indent: String, width: Int) -> [String] {
    let room = max(10, width - indent.count)
    let pieces = TextFitting.wrap(text, to: room)
    return pieces.enumerated().map { index, piece in
      (index == 0 ? indent : String(repeating: " ", count: indent.count)) + piece
    }
  }
}

extension DebriefPage.Table {
  fileprivate var widths: [Int] {
    headings.indices.map { column in
      ([headings] + rows).map { TextWidth.columns(of: $0[column].string) }.max() ?? 0
    }
  }

  fileprivate func columns(_ widths: [Int]) -> [String] {
    guard !rows.isEmpty else { return [] }
    let last = headings.count - 1
    return ([headings] + rows).map { row in
      row.indices.map { column in
        column == last ? row[column].string : TextFitting.pad(row[column].string, to: widths[column])
      }
      .joined(separator: "  ")
    }
  }

  fileprivate func paragraphs(width: Int) -> [String] {
    rows.flatMap { row in
      DebriefPage.wrapped(row[0].string, indent: "- ", width: width)
        + zip(headings, row).dropFirst().flatMap { heading, cell in
          DebriefPage.wrapped("\(heading.string.lowercased()): \(cell)", indent: "    ", width: width)
        }
    }
  }
}

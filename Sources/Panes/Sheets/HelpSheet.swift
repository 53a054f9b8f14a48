import ScreenKit
import Theming

/// Every key and what it does, made from the keymap, and what filters and marks mean.
public enum HelpSheet {
  private enum Line {
    case heading(String)
    case entry(keys: String, text: String)
    case blank
  }

  /// What the keymap cannot tell.
  public static let notes: [KeyChapter] = [
    KeyChapter(
      title: "What a filter may hold",
      lines: [
        KeyLine(keys: "key cloud", text: "Rows that hold both words, in any order."),
        KeyLine(keys: "auto:no", text: "Hides the lines that the timeline wrote by itself."),
      ]
    ),
    KeyChapter(
      title: "Marks of the header",
      lines: [
        KeyLine(keys: "LIVE", text: "The directory is followed; behind it the age of the newest record."),
        KeyLine(keys: "LOADING", text: "Files that were there at the start are still being read."),
        KeyLine(keys: "AS OF", text: "What is seen is a past instant, not the present."),
        KeyLine(keys: "NOT FOLLOWED", text: "Changes no longer arrive. Leave and open the room again."),
        KeyLine(keys: "EXERCISE", text: "The incident is not real."),
        KeyLine(keys: "DRILL", text: "The clock of the room was set by hand."),
      ]
    ),
    KeyChapter(
      title: "Mouse",
      lines: [
        KeyLine(keys: "Click", text: "Takes the focus and selects a row; twice opens it."),
        KeyLine(
          keys: "In a form",
          text: "A click goes to a field, twice opens its list; one on a line takes it."
        ),
        KeyLine(
          keys: "Wheel",
          text: "Scrolls the pane under the pointer, of the board the selected column; the focus stays."
        ),
        KeyLine(keys: "Shift", text: "Held down, most terminals select text as usual."),
      ]
    ),
  ]

  /// Draws the sheet, scrolled down by so many lines.
  public static func draw(_ chapters: [KeyChapter], scroll: Int, size: Size, glyphs: GlyphSet) -> Drawing {
    var canvas = Canvas(size, glyphs: glyphs)
    let lines = lines(chapters, width: size.width)
    let window = max(0, size.height - 2)
    SheetFrame.draw(
      &canvas,
      title: "Help",
      note: SheetFrame.place(top: scroll, window: window, count: lines.count)
    )
    let column = keyColumn(size.width)
    for (row, line) in lines.dropFirst(scroll).prefix(window).enumerated() {
      switch line {
      case .heading(let title):
        canvas.text(title, x: 2, y: row + 1, width: size.width - 4, ink: Ink(.heading, .bold))
      case .entry(let keys, let text):
        canvas.text(keys, x: 3, y: row + 1, width: column - 4, ink: Ink(.key))
        canvas.text(text, x: column, y: row + 1, width: size.width - column - 2, ink: Ink(.text))
      case .blank: break
      }
    }
    return Drawing(grid: canvas.grid)
  }

  /// How many lines it has at a width.
  public static func lineCount(_ chapters: [KeyChapter], width: Int) -> Int {
    lines(chapters, width: width).count
  }

  private static func keyColumn(_ width: Int) -> Int { width < 60 ? 17 : 22 }

  private static func lines(_ chapters: [KeyChapter], width: Int) -> [Line] {
    let column = keyColumn(width)
    var lines: [Line] = []
    for chapter in chapters + notes where !chapter.lines.isEmpty {
      if !lines.isEmpty { lines.append(.blank) }
      lines.append(.heading(chapter.title))
      for entry in chapter.lines {
        let keys = TextFitting.wrap(entry.keys, to: column - 4)
        let text = TextFitting.wrap(entry.text, to: max(8, width - column - 2))
        for index in 0..<max(keys.count, text.count) {
          lines.append(
            .entry(
              keys: index < keys.count ? keys[index] : "",
              text: index < text.count ? text[index] : ""
            )
          )
        }
      }
    }
    return lines
  }
}

import IncidentModel
import ScreenKit

/// Everything there is to know of one row.
public enum DetailSheet {
  /// Draws the sheet with its border, scrolled down by so many lines.
  public static func draw(
    _ row: RowID,
    record: RecordText?,
    context: PaneContext,
    scroll: Int,
    size: Size
  ) -> Drawing {
    var canvas = Canvas(size, glyphs: context.glyphs)
    canvas.box(Rect(size), ink: Ink())
    return Drawing(grid: canvas.grid)
  }

  /// How many lines it has at a size: scrolling ends where the last one is on screen.
  public static func lineCount(_ row: RowID, record: RecordText?, context: PaneContext, size: Size) -> Int {
    0
  }
}

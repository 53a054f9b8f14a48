import IncidentModel
import ScreenKit

/// What a person needs who has ten seconds: is it contained, which legal date is next, when is service back, is a decision
/// needed. Read from three meters, with no key pressed.
public enum GlanceScreen {
  /// Draws the screen.
  public static func draw(_ context: PaneContext, view: GlanceView = GlanceView(), size: Size) -> Drawing {
    var canvas = Canvas(size, glyphs: context.glyphs)
    let wording = GlanceWording(context, view)
    let face: HeaderBar.Face = wording.figures.isWithheld ? .withheld : .glance
    let mask = wording.figures.mask
    let header = HeaderBar.draw(face, context, marks: view.marks, mask: mask, width: size.width)
    canvas.blit(header.grid, x: 0, y: 0)
    var ticks = Ticks()
    if let second = header.changesAt { ticks.add(second) }
    wording.addTicks(to: &ticks)
    let margin = size.width < 60 ? 1 : max(2, size.width / 24)
    let room = Size(width: size.width - 2 * margin, height: size.height - 1)
    GlanceLayout(GlanceContent(wording), size: room).draw(x: margin, y: 1, on: &canvas)
    return Drawing(grid: canvas.grid, changesAt: ticks.next)
  }

  /// What stands on the screen in figures, to be compared with at the next look.
  public static func tally(_ context: PaneContext, view: GlanceView = GlanceView()) -> GlanceTally {
    GlanceWording(context, view).tally
  }
}

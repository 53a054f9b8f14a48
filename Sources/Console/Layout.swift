import Panes
import ScreenKit

/// Where everything stands on a screen of some size: four panes where there is room, else two, else one; never a dead end
/// down to 40x10.
public struct Layout: Hashable, Sendable {
  /// One pane and its rectangle.
  public struct Place: Hashable, Sendable {
    /// Which pane.
    public var pane: PaneKind
    /// Its cells on the screen.
    public var rect: Rect
  }

  /// The least size that shows a pane.
  public static let leastSize = Size(width: 40, height: 10)
  /// The least size that shows two panes.
  public static let leastPairSize = Size(width: 60, height: 20)
  /// The least size that shows all four as two by two.
  public static let leastGridSize = Size(width: 100, height: 30)
  /// The least height that shows all four one above the other on a narrow screen.
  static let leastColumnHeight = 47

  /// The first row; nil on a low screen that needs it for a replay.
  public let header: Rect?
  /// Two rows that say what of the past is shown; nil while the room is live.
  public let replay: Rect?
  /// A row that names all four panes; nil where all are in sight.
  public let tabs: Rect?
  /// The panes in sight, by their numbers.
  public let panes: [Place]
  /// The last row.
  public let hint: Rect
  /// Between header and hint line: where sheets lie.
  public let body: Rect
  /// Too small for any pane.
  public let isTooSmall: Bool

  /// The least height that has a header above the rows of a replay.
  static let leastReplayHeight = 20

  /// The layout of a screen.
  public init(size: Size, focus: PaneKind, companion: PaneKind, isZoomed: Bool, isReplay: Bool = false) {
    isTooSmall = size.width < Self.leastSize.width || size.height < Self.leastSize.height
    guard !isTooSmall else {
      let none = Rect(Size(width: 0, height: 0))
      (header, replay, tabs, panes, hint, body) = (nil, nil, nil, [], none, none)
      return
    }
    header = isReplay && size.height < Self.leastReplayHeight ? nil : Self.row(0, of: size)
    let top = header?.height ?? 0
    replay = isReplay ? Rect(x: 0, y: top, width: size.width, height: 2) : nil
    hint = Self.row(size.height - 1, of: size)
    let above = top + (replay?.height ?? 0)
    body = Rect(x: 0, y: above, width: size.width, height: size.height - above - 1)
    let shown = Self.arrangement(size: size, focus: focus, companion: companion, isZoomed: isZoomed)
    if shown.panes.count < PaneKind.allCases.count {
      tabs = Rect(x: 0, y: body.y, width: size.width, height: 1)
    } else {
      tabs = nil
    }
    let room = Rect(
      x: 0,
      y: body.y + (tabs?.height ?? 0),
      width: size.width,
      height: body.height - (tabs?.height ?? 0)
    )
    panes = shown.split(room, shown.panes)
  }

  /// The rectangle of a pane in sight.
  public subscript(pane: PaneKind) -> Rect? { panes.first { $0.pane == pane }?.rect }

  /// The pane at a cell of the screen.
  public func pane(x: Int, y: Int) -> Place? { panes.first { $0.rect.contains(x: x, y: y) } }

  /// Where a sheet lies: over all of the body on a narrow screen, else in the middle of it and at most so wide.
  public func sheet(widest: Int) -> Rect {
    let width = min(body.width, widest)
    return Rect(x: body.x + (body.width - width) / 2, y: body.y, width: width, height: body.height)
  }

  private static func row(_ y: Int, of size: Size) -> Rect { Rect(x: 0, y: y, width: size.width, height: 1) }

  private typealias Split = @Sendable (Rect, [PaneKind]) -> [Place]

  private static func arrangement(
    size: Size,
    focus: PaneKind,
    companion: PaneKind,
    isZoomed: Bool
  ) -> (panes: [PaneKind], split: Split) {
    let fits = { (least: Size) in size.width >= least.width && size.height >= least.height }
    if isZoomed || !fits(leastPairSize) { return ([focus], { [Place(pane: $1[0], rect: $0)] }) }
    if fits(leastGridSize) { return (PaneKind.allCases, grid) }
    if size.height >= leastColumnHeight { return (PaneKind.allCases, column) }
    // The deadlines stay in sight and in place whichever pane has the focus: nothing may run out unseen.
    let other = focus == .deadlines ? companion : focus
    let pair = [other == .deadlines ? .timeline : other, .deadlines]
    return (pair, size.width >= leastGridSize.width ? sideBySide : stacked)
  }

  /// Two by two; the odd column and row go to the left and the top.
  private static let grid: Split = { room, panes in
    let left = (room.width + 1) / 2
    let top = (room.height + 1) / 2
    return panes.enumerated().map { index, pane in
      let (isLeft, isTop) = (index % 2 == 0, index < 2)
      return Place(
        pane: pane,
        rect: Rect(
          x: room.x + (isLeft ? 0 : left),
          y: room.y + (isTop ? 0 : top),
          width: isLeft ? left : room.width - left,
          height: isTop ? top : room.height - top
        )
      )
    }
  }

  /// One above the other, alike in height; rows left over go to the upper ones.
  private static let column: Split = { room, panes in
    var y = room.y
    return panes.enumerated().map { index, pane in
      let height = room.height / panes.count + (index < room.height % panes.count ? 1 : 0)
      defer { y += height }
      return Place(pane: pane, rect: Rect(x: room.x, y: y, width: room.width, height: height))
    }
  }

  /// The upper of two gets more: the lower one is a list that is read from its top.
  private static let stacked: Split = { room, panes in
    let top = (room.height * 11 + 19) / 20
    return [
      Place(pane: panes[0], rect: Rect(x: room.x, y: room.y, width: room.width, height: top)),
      Place(
        pane: panes[1],
        rect: Rect(x: room.x, y: room.y + top, width: room.width, height: room.height - top)
      ),
    ]
  }

  private static let sideBySide: Split = { room, panes in
    let left = (room.width + 1) / 2
    return [
      Place(pane: panes[0], rect: Rect(x: room.x, y: room.y, width: left, height: room.height)),
      Place(
        pane: panes[1],
        rect: Rect(x: room.x + left, y: room.y, width: room.width - left, height: room.height)
      ),
    ]
  }
}

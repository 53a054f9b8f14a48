import IncidentModel
import ScreenKit

/// What every pane and sheet is given beside its own view state: all a drawing may depend on.
public struct PaneContext: Sendable {
  /// What the room says.
  public var snapshot: Snapshot
  /// The instant the screen shows, handed in; nothing here asks a clock.
  public var now: Instant
  /// How instants are written.
  public var clock: ClockFace
  /// What lines and marks are made of.
  public var glyphs: GlyphSet
  /// Keys go to this pane.
  public var isFocused: Bool
  /// The pane has the whole screen: it shows more per row.
  public var isZoomed: Bool
  /// The incident directory as a person named it; empty panes say where what would fill them belongs.
  public var directory: SafeText
  /// What filters let through and how deadlines were ordered last; shared by the contexts of one console.
  public var memo: PaneMemo
  /// Records that a filter of the alert feed may look at for one drawing; what is left is looked at for the next ones.
  public var searchLimit: Int
  /// Duties that an alarm tells of just now, and how grave it is: their rows are highlighted.
  public var alarmed: [EntityID: AlarmLine.Gravity]

  /// A context of its parts.
  public init(
    snapshot: Snapshot,
    now: Instant,
    clock: ClockFace,
    glyphs: GlyphSet,
    isFocused: Bool = false,
    isZoomed: Bool = false,
    directory: SafeText = "",
    memo: PaneMemo = PaneMemo(),
    searchLimit: Int = .max,
    alarmed: [EntityID: AlarmLine.Gravity] = [:]
  ) {
    self.snapshot = snapshot
    self.now = now
    self.clock = clock
    self.glyphs = glyphs
    self.isFocused = isFocused
    self.isZoomed = isZoomed
    self.directory = directory
    self.memo = memo
    self.searchLimit = searchLimit
    self.alarmed = alarmed
  }
}

/// Cells, and how long they stay true.
public struct Drawing: Sendable {
  /// The cells.
  public var grid: Grid
  /// The next instant at which the cells would differ although nothing happened (a countdown, an age); nil for never.
  public var changesAt: Instant?
  /// How many of the pane's rows the filter lets through; nil without a filter.
  public var matches: Int?
  /// Not all rows have been looked at yet: there may be more that the filter lets through.
  public var isSearching: Bool

  /// A drawing of its parts.
  public init(grid: Grid, changesAt: Instant? = nil, matches: Int? = nil, isSearching: Bool = false) {
    self.grid = grid
    self.changesAt = changesAt
    self.matches = matches
    self.isSearching = isSearching
  }
}

import Forms
import Panes

/// A sheet that lies over the panes and takes the keys.
public enum Overlay: Hashable, Sendable {
  /// Every key, made from the keymap; scrolled by so many lines.
  case help(scroll: Int)
  /// All there is about one row.
  case detail(RowDetail)
  /// What could not be read.
  case problems(ProblemsCursor)
  /// Everything that can be done, found by typing.
  case palette(Palette)
  /// The screen for a person with ten seconds: takes the whole screen, header and hint line as well.
  case glance

  var isHelp: Bool {
    if case .help = self { true } else { false }
  }
}

/// One row opened: which, how far it is scrolled, and its record once that has been read.
public struct RowDetail: Hashable, Sendable {
  /// Which row.
  public var row: RowID
  /// Lines scrolled away at the top.
  public var scroll = 0
  /// The text of a record that has to be read again from its file; nil for a row that needs none.
  public var record: RecordText?

  /// A row opened at its top.
  public init(_ row: RowID, record: RecordText? = nil) {
    self.row = row
    self.record = record
  }
}

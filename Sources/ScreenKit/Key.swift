/// What a person did at the keyboard or with the mouse.
public enum Key: Hashable, Sendable {
  /// A printable character.
  case character(Character)
  /// Ctrl with a lower-case letter.
  case control(Character)
  /// Alt with a character.
  case alt(Character)
  case enter, escape, tab, backTab, backspace, delete, insert
  case up, down, left, right, home, end, pageUp, pageDown
  case shiftLeft, shiftRight
  /// An arrow with Ctrl or Alt: a word further.
  case wordLeft, wordRight
  /// F1 to F12.
  case function(Int)
  /// Text pasted in one piece (bracketed paste), with line feeds between lines, otherwise raw.
  case paste(String)
  case mouse(Mouse)
}

/// A click or a turn of the wheel at a cell.
public struct Mouse: Hashable, Sendable {
  /// What was done.
  public enum Kind: Hashable, Sendable { case press, release, doubleClick, wheelUp, wheelDown }

  /// What was done.
  public var kind: Kind
  /// Column, from 0.
  public var x: Int
  /// Row, from 0.
  public var y: Int

  /// A mouse action at a column and row of the screen.
  public init(kind: Kind, x: Int, y: Int) {
    self.kind = kind
    self.x = x
    self.y = y
  }
}

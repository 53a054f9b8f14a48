import Panes
import ScreenKit

extension Keymap {
  /// Keys that move among rows and open them.
  static let rows: [KeyBinding] = [
    KeyBinding(
      "open",
      [.enter],
      .rowOpened,
      in: lists,
      .rows,
      hint: "open",
      help: "Open the row: all of its fields, its history and where it comes from."
    ),
    KeyBinding(
      "up",
      [.character("k"), .up],
      .moved(.up),
      in: rooms + [.problems, .sheet],
      .rows,
      help: "Go to the row above."
    ),
    KeyBinding(
      "down",
      [.character("j"), .down],
      .moved(.down),
      in: scrolled,
      .rows,
      help: "Go to the row below."
    ),
    KeyBinding(
      "left",
      [.character("h"), .left],
      .moved(.left),
      in: rooms,
      .rows,
      panes: [.tasks],
      help: "Go to the column on the left, where there are columns."
    ),
    KeyBinding(
      "right",
      [.character("l"), .right],
      .moved(.right),
      in: rooms,
      .rows,
      panes: [.tasks],
      help: "Go to the column on the right."
    ),
    KeyBinding(
      "half-page-up",
      [.control("u")],
      .moved(.halfPageUp),
      in: scrolled,
      .rows,
      help: "Half a page up."
    ),
    KeyBinding(
      "half-page-down",
      [.control("d")],
      .moved(.halfPageDown),
      in: scrolled,
      .rows,
      help: "Half a page down."
    ),
    KeyBinding(
      "page-up",
      [.pageUp, .control("b")],
      .moved(.pageUp),
      in: scrolled,
      .rows,
      help: "A page up."
    ),
    KeyBinding(
      "page-down",
      [.pageDown, .control("f")],
      .moved(.pageDown),
      in: scrolled,
      .rows,
      help: "A page down."
    ),
    KeyBinding(
      "first",
      [.home],
      chord: [.character("g"), .character("g")],
      .moved(.first),
      in: scrolled,
      .rows,
      help: "Go to the first row."
    ),
    KeyBinding(
      "last",
      [.end],
      chord: [.character("g"), .character("e")],
      .moved(.last),
      in: rooms + [.problems, .sheet],
      .rows,
      help: "Go to the last row."
    ),
    KeyBinding(
      "last-line",
      [.character("G")],
      .moved(.last),
      in: [.problems, .sheet],
      .rows,
      help: "Go to the end of a sheet."
    ),
    KeyBinding(
      "follow",
      [.character("F")],
      .moved(.follow),
      in: panesShown,
      .rows,
      hint: "follow",
      panes: [.timeline, .alerts],
      help: "Go to the newest row and stay with it as rows arrive."
    ),
    KeyBinding(
      "group",
      [],
      chord: [.character("g"), .character("o")],
      .groupingToggled,
      in: panesShown,
      .rows,
      panes: [.alerts],
      help:
        "Show alerts of one rule on one host within an hour as one row, or each for itself; Enter opens a group."
    ),
    KeyBinding(
      "mark",
      [.character(" ")],
      .rowMarked,
      in: rooms,
      .rows,
      panes: [.alerts],
      help: "Mark the alert, or no longer; what you do next is done to all marked ones. Esc clears the marks."
    ),
    KeyBinding(
      "copy",
      [.character("y")],
      .rowCopied,
      in: scrolled,
      .rows,
      help: "Copy the row to the clipboard of this terminal."
    ),
    KeyBinding(
      "copy-detail",
      [.character("Y")],
      .detailCopied,
      in: scrolled,
      .rows,
      help: "Copy everything about the row, as Enter shows it."
    ),
  ]

  /// Keys that filter rows, and those that work while a filter is typed.
  static let filters: [KeyBinding] = [
    KeyBinding(
      "filter",
      [.character("/")],
      .filterStarted,
      in: panesShown,
      .filter,
      hint: "filter",
      help:
        "Show only the rows that hold every word you type. Alerts also take severity>=high, host:, src:10.0.0.0/8, "
        + "technique:, product:, rule:, user:, state:new, since:18:00, until:, and ! before a term for its contrary."
    ),
    KeyBinding(
      "next-match",
      [.character("n")],
      .moved(.nextMatch),
      in: [.filtered, .replay],
      .filter,
      help: "Go to the next row that the filter shows; after the last comes the first."
    ),
    KeyBinding(
      "previous-match",
      [.character("N")],
      .moved(.previousMatch),
      in: [.filtered, .replay],
      .filter,
      help: "Go to the row before it; before the first comes the last."
    ),
    KeyBinding(
      "keep-filter",
      [.enter],
      .filterKept,
      in: [.text],
      .typing,
      hint: "keep",
      help: "Keep the filter and go back to the rows."
    ),
    KeyBinding(
      "clear-filter",
      [.escape],
      .wentBack,
      in: [.text],
      .typing,
      hint: "show all",
      help: "Drop the filter and show all rows."
    ),
    KeyBinding(
      "complete",
      [.tab],
      .filterCompleted,
      in: [.text],
      .typing,
      help: "Among the alerts: go on to the next name or value that the line offers."
    ),
    KeyBinding(
      "erase",
      [.backspace, .delete],
      .filterErased,
      in: [.text],
      .typing,
      help: "Erase the last character."
    ),
    KeyBinding(
      "erase-word",
      [.control("w")],
      .filterWordErased,
      in: [.text],
      .typing,
      help: "Erase the last word."
    ),
    KeyBinding(
      "erase-all",
      [.control("u")],
      .filterEmptied,
      in: [.text],
      .typing,
      help: "Erase the whole filter."
    ),
    KeyBinding(
      "typing-up",
      [.up],
      .moved(.up),
      in: [.text],
      .typing,
      help: "Go to the row above without leaving the filter."
    ),
    KeyBinding(
      "typing-down",
      [.down],
      .moved(.down),
      in: [.text],
      .typing,
      help: "Go to the row below."
    ),
  ]
}

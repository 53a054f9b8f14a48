import Panes
import ScreenKit

extension Keymap {
  /// Keys that choose panes.
  static let panes: [KeyBinding] =
    [
      KeyBinding(
        "next-pane",
        [.tab],
        .nextPaneChosen,
        in: panesShown,
        .panes,
        hint: "pane",
        help: "Go to the next pane."
      ),
      KeyBinding(
        "previous-pane",
        [.backTab],
        .previousPaneChosen,
        in: panesShown,
        .panes,
        help: "Go to the pane before."
      ),
    ]
    + PaneKind.allCases.map { pane in
      KeyBinding(
        "pane-\(pane.rawValue)",
        [.character(Character("\(pane.rawValue)"))],
        .paneChosen(pane),
        in: rooms,
        .panes,
        help: "Go to the \(pane.title.lowercased()); pressed again, zoom there and back."
      )
    } + [
      KeyBinding(
        "zoom",
        [.character("z")],
        .zoomToggled,
        in: panesShown,
        .panes,
        hint: "zoom",
        help: "Fill the screen with this pane, and back. A zoomed pane shows more of each row."
      )
    ]

  /// Keys that change how everything is shown.
  static let screen: [KeyBinding] = [
    KeyBinding(
      "clock",
      [.character("u")],
      .clockModeChanged,
      in: scrolled,
      .screen,
      hint: "time",
      help: "Show times in the zone of the incident, then in UTC, then as ages."
    ),
    KeyBinding(
      "problems",
      [.character("P")],
      .problemsAsked,
      in: lists,
      .screen,
      help: "List the files and lines that could not be read, and why."
    ),
    KeyBinding(
      "digest",
      [],
      .digestAsked,
      in: lists,
      .screen,
      help: "Tell the digest of all that is known: two rooms with one digest show the same incident."
    ),
    KeyBinding(
      "glance",
      [.character("G")],
      .glanceAsked,
      in: panesShown,
      .screen,
      help: "Show what a person with ten seconds needs, in large type."
    ),
    KeyBinding(
      "theme",
      [.character("T")],
      .nextThemeAsked,
      in: scrolled,
      .screen,
      help: "Next theme."
    ),
    KeyBinding(
      "mouse",
      [.character("M")],
      .mouseToggled,
      in: scrolled,
      .screen,
      help: "Mouse on or off. While it is off, the terminal selects text as usual."
    ),
    KeyBinding(
      "bell",
      [.character("m")],
      .bellToggled,
      in: scrolled,
      .screen,
      help: "Bell on or off. While it is off, a line still tells when time runs out."
    ),
    KeyBinding(
      "redraw",
      [.control("l")],
      .redrawAsked,
      in: everywhere,
      .screen,
      help: "Draw the whole screen anew."
    ),
    KeyBinding(
      "suspend",
      [.control("z")],
      .suspendAsked,
      in: everywhere,
      .screen,
      help: "Stop the program and go to the shell; fg comes back."
    ),
  ]

  /// Keys that lead back and out.
  static let leaving: [KeyBinding] = [
    KeyBinding(
      "palette",
      [.character(":")],
      .paletteAsked,
      in: rooms + [.problems, .sheet],
      .leaving,
      hint: "commands",
      help: "Find anything that can be done, by name, by key or by what it does."
    ),
    KeyBinding(
      "help",
      [.character("?"), .function(1)],
      .helpAsked,
      in: scrolled,
      .leaving,
      hint: "help",
      help: "Open this sheet, or close it."
    ),
    KeyBinding(
      "back",
      [.escape],
      .wentBack,
      in: scrolled,
      .leaving,
      help: "Close the sheet; else show all rows again; else leave the zoom."
    ),
    KeyBinding(
      "close-glance",
      [.escape, .character("G")],
      .wentBack,
      in: [.glance],
      .leaving,
      help: "Leave the glance."
    ),
    KeyBinding(
      "close",
      [.character("q")],
      .quitAsked,
      in: [.sheet, .problems, .glance],
      .leaving,
      hint: "close",
      help: "Close the sheet."
    ),
    KeyBinding(
      "quit",
      [.character("q")],
      .quitAsked,
      in: panesShown + [.glanceAlone],
      .leaving,
      hint: "quit",
      help: "Leave the room."
    ),
    KeyBinding(
      "interrupt",
      [.control("c")],
      .interrupted,
      in: everywhere,
      .leaving,
      help: "Leave the room from anywhere."
    ),
  ]
}

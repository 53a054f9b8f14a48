import Panes
import Replay
import ScreenKit

extension Keymap {
  /// Keys that turn the clock of a replay. While one is shown, digits, arrows and `k` are for it: panes are chosen by Tab,
  /// rows by Up and Down, and columns by `h` and `l`.
  static let replay = transport + tenths + replayedRows

  private static let transport: [KeyBinding] = [
    KeyBinding(
      "replay",
      [.character("R")],
      .replayAsked,
      in: panesShown,
      .replay,
      help: "Look at the past without leaving the room, and back to the present."
    ),
    move(
      "play",
      [.character(" ")],
      .playOrPause,
      in: sheets,
      hint: "play",
      help: "Let time run, or hold it."
    ),
    move(
      "next-event",
      [.character(".")],
      .nextEvent,
      in: sheets,
      hint: "event",
      help: "Go to the next event."
    ),
    move("previous-event", [.character(",")], .previousEvent, in: sheets, help: "Go to the event before."),
    move(
      "next-marker",
      [.character("]")],
      .nextMark,
      in: sheets,
      hint: "marker",
      help:
        "Go to the next marker: declared, a clock set, a decision, filed, another phase, a deadline passed, restored."
    ),
    move("previous-marker", [.character("[")], .previousMark, in: sheets, help: "Go to the marker before."),
    move(
      "step-on",
      [.right],
      .smallStep(back: false),
      help: "A small step on; its length follows from the whole."
    ),
    move("step-back", [.left], .smallStep(back: true), help: "A small step back."),
    move("leap-on", [.shiftRight], .largeStep(back: false), help: "A large step on."),
    move("leap-back", [.shiftLeft], .largeStep(back: true), help: "A large step back."),
    move(
      "faster",
      [.character(">")],
      .faster,
      hint: "faster",
      help: "Run faster; the fastest goes from event to event."
    ),
    move("slower", [.character("<")], .slower, help: "Run slower."),
    move(
      "axis",
      [.character("k")],
      .otherAxis,
      hint: "axis",
      help: "Show what had been recorded by then, or what had happened by then and was perhaps not known."
    ),
    move("quiet", [.character("s")], .quietSkipped, help: "Skip quiet stretches, or run through them."),
    KeyBinding(
      "present",
      [.end],
      .replayLeft,
      in: [.replay],
      .replay,
      hint: "latest",
      help: "Back to the present; in warroom replay to the end."
    ),
    KeyBinding(
      "go",
      [.character(":")],
      .timeAsked,
      in: [.replay],
      .replay,
      hint: "go",
      help: "Go to a time: 18:10, yesterday 23:40, -20m, 2025-04-02 18:10 or RFC 3339."
    ),
  ]

  private static let tenths: [KeyBinding] = (0...9).map { tenth in
    let place = tenth == 0 ? "the start" : "\(tenth) tenth\(tenth == 1 ? "" : "s") of the whole"
    let key = Key.character(Character(String(tenth)))
    return move("tenth-\(tenth)", [key], .tenth(tenth), help: "Go to \(place).")
  }

  private static let replayedRows: [KeyBinding] = [
    KeyBinding(
      "replay-up",
      [.up],
      .moved(.up),
      in: [.replay],
      .replay,
      help: "Go to the row above."
    ),
    KeyBinding(
      "replay-left",
      [.character("h")],
      .moved(.left),
      in: [.replay],
      .replay,
      panes: [.tasks],
      help: "Go to the column on the left."
    ),
    KeyBinding(
      "replay-right",
      [.character("l")],
      .moved(.right),
      in: [.replay],
      .replay,
      panes: [.tasks],
      help: "Go to the column on the right."
    ),
    KeyBinding(
      "replay-last",
      [],
      chord: [.character("g"), .character("e")],
      .moved(.last),
      in: [.replay],
      .replay,
      help: "Go to the last row."
    ),
  ]

  private static let sheets: [KeyMode] = [.replay, .sheet, .problems]

  private static func move(
    _ name: String,
    _ keys: [Key],
    _ move: ReplayMove,
    in modes: [KeyMode] = [.replay],
    hint: String? = nil,
    help: String
  ) -> KeyBinding {
    KeyBinding(name, keys, .replayMoved(move), in: modes, .replay, hint: hint, help: help)
  }
}

import Panes
import Replay
import ScreenKit

extension Keymap {
  /// The same for training: every key of the room enters what it enters there, and a few turn the clock.
  public var training: Keymap {
    let kept = bindings.filter { !$0.modes.allSatisfy { $0 == .replay } }
    return Keymap(Self.trainingKeys + kept.map(Self.alsoInTraining))
  }

  private static func alsoInTraining(_ binding: KeyBinding) -> KeyBinding {
    guard binding.modes.contains(.room) else { return binding }
    var binding = binding
    binding.modes.append(.training)
    binding.own[.training] = binding.own[.room]
    return binding
  }

  private static let trainingKeys: [KeyBinding] = [
    move(
      "training-time",
      [.character(" ")],
      .playOrPause,
      hint: "time",
      help: "Let time run, or hold it; where a question waits, answer it."
    ),
    move("training-next", [.character(".")], .nextEvent, hint: "next", help: "Go on to the next event."),
    move("training-hour", [.shiftRight], .largeStep(back: false), help: "Go on an hour."),
    move("training-faster", [.character("+")], .faster, hint: "faster", help: "Let time run faster."),
    move("training-slower", [.character("-")], .slower, help: "Let time run slower."),
    move("training-back", [.character(",")], .previousEvent, help: "Look back at the event before."),
    move("training-hour-back", [.shiftLeft], .largeStep(back: true), help: "Look back an hour."),
    move("training-marker-back", [.character("[")], .previousMark, help: "Look back at the marker before."),
    move("training-marker", [.character("]")], .nextMark, help: "Look at the next marker that has passed."),
    move("training-front", [.end], .end, help: "From looking back to where you are."),
  ]

  private static func move(
    _ name: String,
    _ keys: [Key],
    _ move: ReplayMove,
    hint: String? = nil,
    help: String
  ) -> KeyBinding {
    KeyBinding(name, keys, .replayMoved(move), in: [.training], .training, hint: hint, help: help)
  }
}

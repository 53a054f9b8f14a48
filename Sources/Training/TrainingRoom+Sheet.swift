import Console
import IncidentModel
import Panes
import ScreenKit

extension TrainingRoom {
  /// Takes a key while a sheet of the training lies over the panes.
  mutating func pressInSheet(_ key: Key, in context: ConsoleContext) -> [Outcome<TrainingRequest>] {
    if key == .control("c") { return [.effect(.quit)] }
    if case .mouse = key { return [] }
    switch sheet {
    case .question(let step):
      switch key {
      case .enter, .character(" "):
        sheet = nil
        desk.open(.answer, on: .question(step.asked), in: context)
      case .escape, .character("q"):
        sheet = nil
        desk.say("Time waits for your answer: Space asks again", in: context)
      default: break
      }
      return []
    case .answer, .news:
      sheet = nil
      return goOn(in: context)
    case .debrief: return pressInDebrief(key, in: context)
    case nil: return []
    }
  }

  private mutating func pressInDebrief(_ key: Key, in context: ConsoleContext) -> [Outcome<TrainingRequest>] {
    switch key {
    case .character("q"): return [.effect(.quit)]
    case .escape:
      sheet = nil
      return []
    default:
      if let motion = Self.motion(of: key) {
        sheet = sheet?.scrolled(motion, in: console.layout, glyphs: context.glyphs)
      }
      return []
    }
  }

  private static func motion(of key: Key) -> Motion? {
    switch key {
    case .up, .character("k"): .up
    case .down, .character("j"): .down
    case .pageUp, .control("b"): .pageUp
    case .pageDown, .control("f"), .character(" "): .pageDown
    case .control("u"): .halfPageUp
    case .control("d"): .halfPageDown
    case .home, .character("g"): .first
    case .end, .character("G"): .last
    default: nil
    }
  }

  /// Has the run so far held against the record.
  mutating func askForDebrief() -> [Outcome<TrainingRequest>] {
    guard let reach else { return [.effect(.quit)] }
    sheet = .debrief(nil, note: "The run is held against the record ...", scroll: 0)
    return [.request(.keepReach(reach)), .request(.debrief(until: reach))]
  }
}

import Console
import IncidentModel
import Panes
import ScreenKit

extension WorkRoom {
  /// Asks whether the last action of this room is to be taken back.
  mutating func askUndo(in context: ConsoleContext) -> [Outcome<WorkRequest>] {
    guard let deed = deeds.last else {
      say("This room has written nothing that could be taken back", in: context)
      return []
    }
    do {
      let drafts = try TakeBack(state: context.snapshot.state, author: operatorName).drafts(for: deed)
      sheet = .undo(
        Undoing(deed: deed, drafts: drafts, lines: [words(of: deed, in: context), Self.means(drafts)])
      )
    } catch {
      console.say(error.sentence, at: context.now)
    }
    return []
  }

  /// Takes the answer.
  mutating func press(_ key: Key, in undoing: Undoing, _ context: ConsoleContext) -> [Outcome<WorkRequest>] {
    switch key {
    case .character("y"), .enter:
      sheet = nil
      guard !console.isPast else {
        console.refuse(.undo, in: context)
        return []
      }
      guard !mustAskWho else {
        wish = .change(.undo, .none)
        askWho(in: context)
        return []
      }
      return order(
        undoing.drafts,
        titled: "taken back: \(undoing.deed.title)",
        undoing: undoing.deed,
        in: context
      )
    case .escape, .character("n"), .character("q"): return close()
    default: return []
    }
  }

  /// "Rotate all keys: in progress, entered at 18:42 CEST"
  private func words(of deed: Deed, in context: ConsoleContext) -> SafeText {
    guard let entered = deed.pieces.last?.stamp.recorded else { return deed.title }
    let clock = ClockFace(zone: context.zone)
    let time = "\(clock.timeOfDay(entered)) \(clock.abbreviation(at: entered))"
    return SafeText("\(deed.title), entered at \(time)")
  }

  private static func means(_ drafts: [EventDraft]) -> SafeText {
    SafeText(
      "Nothing is removed; it is added that \(drafts.map(\.takesBack).joined(separator: ", and that "))."
    )
  }
}

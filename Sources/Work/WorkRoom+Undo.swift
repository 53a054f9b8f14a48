import Console
import IncidentModel
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
      sheet = .undo(Undoing(deed: deed, drafts: drafts, lines: [deed.title, Self.means(drafts)]))
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

  private static func means(_ drafts: [EventDraft]) -> SafeText {
    let words = drafts.map { draft in
      let said = draft.data.all.map(\.name).joined(separator: ", ")
      return "\(draft.type.rawValue.replacing("warroom.", with: "")) (\(said))"
    }
    return SafeText("Nothing is removed; this is added: \(words.joined(separator: "; ")).")
  }
}

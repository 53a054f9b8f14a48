import IncidentModel
import ScreenKit

extension Form {
  /// Leaves at once where nothing was typed, else asks.
  mutating func leave() -> FormOutcome {
    guard isChanged else { return .left }
    question = .leave
    return .stayed
  }

  /// Takes a key while something is asked; any that answers nothing goes on with the form.
  mutating func answer(_ asked: FormQuestion, with key: Key, in setting: FormSetting) -> FormOutcome {
    switch (asked, key) {
    case (.leave, .character("k")), (.leave, .enter): return .kept
    case (.leave, .character("d")): return .discarded
    case (.changedMeanwhile, .character("w")), (.changedMeanwhile, .control("s")):
      question = nil
      basis = kind.entity(of: subject).map { FormBasis($0, in: setting.state) }
      return submit(in: setting)
    case (_, .escape), (_, .character("g")):
      question = nil
    default: break
    }
    return .stayed
  }

  /// Keys that answer what is asked, with what they do.
  var answersAsked: [(key: String, words: String)] {
    switch question {
    case .leave: [("k", "keeps it"), ("d", "discards"), ("Esc", "goes on")]
    case .changedMeanwhile: [("w", "writes it all the same"), ("Esc", "goes on")]
    case nil: []
    }
  }
}

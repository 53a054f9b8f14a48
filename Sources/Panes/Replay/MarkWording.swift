import IncidentModel
import Replay

extension ReplayMark {
  /// What the mark tells, in a few words; of an inject only that there is one.
  public var words: SafeText {
    let word =
      switch kind {
      case .declared: "Declared"
      case .awareness: "Clock set"
      case .decision: "Decision"
      case .filed: "Filed"
      case .phase: "Phase"
      case .deadline: isLimit ? "Legal limit passed" : "Due instant passed"
      case .restored: "Restored"
      case .inject: "Inject"
      }
    return title.isEmpty ? SafeText(word) : SafeText("\(word): \(title)")
  }
}

/// The forms there are. The raw values stand in drafts on disk and never change.
public enum FormKind: String, Hashable, Sendable, Codable, CaseIterable {
  case note, decision, correct, retract
  case taskOpen = "task-open"
  case taskEdit = "task-edit"
  case taskMove = "task-move"
  case taskAssign = "task-assign"
  case taskDue = "task-due"
  case taskHold = "task-hold"
  case taskDone = "task-done"
  case taskComment = "task-comment"
  case taskDepends = "task-depends"
  case required, filed, waived, content
  case alertAcknowledge = "alert-acknowledge"
  case alertDismiss = "alert-dismiss"
  case alertResolve = "alert-resolve"
  case alertToEntry = "alert-to-entry"
  case alertToTask = "alert-to-task"
  case alertRaise = "alert-raise"
  case system, impact, incident, flags, status, handover
  case exercisePrompt = "exercise-prompt"
  case exerciseInject = "exercise-inject"
  case answer
  case operatorName = "operator"
}

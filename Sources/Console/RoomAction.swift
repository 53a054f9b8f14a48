/// What a key asks for: something of the screen, which every room grants, or something of the incident, which only a
/// working room does.
public enum RoomAction: Hashable, Sendable {
  /// Changes what is seen.
  case view(ViewAction)
  /// Changes the incident, or leads there.
  case change(ChangeAction)
}

/// What a person wants entered. It is a wish in words and holds no event: who cannot write has nothing to do with it but
/// to say no.
public enum ChangeAction: String, Hashable, Sendable, CaseIterable {
  case note, decision, correct, retract
  case taskOpen, taskEdit, taskAssign, taskDue, taskHold, taskDone, taskComment, taskDepends
  /// A card to the state before or after its own.
  case taskBack, taskOn
  case required, filed, waived, content, flags
  case alertAcknowledge, alertDismiss, alertResolve, alertToEntry, alertToTask, alertRaise
  /// Of every alert that the filter shows.
  case alertAcknowledgeShown, alertDismissShown
  case system, impact, incident, status, handover
  case exercisePrompt, exerciseInject
  /// The person's own last action is to be taken back.
  case undo
  /// Somebody else is at the keyboard.
  case operatorName
  /// What was typed and not sent is to be looked through.
  case drafts
}

extension ChangeAction {
  /// What is asked for, to go after "cannot".
  public var words: String {
    switch self {
    case .note: "add a note"
    case .decision: "enter a decision"
    case .correct: "correct an entry"
    case .retract: "retract an entry"
    case .taskOpen: "open a task"
    case .taskEdit, .taskAssign, .taskDue, .taskHold, .taskDone, .taskDepends: "change a task"
    case .taskComment: "comment on a task"
    case .taskBack, .taskOn: "move a card"
    case .required: "enter a notification"
    case .filed: "file a notification"
    case .waived: "waive a notification"
    case .content: "keep what a notification says"
    case .flags: "answer questions on the incident"
    case .alertAcknowledge, .alertAcknowledgeShown: "acknowledge an alert"
    case .alertDismiss, .alertDismissShown: "dismiss an alert"
    case .alertResolve: "resolve an alert"
    case .alertToEntry, .alertToTask: "escalate an alert"
    case .alertRaise: "raise an alert"
    case .system: "change a system"
    case .impact: "assess the impact"
    case .incident: "change the incident"
    case .status: "post a status"
    case .handover: "hand over"
    case .exercisePrompt, .exerciseInject: "direct an exercise"
    case .undo: "take anything back"
    case .operatorName: "change who is at the keyboard"
    case .drafts: "keep drafts"
    }
  }
}

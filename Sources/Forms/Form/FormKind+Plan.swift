import IncidentModel

extension FormKind {
  /// What it does, in a few words.
  public var title: String { plan.title }
  /// What it is for, in a sentence.
  public var summary: String { plan.summary }

  /// What it asks and what it becomes.
  var plan: any FormPlan.Type {
    switch self {
    case .note: NoteForm.self
    case .decision: DecisionForm.self
    case .correct: CorrectForm.self
    case .retract: RetractForm.self
    case .taskOpen: TaskOpenForm.self
    case .taskEdit: TaskEditForm.self
    case .taskMove: TaskMoveForm.self
    case .taskAssign: TaskAssignForm.self
    case .taskDue: TaskDueForm.self
    case .taskHold: TaskHoldForm.self
    case .taskDone: TaskDoneForm.self
    case .taskComment: TaskCommentForm.self
    case .taskDepends: TaskDependsForm.self
    case .required: RequiredForm.self
    case .filed: FiledForm.self
    case .waived: WaivedForm.self
    case .content: ContentForm.self
    case .alertAcknowledge: AlertAcknowledgeForm.self
    case .alertDismiss: AlertDismissForm.self
    case .alertResolve: AlertResolveForm.self
    case .alertToEntry: AlertToEntryForm.self
    case .alertToTask: AlertToTaskForm.self
    case .alertRaise: AlertRaiseForm.self
    case .system: SystemForm.self
    case .impact: ImpactForm.self
    case .incident: IncidentForm.self
    case .flags: FlagsForm.self
    case .status: StatusForm.self
    case .handover: HandoverForm.self
    case .exercisePrompt: ExercisePromptForm.self
    case .exerciseInject: ExerciseInjectForm.self
    case .answer: AnswerForm.self
    case .operatorName: OperatorForm.self
    }
  }

  /// The entity that it changes; nil where it makes something new.
  func entity(of subject: FormSubject) -> EntityRef? {
    switch self {
    case .incident, .flags: .incident
    case .impact: .impact
    default: subject.entity
    }
  }
}

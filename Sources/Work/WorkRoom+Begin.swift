import Console
import Forms
import IncidentModel
import Panes

extension WorkRoom {
  /// Begins what a person wants entered; asks first who it is where nobody knows.
  mutating func begin(_ change: ChangeAction, in context: ConsoleContext) -> [Outcome<WorkRequest>] {
    let subject: FormSubject
    openedOn = console.alertInView(in: context)
    switch console.alertChoice(for: change, in: context) {
    case .row:
      let row = console.rowInView(in: context)
      subject = row.map { FormSubject($0, in: context.snapshot) } ?? .none
    case .alerts(let keys, let filter): subject = .alerts(keys, filter: filter)
    case .refused(let sentence):
      console.say(sentence, at: context.now)
      return []
    }
    switch change {
    case .drafts: return showDrafts(in: context)
    case .operatorName:
      askWho(in: context)
      return []
    default: break
    }
    guard !mustAskWho else {
      wish = .change(change, subject)
      askWho(in: context)
      return []
    }
    return carryOut(change, on: subject, in: context)
  }

  /// Takes the name of who is at the keyboard, and goes on with what that person wanted.
  mutating func take(name: String, in context: ConsoleContext) -> [Outcome<WorkRequest>] {
    let name = SafeText(name)
    console.operatorName = name
    mustAskWho = false
    roles = Array(([name.string] + roles.filter { $0 != name.string }).prefix(20))
    let wished = wish
    sheet = nil
    wish = nil
    var outcomes: [Outcome<WorkRequest>] = [.request(.operatorIs(name.string, roles: roles))]
    switch wished {
    case .change(let change, let subject): outcomes += carryOut(change, on: subject, in: context)
    case .form(let open): outcomes += press(.control("s"), in: open, context)
    case nil: say("\(name) is at the keyboard", in: context)
    }
    return outcomes
  }

  /// Asks who is at the keyboard.
  mutating func askWho(in context: ConsoleContext) { fill(.operatorName, on: .none, in: context) }

  private mutating func carryOut(_ change: ChangeAction, on subject: FormSubject, in context: ConsoleContext)
    -> [Outcome<WorkRequest>]
  {
    guard !console.isPast else {
      console.refuse(change, in: context)
      return []
    }
    switch change {
    case .undo: return askUndo(in: context)
    case .taskBack: return move(subject, by: -1, in: context)
    case .taskOn: return move(subject, by: 1, in: context)
    default:
      if let kind = change.form { fill(kind, on: subject, in: context) }
      return []
    }
  }

  /// Lays a form over the panes.
  mutating func fill(_ kind: FormKind, on subject: FormSubject, in context: ConsoleContext) {
    let setting = setting(in: context)
    sheet = .form(OpenForm(Form(kind, on: subject, in: setting), id: setting.fresh))
  }

  /// Moves a card to the column beside its own: at once where nothing need be said, else through the form that asks.
  private mutating func move(_ subject: FormSubject, by count: Int, in context: ConsoleContext)
    -> [Outcome<WorkRequest>]
  {
    guard case .task(let id) = subject, let task = context.snapshot.state.tasks[EntityID(id)]?.value else {
      say("Select a task first: < and > move its card", in: context)
      return []
    }
    let columns: [TaskState] = [.todo, .inProgress, .onHold, .done]
    guard let place = columns.firstIndex(of: task.state), columns.indices.contains(place + count) else {
      say("There is no column on that side of '\(task.title)'", in: context)
      return []
    }
    switch columns[place + count] {
    case .onHold: fill(.taskHold, on: subject, in: context)
    case .done: fill(.taskDone, on: subject, in: context)
    case let state:
      let draft = EventDraft(
        .taskUpdated,
        subject: id,
        author: operatorName,
        data: ["state": .text(state.rawValue)]
      )
      return order([draft], titled: "\(task.title): \(state.words)", in: context)
    }
    return []
  }
}

extension ChangeAction {
  /// The form that a change is entered in; nil where none is.
  var form: FormKind? {
    switch self {
    case .note: .note
    case .decision: .decision
    case .correct: .correct
    case .retract: .retract
    case .taskOpen: .taskOpen
    case .taskEdit: .taskEdit
    case .taskAssign: .taskAssign
    case .taskDue: .taskDue
    case .taskHold: .taskHold
    case .taskDone: .taskDone
    case .taskComment: .taskComment
    case .taskDepends: .taskDepends
    case .required: .required
    case .filed: .filed
    case .waived: .waived
    case .content: .content
    case .flags: .flags
    case .alertAcknowledge, .alertAcknowledgeShown: .alertAcknowledge
    case .alertDismiss, .alertDismissShown: .alertDismiss
    case .alertResolve: .alertResolve
    case .alertToEntry: .alertToEntry
    case .alertToTask: .alertToTask
    case .alertRaise: .alertRaise
    case .system: .system
    case .impact: .impact
    case .incident: .incident
    case .status: .status
    case .handover: .handover
    case .exercisePrompt: .exercisePrompt
    case .exerciseInject: .exerciseInject
    case .operatorName: .operatorName
    case .taskBack, .taskOn, .undo, .drafts: nil
    }
  }
}

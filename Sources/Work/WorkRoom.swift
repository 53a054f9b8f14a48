import Console
import Deadlines
import Forms
import IncidentModel
import ScreenKit

/// The room of those who work: everything that a room shows, and a desk at which the incident is written.
public struct WorkRoom: Room {
  /// Where a person looks, and how.
  public internal(set) var console: ConsoleState
  /// What lies over the panes and takes the keys; nil for nothing.
  var sheet: WorkSheet?
  /// The alert that the open form was begun on; nil for none.
  var openedOn: AlertID?
  /// What the person wanted when it had to be asked first who it is.
  var wish: Wish?
  /// Orders that are being written, by number.
  var orders: [Int: Placed] = [:]
  var orderCount = 0
  /// What this room has written, the latest last: what `U` takes back.
  var deeds: [Deed] = []
  /// Drafts that are neither written nor thrown away, the oldest first; that of the open form aside.
  var drafts: [KeptDraft] = []
  /// Drafts that were found when the room opened are shown once the incident is there: some may be written already.
  var areDraftsNew = false
  /// Names used at this keyboard before, the latest first.
  var roles: [String]
  /// When the last key came, on a clock that never jumps.
  var lastKey: Int64?
  /// It must be asked who is at the keyboard before anything more is written.
  var mustAskWho: Bool
  let ids: ULIDs
  let source: String

  /// What waits for a name.
  enum Wish: Hashable {
    /// A change, and the row that it was about.
    case change(ChangeAction, FormSubject)
    /// A form that was to be written.
    case form(OpenForm)
  }

  /// Seconds without a key after which somebody else may be at the keyboard.
  static let idleTime: Int64 = 600

  /// A room around a console, on a machine of that name.
  ///
  /// - Parameter roles: names used at this keyboard before, the latest first.
  public init(_ console: ConsoleState, roles: [String], source: String, ids: ULIDs = ULIDs()) {
    self.console = console
    self.roles = roles
    self.source = source
    self.ids = ids
    mustAskWho = console.operatorName?.isEmpty ?? true
  }

  /// Takes a key.
  public mutating func press(_ key: Key, in context: ConsoleContext) -> [Outcome<WorkRequest>] {
    if let lastKey, context.uptime - lastKey > Self.idleTime * 1_000_000_000 { mustAskWho = true }
    lastKey = context.uptime
    if sheet != nil { return pressInSheet(key, in: context) }
    switch console.meaning(of: key, in: context) {
    case .view(let action): return update(action, in: context)
    case .change(let change): return begin(change, in: context)
    case nil: return []
    }
  }

  /// Takes what arrived or passed.
  public mutating func update(_ action: ViewAction, in context: ConsoleContext) -> [Outcome<WorkRequest>] {
    var outcomes = console.update(action, in: context).map(Outcome<WorkRequest>.effect)
    if action == .snapshotArrived, areDraftsNew { outcomes += offerDrafts(in: context) }
    return outcomes
  }

  /// Takes an answer.
  public mutating func take(_ answer: WorkAnswer, in context: ConsoleContext) -> [Outcome<WorkRequest>] {
    switch answer {
    case .written(let number, let result): return take(result, of: number, in: context)
    case .edited(let text, let path): return takeEdited(text, from: path, in: context)
    case .notEdited(let sentence):
      if case .form(var open) = sheet {
        open.form.say(sentence)
        sheet = .form(open)
      } else {
        console.say(sentence, at: context.now)
      }
    case .found(let found):
      drafts = found + drafts
      areDraftsNew = true
      return offerDrafts(in: context)
    case .company(let names): console.company = names
    case .said(let sentence): console.say(sentence, at: context.now)
    }
    return []
  }

  /// The room's screen, with what lies over it.
  public func compose(by composer: inout Composer, in context: ConsoleContext) -> Composition {
    composer.compose(console, in: context, under: cover(in: context))
  }

  // MARK: For a room around this one

  /// A form, a question or a list lies over the panes and takes the keys.
  public var isAsking: Bool { sheet != nil }

  /// Lays a form over the panes, as a key would.
  public mutating func open(_ kind: FormKind, on subject: FormSubject, in context: ConsoleContext) {
    fill(kind, on: subject, in: context)
  }

  /// Orders an event that nobody typed.
  public mutating func enter(_ draft: EventDraft, titled title: String, in context: ConsoleContext)
    -> [Outcome<WorkRequest>]
  {
    order([draft], titled: title, in: context)
  }

  /// Says something for a moment.
  public mutating func say(_ text: SafeText, in context: ConsoleContext) {
    console.say(text, at: context.now)
  }

  // MARK: Parts

  /// Who is at the keyboard; empty while nobody has said.
  var operatorName: String { console.operatorName?.string ?? "" }

  /// What a form is given.
  func setting(in context: ConsoleContext) -> FormSetting {
    FormSetting(
      incident: context.snapshot,
      rules: context.snapshot.duties.rulebook ?? Rulebook(rules: []),
      now: context.now,
      zone: context.zone,
      operatorName: operatorName,
      roles: roles,
      opened: openedOn,
      fresh: ids.next(at: context.now)
    )
  }

  /// Where what lies over the panes lies.
  var coverRect: Rect { console.layout.sheet(widest: 100) }

  mutating func say(_ text: String, in context: ConsoleContext) {
    console.say(SafeText(text), at: context.now)
  }
}

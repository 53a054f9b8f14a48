import Console
import Forms
import IncidentModel
import Panes
import Replay
import ScreenKit
import Work

/// The room of somebody who plays a past incident: the record comes as it came then, and the trainee acts beside it.
///
/// A working room whose clock is that of a replay. Time stands still at every step of the script until it is answered; what
/// lies behind the next one cannot be reached.
public struct TrainingRoom: Room {
  /// The room in which the trainee works.
  public internal(set) var desk: WorkRoom
  /// What has yet to come.
  var script = TrainingScript()
  /// Of which room the script was made.
  var scriptVersion: UInt64?
  /// Ids of steps that are answered, though their events need not have come back yet.
  var done: Set<String> = []
  /// The step that was shown last, so that one who looks around first is not asked without end.
  var shown: String?
  /// The answer that is on its way to the disk.
  var answering: Answering?
  /// What lies over the panes beside forms.
  var sheet: TrainingSheet?
  /// Time ran before something was laid over the panes.
  var goesOn = true
  /// How far the run was when that was last kept.
  var keptReach: Instant?
  /// The debrief at the end of the record was shown.
  var hasEnded = false

  /// An answer that is being written.
  struct Answering: Hashable {
    var order: Int
    var step: TrainingStep
    var chosen: SafeText?
    var rationale: SafeText?
  }

  /// A training around a working room of the trainee's own directory.
  public init(_ desk: WorkRoom) { self.desk = desk }

  /// Where the trainee looks, and how.
  public var console: ConsoleState { desk.console }

  /// How far the run has come; nil before it has begun.
  public var reach: Instant? { console.replay?.reach }

  /// Takes a key.
  public mutating func press(_ key: Key, in context: ConsoleContext) -> [Outcome<TrainingRequest>] {
    takeScript(from: context)
    let context = played(context)
    if sheet != nil { return pressInSheet(key, in: context) + settle(in: context) }
    if let step = waiting(in: context), asksAgain(key, in: context) {
      goesOn = true
      show(step)
      return []
    }
    let wasAsking = desk.isAsking
    if !wasAsking { goesOn = console.replay?.clock.isPlaying ?? false }
    let outcomes = desk.press(key, in: context)
    if key != .control("c"), outcomes.contains(.effect(.quit)) {
      return hold(in: context) + askForDebrief()
    }
    let isOver = wasAsking && !desk.isAsking
    return pass(outcomes) + (isOver ? goOn(in: context) : []) + settle(in: context)
  }

  /// Takes what arrived or passed.
  public mutating func update(_ action: ViewAction, in context: ConsoleContext)
    -> [Outcome<TrainingRequest>]
  {
    takeScript(from: context)
    let context = played(context)
    return pass(desk.update(action, in: context)) + settle(in: context)
  }

  /// Takes an answer.
  public mutating func take(_ answer: TrainingAnswer, in context: ConsoleContext)
    -> [Outcome<TrainingRequest>]
  {
    takeScript(from: context)
    let context = played(context)
    switch answer {
    case .work(let answer):
      var outcomes = pass(desk.take(answer, in: context))
      if case .written(let number, let result) = answer, take(result, of: number) {
        outcomes += goOn(in: context)
      }
      return outcomes + settle(in: context)
    case .debriefed(let page, let note):
      if case .debrief(_, _, let scroll) = sheet { sheet = .debrief(page, note: note, scroll: scroll) }
      return []
    }
  }

  /// The room's screen, with what lies over it.
  public func compose(by composer: inout Composer, in context: ConsoleContext) -> Composition {
    let context = played(context)
    guard let sheet, !console.layout.isTooSmall else { return desk.compose(by: &composer, in: context) }
    return composer.compose(
      console,
      in: context,
      under: sheet.cover(in: console.layout, glyphs: context.glyphs)
    )
  }
}

extension TrainingRoom {
  /// The step at which time stands still next.
  var next: TrainingStep? { script.steps.first { !done.contains($0.event) } }

  /// The step for which time stands still now; nil while it may go on.
  func waiting(in context: ConsoleContext) -> TrainingStep? {
    guard let replay = console.replay, !replay.looksBack, let next, next.stop <= replay.clock.position else {
      return nil
    }
    return next
  }

  /// Makes the script anew where the directories have brought something.
  mutating func takeScript(from context: ConsoleContext) {
    guard let whole = context.whole, let course = context.course, whole.version != scriptVersion else {
      return
    }
    scriptVersion = whole.version
    script = TrainingScript(of: whole, until: course.range.upperBound)
  }

  /// The context of a replay that goes no further than the next step; what is shown is where its clock is.
  func played(_ context: ConsoleContext) -> ConsoleContext {
    var context = next.map { context.stopped(at: $0.stop) } ?? context
    if let position = console.replay?.clock.position { context.now = position }
    return context
  }

  /// Whether a key asks time to go on.
  private func asksAgain(_ key: Key, in context: ConsoleContext) -> Bool {
    guard !desk.isAsking, console.overlays.isEmpty, console.mode == .training,
      case .action(.view(.replayMoved(let move))) = context.keymap.answer(
        to: key,
        in: .training,
        pane: console.focus,
        after: nil
      )
    else { return false }
    switch move {
    case .playOrPause, .nextEvent, .largeStep(back: false), .smallStep(back: false): return true
    default: return false
    }
  }

  /// Hands on what the desk asks for, and remembers which order answers a question.
  private mutating func pass(_ outcomes: [Outcome<WorkRequest>]) -> [Outcome<TrainingRequest>] {
    for case .request(.write(let order)) in outcomes {
      guard let draft = order.pieces.first?.draft,
        let step = script.steps.first(where: { $0.event == draft.cause })
      else { continue }
      answering = Answering(
        order: order.number,
        step: step,
        chosen: draft.data["chosen"]?.text,
        rationale: draft.data["rationale"]?.text
      )
    }
    return outcomes.map { outcome in
      switch outcome {
      case .effect(let effect): .effect(effect)
      case .request(let request): .request(.work(request))
      }
    }
  }

  /// An answer is on the disk: the past choice is shown beside it.
  private mutating func take(_ result: WriteResult, of number: Int) -> Bool {
    guard let written = answering, written.order == number else { return false }
    answering = nil
    guard case .done = result else { return false }
    done.insert(written.step.event)
    if case .decision = written.step.kind {
      sheet = .answer(written.step, chosen: written.chosen, rationale: written.rationale)
    }
    return true
  }

  // MARK: Time

  /// Lays over the panes what waits for the trainee, and holds the clock while anything lies there.
  mutating func settle(in before: ConsoleContext) -> [Outcome<TrainingRequest>] {
    guard let replay = console.replay else { return [] }
    let context = played(before)
    var outcomes: [Outcome<TrainingRequest>] = []
    if !desk.isAsking, sheet == nil, answering == nil, console.overlays.isEmpty {
      if let step = waiting(in: context) {
        if step.event != shown { outcomes += meet(step, in: context) }
      } else if isAtEnd(in: context), !hasEnded {
        hasEnded = true
        outcomes += askForDebrief()
      }
    }
    if desk.isAsking || sheet != nil { outcomes += hold(in: context) }
    if let reach = replay.reach, mustKeep(reach) {
      keptReach = reach
      outcomes.append(.request(.keepReach(reach)))
    }
    return outcomes
  }

  /// Nothing more comes.
  private func isAtEnd(in context: ConsoleContext) -> Bool {
    guard let replay = console.replay, let course = context.course, context.snapshot.progress.isComplete,
      scriptVersion != nil
    else { return false }
    return next == nil && !course.endsInStop && replay.clock.position >= course.range.upperBound
  }

  /// Every step, and every ten minutes: more is not lost when the room dies.
  private func mustKeep(_ reach: Instant) -> Bool {
    guard let keptReach else { return true }
    return reach.seconds(since: keptReach) >= 600
      || reach != keptReach && console.replay?.clock.isPlaying == false
  }

  private mutating func meet(_ step: TrainingStep, in context: ConsoleContext) -> [Outcome<TrainingRequest>] {
    goesOn = step.stop > .distantPast || console.replay?.clock.isPlaying == true
    show(step)
    guard case .inject(let news) = step.kind else { return [] }
    done.insert(step.event)
    return pass(
      desk.enter(note(of: news, from: step), titled: "News: \(news.title ?? "")", in: context)
    )
  }

  private mutating func show(_ step: TrainingStep) {
    shown = step.event
    if case .inject = step.kind { sheet = .news(step) } else { sheet = .question(step) }
  }

  /// News as the trainee's own record has it: what was brought, at the time of the incident at which it came.
  private func note(of news: ExerciseStep, from step: TrainingStep) -> EventDraft {
    var data: DraftFields = ["title": .text(news.title?.string ?? "News"), "kind": .text("communication")]
    if let detail = news.detail, !detail.isEmpty { data["detail"] = .text(detail.string) }
    data["origin"] = .text(step.author.map { "exercise, \($0)" } ?? "exercise")
    data["tags"] = .texts(["exercise"])
    return EventDraft(
      .timelineAdded,
      author: console.operatorName?.string ?? "",
      cause: step.event,
      data: data
    )
  }

  private mutating func hold(in context: ConsoleContext) -> [Outcome<TrainingRequest>] {
    guard console.replay?.clock.isPlaying == true else { return [] }
    goesOn = true
    return pass(desk.update(.replayMoved(.playOrPause), in: context))
  }

  /// Time goes on where it ran before.
  mutating func goOn(in before: ConsoleContext) -> [Outcome<TrainingRequest>] {
    let context = played(before)
    guard goesOn, sheet == nil, !desk.isAsking, console.replay?.clock.isPlaying == false,
      waiting(in: context) == nil, !isAtEnd(in: context)
    else { return [] }
    return pass(desk.update(.replayMoved(.playOrPause), in: context))
  }
}

extension DraftValue {
  fileprivate var text: SafeText? {
    if case .text(let text) = self { SafeText(text) } else { nil }
  }
}

import Console
import CursesTerminal
import Foundation
import IncidentModel
import Panes
import ScreenKit
import Theming

/// How a room was left.
enum Ending: Hashable {
  case quit
  /// A signal asked for it; the program ends by the same one.
  case signal(Int32)
}

/// The loop of a room: wait, take what came, update, draw if anything changed. Nothing else calls the terminal, the
/// staff aside while the loop lends it.
struct RunLoop<Staff: RoomStaff> {
  let terminal: Terminal
  let feed: FeedThread
  let desk: RecordDesk
  let clock: RoomClock
  var themes: ThemeShelf
  var settings: SettingsSeat
  var staff: Staff
  var room: Staff.Place
  var context: ConsoleContext
  var seat: ReplaySeat
  private var composer = Composer()
  private var pacer = FramePacer(now: RoomClock.monotonicNanoseconds())
  var isChanged = true
  private var changesAt: Instant?
  /// The last frame was a step of something that is drawn in steps, such as the matches of a filter: the next is due at
  /// once, after the keys that wait.
  private var isUnfinished = false
  private var mustRing = false
  private var ending: Ending?

  /// A loop over an open terminal.
  init(
    terminal: Terminal,
    feed: FeedThread,
    desk: RecordDesk,
    clock: RoomClock,
    themes: ThemeShelf,
    settings: SettingsSeat,
    staff: Staff,
    room: Staff.Place,
    context: ConsoleContext,
    seat: ReplaySeat
  ) {
    self.terminal = terminal
    self.feed = feed
    self.desk = desk
    self.clock = clock
    self.themes = themes
    self.settings = settings
    self.staff = staff
    self.room = room
    self.context = context
    self.seat = seat
  }

  /// Shows the room until it is left.
  mutating func run() -> Ending {
    perform(.timePassed)
    draw()
    defer {
      staff.leave(room)
      seat.desk.stop()
      feed.stop()
    }
    askForBackground()
    if seat.isAwaited { carryOut(.beginReplay) }
    let own = [
      feed.snapshots.wakeDescriptor, desk.answers.wakeDescriptor, feed.pasts.wakeDescriptor,
      seat.desk.answers.wakeDescriptor, feed.digests.wakeDescriptor,
    ]
    let others = own.count + staff.wakeDescriptors.count
    var descriptors = own + staff.wakeDescriptors + settings.wakeDescriptors
    while true {
      // What could not be drawn yet need not be taken yet: in a burst, one snapshot stands for many.
      let pause = pacer.delay(at: RoomClock.monotonicNanoseconds())
      descriptors[0] = pause > 0 ? -1 : feed.snapshots.wakeDescriptor
      let wake = terminal.wait(for: descriptors, timeout: patience(pause))
      passTime()
      context.uptime = RoomClock.monotonicNanoseconds()
      if wake.isReady(0) || wake.hasEvents, let snapshot = feed.snapshots.take() { arrived(snapshot) }
      if wake.isReady(1), let answer = desk.answers.take() { perform(.recordRead(answer.row, answer.record)) }
      if wake.isReady(2), let past = feed.pasts.take() { begin(past) }
      if wake.isReady(3), let cut = seat.desk.answers.take(), isReplaying { show(cut) }
      if wake.isReady(4), let digest = feed.digests.take() { perform(.digestTold(digest.text)) }
      if (own.count..<others).contains(where: wake.isReady) { takeAnswers() }
      if (others..<descriptors.count).contains(where: wake.isReady) { takeSettings() }
      if room.console.alarms.isDue(at: context.now) { perform(.timePassed) }
      watchPresent()
      let isAnswering = takeEvents()
      if let ending {
        // What an editor left may lie ready: the drafts are to have it.
        takeAnswers()
        return ending
      }
      drawIfDue(atOnce: isAnswering)
    }
  }

  /// Milliseconds until there is something to draw, which nothing can be for `pause` nanoseconds; nil for when something
  /// comes.
  private func patience(_ pause: Int64) -> Int? {
    if isUnfinished { return 0 }
    let pace = isChanged || pause > 0 ? Int(pause + 999_999) / 1_000_000 : nil
    let instants = [changesAt, room.console.alarms.next].compactMap(\.self)
    guard room.console.replay == nil else {
      let present = room.console.presentAlarms?.next.map(clock.milliseconds(until:))
      return [pace, present, replayPatience(until: instants.min())].compactMap(\.self).min()
    }
    return ([pace] + instants.map(clock.milliseconds(until:))).compactMap(\.self).min()
  }

  private mutating func arrived(_ snapshot: Snapshot) {
    guard !isReplaying else { return keep(snapshot) }
    show(snapshot)
  }

  /// Shows another snapshot.
  mutating func show(_ snapshot: Snapshot) {
    context = context.with(snapshot)
    perform(.snapshotArrived)
  }

  /// Takes every waiting key and change of size; whether there was one.
  private mutating func takeEvents() -> Bool {
    var wasAny = false
    while ending == nil, let event = terminal.nextEvent() {
      wasAny = true
      switch event {
      case .key(let key): carryOut(room.press(key, in: context))
      case .resize(let size): perform(.resized(size))
      case .resumed: perform(.resized(terminal.size))
      case .background(let color): take(background: color)
      case .pasteWasCut(let kept):
        perform(.said(SafeText("The paste was too long: its first \(kept) bytes were taken.")))
      case .terminate(let signal): ending = .signal(signal)
      }
      isChanged = true
    }
    return wasAny
  }

  mutating func perform(_ action: ViewAction) {
    carryOut(room.update(action, in: context))
    isChanged = true
  }

  private mutating func takeAnswers() {
    for answer in staff.answers() { carryOut(room.take(answer, in: context)) }
    isChanged = true
  }

  mutating func carryOut(_ outcomes: [Outcome<Staff.Place.Request>]) {
    for outcome in outcomes {
      switch outcome {
      case .effect(let effect): carryOut(effect)
      case .request(let request): staff.carryOut(request, at: terminal)
      }
    }
  }

  private mutating func carryOut(_ effect: Effect) {
    switch effect {
    case .quit: ending = .quit
    case .readRecord(let row, let place, let content): desk.read(row, at: place, content: content)
    case .workOutDigest(let instant, let axis): feed.askForDigest(asOf: instant, axis: axis)
    case .copy(let text): report(terminal.copy(text.string))
    case .nextTheme: perform(themes.next())
    case .setMouse(let isOn): terminal.isMouseOn = isOn
    case .redraw: terminal.redraw()
    case .bell: mustRing = true
    case .beginReplay: feed.askForPast()
    case .cut(let instant, let axis): ask(for: instant, on: axis)
    case .endReplay: endReplay()
    case .suspend: terminal.suspend()
    }
  }

  /// Says where a copy went wrong; that it was sent, the console has said.
  private mutating func report(_ copy: Terminal.Copy) {
    switch copy {
    case .sent: break
    case .tooLong(let most):
      perform(.said(SafeText("Too long to copy: terminals take \(most) bytes at most.")))
    case .unavailable: perform(.said("This terminal has no clipboard that a program can reach."))
    }
  }

  /// Draws at once in answer to a key; else when something changed and the pace allows it.
  private mutating func drawIfDue(atOnce: Bool) {
    if let changesAt, changesAt <= context.now { isChanged = true }
    guard isChanged else { return }
    guard atOnce || isUnfinished || pacer.delay(at: RoomClock.monotonicNanoseconds()) == 0 else { return }
    draw()
    // What a key brings about is the person's own pace: it takes nothing from what others may bring in at once.
    if !atOnce { pacer.drew(at: RoomClock.monotonicNanoseconds()) }
  }

  private mutating func draw() {
    let composition = room.compose(by: &composer, in: context)
    terminal.present(composition.grid, theme: themes.current)
    if mustRing { terminal.bell() }
    mustRing = false
    changesAt = composition.changesAt
    isUnfinished = composition.isUnfinished
    isChanged = isUnfinished
  }
}

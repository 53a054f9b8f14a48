import Console
import CursesTerminal
import EventFiles
import Foundation
import IncidentModel
import ScreenKit
import Settings
import Theming
import Training
import Work

extension RoomOptions {
  /// Shows the room until it is left: returns when a key did that, ends the program when a signal did.
  ///
  /// - Parameters:
  ///   - prepare: changes the room before it is shown, at the instant of its clock.
  ///   - leaving: is given the room as it was left, and the settings as they were then.
  func open(
    preparing prepare: (inout ConsoleState, Instant) -> Void = { _, _ in },
    leaving: (ConsoleState, ConsoleContext, RoomSettings) -> Void = { _, _, _ in }
  ) throws {
    let environment = ProcessInfo.processInfo.environment
    let settings = own.settings
    let operatorName = settings.operatorName.isEmpty ? nil : SafeText(settings.operatorName)
    for complaint in own.complaints { Output.complain(SafeText(complaint.description)) }
    let feed = try openFeed()
    // Listing keeps one core busy; what comes before the first frame has the others.
    feed.start()
    let desk = try RecordDesk(reader: feed.reader, mappings: feed.mappings)
    let terminal = try openTerminal(environment)
    let clock = clockStart.map { RoomClock(from: $0, speed: speed) } ?? .wall
    var context = ConsoleContext(
      snapshot: Snapshot(),
      now: clock.now,
      glyphs: settings.isASCII ? .ascii : terminal.capabilities.glyphs,
      homeZone: .current,
      directory: SafeText(directory),
      keymap: keys(own.keymap)
    )
    context.searchLimit = Self.searchLimit
    var state = ConsoleState(
      size: terminal.size,
      theme: theme.name,
      isMouseOn: terminal.isMouseOn,
      operatorName: operatorName,
      isReadOnly: isReadOnly,
      isDrill: clockStart != nil,
      clockSpeed: Int(clock.speed)
    )
    state.begin(with: settings)
    if let remark = own.remark() { state.say(remark, at: context.now, seconds: 15) }
    prepare(&state, context.now)
    let seat = try ReplaySeat(plan: replay)
    func run<Staff: RoomStaff>(_ staff: Staff, _ room: Staff.Place, _ context: ConsoleContext) -> Ending {
      var loop = RunLoop(
        terminal: terminal,
        feed: feed,
        desk: desk,
        clock: clock,
        themes: ThemeShelf(own.library, current: theme),
        settings: SettingsSeat(own, keys: keys),
        staff: staff,
        room: room,
        context: context,
        seat: seat
      )
      let ending = loop.run()
      leaving(loop.room.console, loop.context, loop.settings.own.settings)
      return ending
    }
    let ending: Ending
    if let track {
      let staff = try TrainingStaff(
        record: directory,
        track: track,
        trainee: operatorName ?? "",
        editor: OwnEditor(command: settings.editor, environment: environment)
      )
      let desk = WorkRoom(state, roles: staff.roles, source: ThisTerminal.source)
      ending = run(staff, TrainingRoom(desk), context)
    } else if isReadOnly {
      ending = run(NoStaff(), ReadOnlyRoom(state), context)
    } else {
      let staff = try WorkStaff(
        directory: directory,
        operatorName: operatorName,
        editor: OwnEditor(command: settings.editor, environment: environment)
      )
      let room = WorkRoom(state, roles: staff.roles, source: ThisTerminal.source)
      ending = run(staff, room, context)
    }
    if case .signal(let signal) = ending { terminal.die(of: signal) }
    terminal.close()
  }

  /// So many records are looked at in three to ten milliseconds.
  private static var searchLimit: Int { 1 << 16 }

  /// The keys of the room, made of those of the person.
  private func keys(_ own: Keymap) -> Keymap {
    track != nil ? own.training : isReadOnly ? own.readOnly : own
  }

  private func openFeed() throws -> FeedThread {
    let (files, pipe) = try PipeSource.split(feeds, keptIn: isReadOnly || track != nil ? nil : directory)
    do {
      let thread = try FeedThread(directory: directory, feeds: files, pipe: pipe, track: track?.path)
      if pipe != nil { try PipeSource.takeKeysFromTerminal() }
      return thread
    } catch let error as DirectoryError {
      throw CommandError(error)
    }
  }

  private func openTerminal(_ environment: [String: String]) throws(CommandError) -> Terminal {
    do {
      return try Terminal(
        Terminal.Options(
          environment: environment,
          color: own.settings.color,
          mouse: own.settings.isMouseOn,
          logPath: UserFolders(environment: environment).madeLog
        )
      )
    } catch {
      throw CommandError(SafeText("\(error)."), .usage)
    }
  }
}

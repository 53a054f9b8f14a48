import Console
import CursesTerminal
import EventFiles
import Foundation
import IncidentModel
import ScreenKit
import Settings
import Theming

extension RoomOptions {
  /// Shows the room until it is left: returns when a key did that, ends the program when a signal did.
  func open() throws {
    let environment = ProcessInfo.processInfo.environment
    let feed = try openFeed()
    // Listing keeps one core busy; what comes before the first frame has the others.
    feed.start()
    let desk = try RecordDesk(reader: feed.reader)
    let terminal = try openTerminal(environment)
    let clock = clockStart.map { RoomClock(from: $0, speed: speed) } ?? .wall
    let context = ConsoleContext(
      snapshot: Snapshot(),
      now: clock.now,
      glyphs: terminal.capabilities.glyphs,
      homeZone: .current,
      directory: SafeText(directory)
    )
    let state = ConsoleState(
      size: terminal.size,
      theme: theme.name,
      isMouseOn: terminal.isMouseOn,
      operatorName: operatorName,
      isReadOnly: isReadOnly,
      isDrill: clockStart != nil,
      clockSpeed: Int(clock.speed)
    )
    var loop = RunLoop(
      terminal: terminal,
      feed: feed,
      desk: desk,
      clock: clock,
      themes: ThemeShelf(.ofUser, current: theme),
      staff: NoStaff(),
      room: ReadOnlyRoom(state),
      context: context,
      seat: try ReplaySeat(plan: replay)
    )
    let ending = loop.run()
    if case .signal(let signal) = ending { terminal.die(of: signal) }
    terminal.close()
  }

  private func openFeed() throws -> FeedThread {
    do {
      return try FeedThread(directory: directory, feeds: feeds)
    } catch let error as DirectoryError {
      throw CommandError(error)
    }
  }

  private func openTerminal(_ environment: [String: String]) throws(CommandError) -> Terminal {
    do {
      return try Terminal(
        Terminal.Options(
          environment: environment,
          color: color,
          mouse: isMouseOn,
          logPath: UserFolders(environment: environment).madeLog
        )
      )
    } catch {
      throw CommandError(SafeText("\(error)."), .usage)
    }
  }
}

import EventFiles
import Foundation
import Glibc
import IncidentModel

/// What `--feed -` means: standard input is a feed.
enum PipeSource {
  private static let argument = "-"

  /// The feeds that are files, and the one that comes through standard input, if it is asked for.
  ///
  /// A room's keys come from the terminal then. `directory` keeps what comes; nil where nothing may be written there.
  static func split(_ feeds: [String], keptIn directory: String?) throws(CommandError) -> (
    files: [String], pipe: PipeFeed?
  ) {
    guard feeds.contains(argument) else { return (feeds, nil) }
    guard isatty(STDIN_FILENO) == 0 else {
      throw CommandError(
        "--feed - reads standard input, which is the terminal here; pipe something into it.",
        .usage
      )
    }
    let files = feeds.filter { $0 != argument }
    let source = fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 3)
    do throws(WriteError) {
      if let directory { return (files, PipeFeed(source, keptIn: directory, at: RoomClock.wall.now)) }
      let folder = FileManager.default.temporaryDirectory.path
      return (files, try PipeFeed(source, passingBy: folder))
    } catch {
      throw CommandError(error.sentence, .cannotWrite)
    }
  }

  /// Has the keys of a room come from its terminal, where a feed has taken standard input.
  static func takeKeysFromTerminal() throws(CommandError) {
    let terminal = open("/dev/tty", O_RDWR | O_NOCTTY)
    guard terminal >= 0 else {
      throw CommandError("There is no terminal to take keys from; start the room in one.", .usage)
    }
    dup2(terminal, STDIN_FILENO)
    close(terminal)
  }
}

extension PipeFeed {
  /// Copies on a thread of its own until the pipe ends; `tell` hears of what is wrong, and of its end.
  func start(tell: @escaping @Sendable (Problem?) -> Void) {
    let thread = Thread { self.copy(tell: tell) }
    thread.name = "pipe"
    thread.start()
  }
}

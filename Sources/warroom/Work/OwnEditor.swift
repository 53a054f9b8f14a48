import CursesTerminal
import Foundation
import Glibc
import IncidentModel
import Work

/// The editor that a person has chosen for texts, in the settings, `$VISUAL` or `$EDITOR`, run on the terminal of the room.
struct OwnEditor {
  /// Bytes of a text that come back at most.
  private static let longest = 1 << 20
  private static let missing: SafeText =
    "No editor is set: name it as 'editor' in config.json5, or in VISUAL or EDITOR before you open the room."

  /// What the settings name; empty for nothing.
  var command: String
  let environment: [String: String]

  /// Has a text edited; the terminal is the editor's until it ends. What it left stays on the disk until it is taken.
  func edit(_ text: String, lending terminal: Terminal) -> WorkAnswer {
    let named = [command, environment["VISUAL"], environment["EDITOR"]].compactMap(\.self).first {
      !$0.allSatisfy(\.isWhitespace)
    }
    guard let editor = named else { return .notEdited(Self.missing) }
    let folder = environment["TMPDIR"] ?? "/tmp"
    var template = Array("\(folder)/warroom-XXXXXX.txt".utf8CString)
    let file = mkstemps(&template, 4)
    guard file >= 0 else {
      return .notEdited(SafeText("No file for the editor could be made in \(folder); set TMPDIR."))
    }
    close(file)
    let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let handed = Data(text.utf8)
    do {
      try WholeFile.write(handed, to: path)
    } catch {
      unlink(path)
      return .notEdited(
        SafeText("The text could not be handed to the editor through \(path); make room there.")
      )
    }
    let status = terminal.lend { Self.run(editor, on: path) }
    guard let left = FileManager.default.contents(atPath: path) else {
      return .notEdited("What the editor left is gone; the text is as it was.")
    }
    guard left.count <= Self.longest else {
      return .notEdited(
        SafeText("What the editor left is longer than a megabyte; it is in \(path). The text is as it was.")
      )
    }
    // An editor may have saved and end with a complaint all the same: vi does after a command that failed.
    guard status == 0 || left != handed else {
      unlink(path)
      return .notEdited(
        SafeText(
          "'\(editor)' failed (\(status)); the text is as it was. Check 'editor' in config.json5, VISUAL and EDITOR."
        )
      )
    }
    // Editors end the last line; nobody typed that.
    let plain = String(decoding: left, as: UTF8.self)
    return .edited(plain.hasSuffix("\n") ? String(plain.dropLast()) : plain, path: path)
  }

  /// Runs the editor to its end; stops with it when it is suspended, so that the shell has the terminal. Returns its exit
  /// status, and that of a shell for one that could not be run or was killed.
  private static func run(_ editor: String, on path: String) -> Int32 {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // The room's own standard error goes to a log while its screen is up.
    posix_spawn_file_actions_adddup2(&actions, STDOUT_FILENO, STDERR_FILENO)
    let command = ["sh", "-c", "\(editor) \"$1\"", "sh", path]
    var words: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) }
    words.append(nil)
    defer { for word in words { free(word) } }
    var child = pid_t()
    let error = posix_spawn(&child, "/bin/sh", &actions, nil, words, environ)
    guard error == 0 else { return error }
    while true {
      var status: Int32 = 0
      let ended = waitpid(child, &status, WUNTRACED)
      if ended < 0, errno == EINTR { continue }
      guard ended == child else { return 127 }
      if status & 0xFF == 0x7F {
        kill(getpid(), SIGSTOP)
        kill(child, SIGCONT)
        continue
      }
      return status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + (status & 0x7F)
    }
  }
}

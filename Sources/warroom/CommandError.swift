import EventFiles
import Glibc
import IncidentModel

/// Why a command cannot do what it was asked, for a person: one sentence, and the exit code for scripts (sysexits.h).
struct CommandError: Error, Hashable {
  /// The exit codes, apart from 0 and the findings of `check`.
  enum Status: Int32 {
    /// The arguments make no sense; argument-parser's own errors end with it as well.
    case usage = 64
    /// What was read is not what it should be.
    case badData = 65
    /// An input is not there or may not be read.
    case noInput = 66
    /// An output cannot be made.
    case cannotWrite = 73
    /// Writing failed on the way.
    case inputOutput = 74
  }

  /// What is wrong and the way out; safe to print.
  var sentence: SafeText
  var status: Status

  /// An error of its parts.
  init(_ sentence: SafeText, _ status: Status) {
    self.sentence = sentence
    self.status = status
  }

  /// A directory or feed that cannot be read at all.
  init(_ error: DirectoryError) { self.init(error.sentence, .noInput) }

  /// Says the sentence on standard error and ends the program.
  func endProgram() -> Never {
    Output.complain(sentence)
    exit(status.rawValue)
  }
}

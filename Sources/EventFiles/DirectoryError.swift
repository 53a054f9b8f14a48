import Glibc
import IncidentModel
import SystemPackage

/// Why a directory or an extra feed cannot be read at all: something for the person who named it.
public enum DirectoryError: Error, Hashable, Sendable {
  /// There is nothing under the path.
  case missing(SafeText)
  /// The path names a file or something else that is no directory.
  case notADirectory(SafeText)
  /// The directory is there and may not be read; `reason` in the system's words.
  case unreadable(SafeText, reason: SafeText)
  /// There is no such `--feed` file.
  case feedMissing(SafeText)
  /// The `--feed` path names a directory, a pipe or a device.
  case feedNotAFile(SafeText)
  /// The `--feed` file is there and may not be read.
  case feedUnreadable(SafeText, reason: SafeText)

  /// What is wrong and the way out, in one sentence. Safe to print.
  public var sentence: SafeText {
    switch self {
    case .missing(let path):
      SafeText("There is no directory \(path); check the path, or create it with mkdir.")
    case .notADirectory(let path):
      SafeText("\(path) is not a directory; name the directory that holds the incident's files.")
    case .unreadable(let path, let reason):
      SafeText("\(path) cannot be read (\(reason)); check who may read it with ls -ld.")
    case .feedMissing(let path):
      SafeText("There is no feed \(path); check the path given with --feed.")
    case .feedNotAFile(let path):
      SafeText("The feed \(path) is not a regular file; name one file with --feed.")
    case .feedUnreadable(let path, let reason):
      SafeText("The feed \(path) cannot be read (\(reason)); check who may read it with ls -l.")
    }
  }
}

extension Errno {
  /// The system's words for it, safe to draw.
  var words: SafeText { SafeText(description) }

  /// The error of the call that has just failed.
  static var last: Errno { Errno(rawValue: errno) }

  /// Whether the thing is simply not there, or not what counts: it went away, or became something that is never opened.
  var meansAbsent: Bool {
    switch self {
    case .noSuchFileOrDirectory, .notDirectory, .tooManySymbolicLinkLevels, .isDirectory, .illegalSeek,
      .noSuchAddressOrDevice, .staleNFSFileHandle:
      true
    default: false
    }
  }
}

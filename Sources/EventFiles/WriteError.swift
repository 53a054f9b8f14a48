import IncidentModel
import SystemPackage

/// Why an event was not written: nothing of it is in the directory then, `unconfirmed` aside.
public enum WriteError: Error, Hashable, Sendable {
  /// There is no room on the file system, or no more for this user.
  case diskFull(SafeText)
  /// The file system takes no writes.
  case readOnly(SafeText)
  /// This user may not write there.
  case denied(SafeText)
  /// The incident directory, or `events/` in it, is gone.
  case directoryGone(SafeText)
  /// `events` is a file or a link: what lies behind it is not read as part of the incident.
  case notAFolder(SafeText)
  /// The file system takes no names as long.
  case nameTooLong(SafeText)
  /// There is a file of that name already; it was left as it is.
  case nameTaken(SafeText)
  /// Anything else, in the system's words.
  case failed(SafeText, reason: SafeText)
  /// The event is there and everybody sees it, but the disk did not confirm that it will survive a power cut.
  case unconfirmed(SafeText, reason: SafeText)

  /// What a failed call on a path means.
  init(_ error: Errno, _ path: SafeText) {
    switch error {
    case .noSpace, .diskQuotaExceeded: self = .diskFull(path)
    case .readOnlyFileSystem: self = .readOnly(path)
    case .permissionDenied, .notPermitted: self = .denied(path)
    case .noSuchFileOrDirectory, .notDirectory, .staleNFSFileHandle: self = .directoryGone(path)
    case .fileNameTooLong: self = .nameTooLong(path)
    case .fileExists: self = .nameTaken(path)
    default: self = .failed(path, reason: error.words)
    }
  }

  /// Whether the disk failed on the way, rather than the place not being one to write to.
  public var isInputOutput: Bool {
    switch self {
    case .failed, .unconfirmed: true
    default: false
    }
  }

  /// What is wrong and the way out, in one sentence. Safe to print.
  public var sentence: SafeText {
    switch self {
    case .diskFull(let path):
      SafeText("\(path) was not written: the disk is full; make room (df -h), then try again.")
    case .readOnly(let path):
      SafeText("\(path) was not written: the file system is read-only; remount it writable, then try again.")
    case .denied(let path):
      SafeText("\(path) was not written: permission denied; check who may write there with ls -ld.")
    case .directoryGone(let path):
      SafeText("\(path) was not written: the directory is gone; bring it back, then try again.")
    case .notAFolder(let path):
      SafeText("\(path) is no folder of its own (a file or a link); events are read from a real folder only.")
    case .nameTooLong(let path):
      SafeText("\(path) was not written: the name is too long here; move the incident to a shorter path.")
    case .nameTaken(let path):
      SafeText("\(path) was not written: the file exists already and was left as it is; try again.")
    case .failed(let path, let reason):
      SafeText("\(path) was not written (\(reason)); check the disk, then try again.")
    case .unconfirmed(let path, let reason):
      SafeText(
        "\(path) was written, but the disk did not confirm it (\(reason)); check the disk before relying on it."
      )
    }
  }
}

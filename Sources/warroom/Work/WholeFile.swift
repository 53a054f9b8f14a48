import Foundation
import Glibc

/// Writes small files of the program's own so that a reader, and the next start, finds the old one whole or the new one whole.
enum WholeFile {
  /// Why a file was not written.
  struct Failure: Error {
    var reason: String

    fileprivate static var last: Failure { Failure(reason: String(cString: strerror(errno))) }
  }

  /// Replaces a file; readable for this user alone.
  static func write(_ data: Data, to path: String) throws {
    let temporary = "\(path).\(getpid()).tmp"
    let file = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw Failure.last }
    var failure: Failure?
    data.withUnsafeBytes { bytes in
      var rest = bytes
      while !rest.isEmpty, failure == nil {
        let count = Glibc.write(file, rest.baseAddress, rest.count)
        if count > 0 {
          rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(count))
        } else if errno != EINTR {
          failure = .last
        }
      }
    }
    if failure == nil, fsync(file) != 0 { failure = .last }
    close(file)
    if failure == nil, rename(temporary, path) != 0 { failure = .last }
    if let failure {
      unlink(temporary)
      throw failure
    }
  }
}

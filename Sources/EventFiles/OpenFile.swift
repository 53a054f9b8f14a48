import Glibc

/// A log held open; closed with its last holder. What is still written to it is found although its name leads to another
/// file by now.
final class OpenFile: Sendable {
  let descriptor: Int32
  let identity: FileStatus.Identity

  /// Takes over an open file.
  init(_ descriptor: Int32, _ identity: FileStatus.Identity) {
    self.descriptor = descriptor
    self.identity = identity
  }

  deinit { close(descriptor) }
}

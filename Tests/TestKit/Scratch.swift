import Foundation

/// A folder of a test's own, gone when the value is.
public final class ScratchFolder: Sendable {
  /// Where it is.
  public let url: URL

  /// Makes it in the system's folder for temporary files.
  public init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "warroom-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// Writes a file in it, folders included, and says where.
  @discardableResult
  public func write(_ text: String, to path: String) throws -> URL {
    let file = url.appending(path: path)
    let folder = file.deletingLastPathComponent()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    return file
  }
}

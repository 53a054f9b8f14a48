import Foundation

/// Places in the package, found from where this file was compiled.
public enum PackagePaths {
  /// The folder of Package.swift.
  public static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Screens and texts that tests compare with.
  public static let goldens = root.appending(path: "Tests/Goldens")

  /// Records and data beside the package that some tests read where they are there: `WARROOM_SHARED`, or `../shared`.
  public static var shared: URL? {
    let named = ProcessInfo.processInfo.environment["WARROOM_SHARED"].map { URL(filePath: $0) }
    let folder = named ?? root.deletingLastPathComponent().appending(path: "shared")
    return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
  }

  /// A program that the package builds: it lies beside the tests that are running.
  public static func program(_ name: String) -> String {
    let tests = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    return URL(filePath: tests).deletingLastPathComponent().appending(path: name).path
  }
}

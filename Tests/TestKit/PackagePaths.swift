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

  /// A program that the package builds, in the same folder as the tests that ask.
  public static func program(_ name: String) -> URL {
    Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL.deletingLastPathComponent()
      .appending(path: name)
      ?? URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: name)
  }
}

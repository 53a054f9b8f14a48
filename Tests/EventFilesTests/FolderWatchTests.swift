import EventFiles
import Foundation
import TestKit
import Testing

/// A person's own files, followed while a room is open.
@Suite struct FolderWatchTests {
  private let scratch: ScratchFolder
  private var config: String { scratch.url.appending(path: "config").path }
  private var themes: String { config + "/themes" }

  init() throws { scratch = try ScratchFolder() }

  private func watch() throws -> FolderWatch {
    try #require(FolderWatch(folders: [config, themes], files: [config + "/one.json5"], suffix: ".json5"))
  }

  @Test func aFileThatIsWrittenReplacedOrRemovedIsTold() throws {
    try scratch.write("1", to: "config/one.json5")
    let watch = try watch()
    #expect(!watch.takeChanges())
    try scratch.write("2", to: "config/one.json5")
    #expect(watch.takeChanges())
    #expect(!watch.takeChanges())
    try FileManager.default.removeItem(atPath: config + "/one.json5")
    #expect(watch.takeChanges())
  }

  @Test func otherFilesAreNot() throws {
    try scratch.write("1", to: "config/one.json5")
    let watch = try watch()
    try scratch.write("1", to: "config/.one.json5.swp")
    try scratch.write("1", to: "config/.one.json5")
    try scratch.write("1", to: "config/one.json5~")
    #expect(!watch.takeChanges())
  }

  @Test func foldersThatAppearAreFollowed() throws {
    let watch = try watch()
    try scratch.write("1", to: "config/one.json5")
    #expect(watch.takeChanges())
    try scratch.write("2", to: "config/one.json5")
    #expect(watch.takeChanges())
    try scratch.write("1", to: "config/themes/mine.json5")
    _ = watch.takeChanges()
    try scratch.write("2", to: "config/themes/mine.json5")
    #expect(watch.takeChanges())
    try scratch.write("3", to: "config/one.json5")
    #expect(watch.takeChanges())
  }

  @Test func aLinkToElsewhereIsFollowed() throws {
    let real = try scratch.write("1", to: "dotfiles/one.json5")
    try FileManager.default.createDirectory(atPath: config, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: config + "/one.json5",
      withDestinationPath: real.path
    )
    let watch = try watch()
    let file = try FileHandle(forWritingTo: real)
    try file.write(contentsOf: Data("22".utf8))
    try file.close()
    #expect(watch.takeChanges())
  }
}

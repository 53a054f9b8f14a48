import Console
import Foundation
import IncidentModel
import Settings

/// How the room of an incident was left, in a file of the person's own. The incident itself is never touched.
struct KeptRoom {
  /// Longer than this is nothing that was written here, in bytes.
  private static let most = 1 << 16
  private let folder: String
  /// What was kept; nil where nothing was, or it cannot be read.
  private(set) var memory: RoomMemory?
  /// Why what was kept is not heeded; nil where it is.
  private(set) var remark: SafeText?

  /// Reads what was kept of an incident directory; nil where there is no place for it.
  init?(incident directory: String, folders: UserFolders) {
    guard let folder = folders.incident(directory) else { return nil }
    self.folder = folder
    guard SideFiles.areThere(in: [path]) else { return }
    guard let data = FileManager.default.contents(atPath: path), data.count <= Self.most,
      let memory = try? JSONDecoder().decode(RoomMemory.self, from: data)
    else {
      remark = SafeText("How this room was left cannot be read, so it opens anew (\(path)).")
      return
    }
    self.memory = memory
  }

  /// Where it is kept.
  private var path: String { "\(folder)/\(Self.name)" }
  /// The name of the file in the folder of an incident.
  static let name = "room.json"

  /// Keeps how the room is left. Where that fails nothing is lost but that.
  func keep(_ memory: RoomMemory) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    guard memory != self.memory, let data = try? encoder.encode(memory) else { return }
    try? FileManager.default.createDirectory(
      atPath: folder,
      withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700]
    )
    try? WholeFile.write(data, to: path)
  }
}

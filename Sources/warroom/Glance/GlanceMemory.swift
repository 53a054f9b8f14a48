import Foundation
import Panes
import Settings

/// What was seen when a person last looked at an incident: a few figures in a file of the person's own.
///
/// Losing it costs a line on the screen, so nothing that goes wrong here is ever in the way.
struct GlanceMemory {
  private let file: URL

  /// The memory of an incident directory; nil where there is no place for it.
  init?(incident directory: String, folders: UserFolders = .ofUser) {
    guard let state = folders.state, let real = realpath(directory, nil) else { return nil }
    defer { free(real) }
    file = URL(filePath: "\(state)/glance/\(UserFolders.number(of: String(cString: real))).json")
  }

  /// What was kept; nil where nothing was, or it cannot be read.
  var last: GlanceTally? {
    (try? Data(contentsOf: file)).flatMap { try? JSONDecoder().decode(GlanceTally.self, from: $0) }
  }

  /// Keeps what was seen now, whole or not at all.
  func keep(_ tally: GlanceTally) {
    guard let data = try? JSONEncoder().encode(tally) else { return }
    try? FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try? data.write(to: file, options: .atomic)
  }
}

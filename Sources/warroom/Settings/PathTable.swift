import IncidentModel
import Settings

/// Where a person's own files lie, and whether they are there.
struct PathTable {
  private struct Row {
    var name: String
    var path: String?
  }

  private let rows: [Row]

  /// The files of a person, and those that belong to an incident.
  init(_ folders: UserFolders, incident directory: String?) {
    var rows = [
      Row(name: "settings", path: folders.settings),
      Row(name: "keys", path: folders.keymap),
      Row(name: "themes", path: folders.themes),
      Row(name: "rules", path: folders.rules),
      Row(name: "alert formats", path: folders.formats),
      Row(name: "log", path: folders.log),
      Row(name: "glances", path: folders.state.map { "\($0)/glance" }),
      Row(name: "incidents", path: folders.state.map { "\($0)/incidents" }),
    ]
    if let directory {
      let kept = folders.incident(directory)
      rows += [
        Row(name: "how it was left", path: kept.map { "\($0)/\(KeptRoom.name)" }),
        Row(name: "drafts of it", path: kept.map { "\($0)/drafts" }),
        Row(name: "rules of it", path: "\(directory)/rules"),
        Row(name: "formats of it", path: "\(directory)/formats"),
      ]
    }
    self.rows = rows
  }

  /// A line for each: what it is, whether it is there, where.
  var text: String {
    let width = rows.map(\.name.count).max() ?? 0
    return rows.map { row in
      let name = row.name + String(repeating: " ", count: width - row.name.count)
      guard let path = row.path else { return "\(name)  no place   neither HOME nor XDG_* says where\n" }
      let isThere = SideFiles.areThere(in: [path])
      return "\(name)  \(isThere ? "there     " : "not there ") \(SafeText(path))\n"
    }.joined()
  }
}

import AlertFormats
import IncidentModel
import Settings

/// Formats of alerts that files describe: those of an incident before those of the user.
struct FormatShelf {
  /// The formats that can be used.
  private(set) var mappings: [AlertMapping] = []
  /// Files that were left out, as problems of the room.
  private(set) var problems: [Problem] = []

  /// The formats of the user.
  static func ofUser() -> FormatShelf {
    var shelf = FormatShelf()
    if let folder = UserFolders.ofUser.formats { shelf.read(folder, followsLinks: true, within: nil) }
    return shelf
  }

  /// The formats of an incident, in whose folder links are never followed, and of the user.
  static func of(incident directory: String) -> FormatShelf {
    var shelf = FormatShelf()
    shelf.read(directory + "/formats", followsLinks: false, within: directory)
    let others = ofUser()
    shelf.mappings += others.mappings
    shelf.problems += others.problems
    return shelf
  }

  private mutating func read(_ folder: String, followsLinks: Bool, within directory: String?) {
    guard SideFiles.areThere(in: [folder]) else { return }
    var files = SideFiles(suffix: ".json5", noun: "formats")
    files.read(folder: folder, followsLinks: followsLinks)
    for refusal in files.refusals {
      refuse(refusal.file, nil, "\(refusal.problem); \(refusal.remedy)", within: directory)
    }
    for file in files.files {
      do throws(SettingsError) {
        mappings.append(try AlertMapping(file.bytes, place: file.name))
      } catch {
        refuse(file.name, error.line, "\(error.reason)", within: directory)
      }
    }
  }

  private mutating func refuse(_ file: String, _ line: Int?, _ reason: String, within directory: String?) {
    let prefix = directory.map { $0 + "/" } ?? ""
    let path = file.hasPrefix(prefix) ? String(file.dropFirst(prefix.count)) : file
    problems.append(
      Problem(
        path: SafeText(path),
        line: line,
        index: nil,
        code: .badField,
        reason: SafeText("\(reason); the format is left out, all others work on")
      )
    )
  }
}

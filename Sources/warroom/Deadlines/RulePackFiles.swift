import Deadlines
import IncidentModel
import Settings

/// Reads the files of rules and calendars that extend the built-in ones.
struct RulePackFiles {
  /// What came of reading: the rules to work with, and what was left out and why.
  struct Library: Sendable {
    var book: Rulebook
    var refusals: [PackRefusal]
  }

  private var files = SideFiles(suffix: ".json", noun: "rules")

  /// The built-in rules and those of the user.
  static func ofUser() -> RulePackFiles {
    var reader = RulePackFiles()
    if let folder = UserFolders.ofUser.rules { reader.files.read(folder: folder, followsLinks: true) }
    return reader
  }

  /// Whether the user or an incident has a folder of rules.
  static func areThere(beside directory: String) -> Bool {
    SideFiles.areThere(in: [UserFolders.ofUser.rules, directory + "/rules"])
  }

  /// Reads `rules/*.json` of an incident, where links are never followed: others may have put them there.
  mutating func read(incident directory: String) {
    files.read(folder: directory + "/rules", followsLinks: false)
  }

  /// Reads a file or a folder that somebody named; throws where it is not there.
  mutating func read(named path: String) throws(CommandError) { try files.read(named: path) }

  /// The built-in rules with all that was read.
  func library() -> Library {
    let refusals = files.refusals.map {
      PackRefusal(file: $0.file, error: PackError("", $0.problem, $0.remedy))
    }
    guard !files.files.isEmpty else { return Library(book: .builtIn, refusals: refusals) }
    let (book, more) = Rulebook.builtIn.adding(files.files.map { PackFile(name: $0.name, bytes: $0.bytes) })
    return Library(book: book, refusals: refusals + more)
  }
}

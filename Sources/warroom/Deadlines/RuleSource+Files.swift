import IncidentModel
import IncidentStore

extension RuleSource {
  /// The built-in rules, those of the user and those of an incident; what was refused is a problem of the room.
  static func of(incident directory: String) -> RuleSource {
    RuleSource(hasFiles: RulePackFiles.areThere(beside: directory)) {
      var files = RulePackFiles.ofUser()
      files.read(incident: directory)
      let library = files.library()
      let problems = library.refusals.map { refusal in
        let isOurs = refusal.file.hasPrefix(directory + "/")
        let path = isOurs ? String(refusal.file.dropFirst(directory.count + 1)) : refusal.file
        let reason = "\(refusal.error); the file is left out, all other rules work on"
        return Problem(path: SafeText(path), line: nil, index: nil, code: .badField, reason: SafeText(reason))
      }
      return Library(book: library.book, refusals: problems)
    }
  }
}

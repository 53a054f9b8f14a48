import IncidentModel

/// Names that records of different content claim, and which content counts: the one with the smaller hash.
struct ConflictBook: Sendable {
  private struct Contest: Sendable {
    /// SHA-256 of the canonical form, to the places where that content lies.
    var versions: [[UInt8]: Set<RecordPlace>] = [:]

    var winner: [UInt8]? { versions.keys.min { $0.lexicographicallyPrecedes($1) } }
  }

  private var contests: [UInt64: Contest] = [:]
  private var listed: [UInt64: [Problem]] = [:]
  private var changed: Set<UInt64> = []

  /// Whether a name is claimed by more than one content.
  func isOpen(_ name: UInt64) -> Bool { contests[name] != nil }

  /// Notes the content that held a name alone until now.
  mutating func open(_ name: UInt64, version: [UInt8], places: [RecordPlace]) {
    contests[name] = Contest(versions: [version: Set(places)])
  }

  /// Notes a further record of a contested name; true when its content is new and counts from now on.
  mutating func join(_ name: UInt64, version: [UInt8], place: RecordPlace) -> Bool {
    let isNew = contests[name]?.versions[version] == nil
    contests[name, default: Contest()].versions[version, default: []].insert(place)
    changed.insert(name)
    return isNew && contests[name]?.winner == version
  }

  /// What the problems list loses and gains since the last call.
  mutating func changes(in files: FileTable) -> (gone: [Problem], new: [Problem]) {
    var gone: [Problem] = []
    var new: [Problem] = []
    for name in changed {
      gone += listed[name] ?? []
      let problems = contests[name].map { Self.problems(of: $0, in: files) } ?? []
      listed[name] = problems
      new += problems
    }
    changed.removeAll()
    return (gone, new)
  }

  private static func problems(of contest: Contest, in files: FileTable) -> [Problem] {
    let winner = contest.winner
    return contest.versions.filter { $0.key != winner }.flatMap { _, places in
      places.map { place in
        Problem(
          path: files[place.file],
          line: place.line,
          index: place.index,
          code: .duplicateConflict,
          reason: """
            another record has the same source and id and says something else; that one counts. \
            Give each event an id of its own.
            """
        )
      }
    }
  }
}

import IncidentModel

/// Names that records of different content claim, and which content counts: the one with the smaller hash.
struct ConflictBook: Sendable {
  private struct Contest: Sendable {
    /// SHA-256 of the canonical form that counts, and the places where that content lies.
    var winner: (version: [UInt8], places: Set<RecordPlace>)
    /// The same of all that lost: a content that has lost never counts again.
    var losers: [[UInt8]: Set<RecordPlace>] = [:]
  }

  private var contests: [UInt64: Contest] = [:]
  /// Where contents lie that have lost and are not listed yet.
  private var unlisted: [RecordPlace] = []

  /// Whether a name is claimed by more than one content.
  func isOpen(_ name: UInt64) -> Bool { contests[name] != nil }

  /// Notes the content that held a name alone until now.
  mutating func open(_ name: UInt64, version: [UInt8], places: [RecordPlace]) {
    contests[name] = Contest(winner: (version, Set(places)))
  }

  /// Notes a further record of a contested name; true when its content is new and counts from now on.
  mutating func join(_ name: UInt64, version: [UInt8], place: RecordPlace) -> Bool {
    guard let best = contests[name]?.winner.version else { return false }
    if version == best {
      contests[name]?.winner.places.insert(place)
    } else if version.lexicographicallyPrecedes(best) {
      let places = contests[name]?.winner.places ?? []
      contests[name]?.losers[best] = places
      contests[name]?.winner = (version, [place])
      unlisted += places
      return true
    } else if contests[name]?.losers[version, default: []].insert(place).inserted == true {
      unlisted.append(place)
    }
    return false
  }

  /// The problems of records that have lost since the last call.
  mutating func takeNew(in files: FileTable) -> [Problem] {
    defer { unlisted = [] }
    return unlisted.map { place in
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

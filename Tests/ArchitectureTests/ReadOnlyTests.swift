import Testing

@Suite struct ReadOnlyTests {
  /// What writes an event, or makes one that can be written.
  private static let writing = ["EventWriter", "EventDraft", "CheckedRecord", "EventStamp"]

  /// Whatever shows the past has no way to what writes: neither its clock, nor its cuts, nor its part of the loop.
  @Test func whatReplaysNamesNothingThatWrites() throws {
    let files =
      SourceTree.swiftFiles(in: "Sources/Replay") + SourceTree.swiftFiles(in: "Sources/warroom/Replay")
      + ["Sources/IncidentStore/PastRoom.swift"]
    #expect(files.count > 10)
    for file in files {
      let text = try SourceTree.text(of: file)
      for word in Self.writing { #expect(!text.contains(word), "\(file) names \(word)") }
      for word in ["WorkRoom", "ChangeAction"] { #expect(!text.contains(word), "\(file) names \(word)") }
    }
  }

  /// A training names no writer: it gets one for a `TrackFolder`, which cannot be made for the record or anything in it.
  @Test func aTrainingWritesToItsOwnDirectoryAlone() throws {
    for file in SourceTree.swiftFiles(in: "Sources/warroom/Training")
      + SourceTree.swiftFiles(in: "Sources/Training")
    {
      let text = try SourceTree.text(of: file)
      for word in ["EventWriter", "CheckedRecord", "WritingDesk"] {
        #expect(!text.contains(word), "\(file) names \(word)")
      }
      let staffed = text.components(separatedBy: "WorkStaff(").dropFirst()
      for call in staffed {
        #expect(call.hasPrefix("directory: track.path,"), "\(file) staffs another directory")
      }
    }
  }

  @Test(arguments: ["Console", "Panes"])
  func whatShowsARoomNamesNothingThatWrites(module: String) throws {
    for file in SourceTree.swiftFiles(in: "Sources/\(module)") {
      let text = try SourceTree.text(of: file)
      for word in Self.writing { #expect(!text.contains(word), "\(file) names \(word)") }
    }
  }

  @Test func theReadOnlyRoomAsksForNothing() throws {
    let text = try SourceTree.text(of: "Sources/Console/Room.swift")
    let room = try #require(text.range(of: "struct ReadOnlyRoom"))
    #expect(text[room.upperBound...].contains("typealias Request = Never"))
  }
}

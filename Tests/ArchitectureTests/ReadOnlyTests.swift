import Testing

@Suite struct ReadOnlyTests {
  /// What writes an event, or makes one that can be written.
  private static let writing = ["EventWriter", "EventDraft", "CheckedRecord", "EventStamp"]

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

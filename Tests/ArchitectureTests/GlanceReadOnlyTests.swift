import Testing

/// What only shows an incident cannot write one: its code names nothing that writes.
@Suite struct GlanceReadOnlyTests {
  @Test(arguments: ["Sources/Panes/Glance", "Sources/warroom/Glance", "Sources/warroom/Status"])
  func glanceAndStatusNameNothingThatWritesEvents(folder: String) throws {
    let writers = [
      "EventWriter", "EventDraft", "CheckedRecord", "DraftReview", "AddSheet", "import EventFiles",
    ]
    let files = SourceTree.swiftFiles(in: folder)
    #expect(!files.isEmpty)
    for file in files {
      let text = try SourceTree.text(of: file)
      for writer in writers { #expect(!text.contains(writer), "\(file) names \(writer)") }
    }
  }
}

import ScreenKit
import Testing

@testable import Forms

@Suite struct FuzzyTests {
  private func found(_ typed: String, _ names: [String]) -> [String] {
    let query = FuzzyQuery(typed)
    let scored = names.compactMap { name in query.score(names: [name]).map { (name: name, score: $0) } }
    return scored.sorted { $0.score > $1.score }.map(\.name)
  }

  @Test func lettersInARowAndAtTheBeginningOfWordsComeFirst() {
    #expect(
      found("gdpr", ["go down the page, right", "UK GDPR Art. 33", "xgxdxpxr"]).first == "UK GDPR Art. 33"
    )
    #expect(found("mt", ["format", "Move a task", "comment"]).first == "Move a task")
    #expect(found("hold", ["threshold", "Hold a task"]) == ["Hold a task", "threshold"])
    #expect(found("key", ["monkey", "Rotate keys", "key"]).first == "key")
  }

  @Test func everyWordMustBeFoundInAnyOrder() {
    #expect(found("33 gdpr", ["GDPR Art. 33", "GDPR Art. 34"]) == ["GDPR Art. 33"])
    #expect(found("xyz", ["GDPR"]).isEmpty)
    #expect(found("", ["b", "a"]).count == 2)
  }

  @Test func aLongerTextMustHoldTheWordAsItIs() {
    let query = FuzzyQuery("when")
    #expect(query.score(names: ["Note"], texts: ["Tell what happened and when."]) != nil)
    #expect(query.score(names: ["Note"], texts: ["What has been done"]) == nil)
  }

  @Test func theLettersThatWereFoundAreKnown() {
    #expect(FuzzyQuery("mt").places(in: "Move a task") == [0, 7])
    #expect(FuzzyQuery("ÄRZ").places(in: "Der März") == [5, 6, 7])
  }

  @Test func thePaletteFindsByNameKeyAndDescription() {
    var palette = Palette(
      [
        PaletteItem(id: "note", name: "Note on the timeline", keys: "n", help: "Tell what happened."),
        PaletteItem(id: "mute", name: "Bell", keys: "m", help: "Bell on or off."),
        PaletteItem(
          id: "move",
          name: "Move a task",
          keys: "< >",
          help: "To another column.",
          hindrance: "no task is selected"
        ),
      ],
      history: ["move", "gone", "move"]
    )
    #expect(palette.found == [2, 0, 1])
    #expect(palette.recentCount == 1)
    _ = palette.press(.character("m"))
    #expect(palette.items[palette.found[0]].id == "mute")
    _ = palette.press(.backspace)
    for character in "happened" { _ = palette.press(.character(character)) }
    #expect(palette.press(.enter) == .chosen("note"))
    #expect(palette.press(.control("u")) == .stayed)
    #expect(palette.press(.enter) == .stayed)
    #expect(palette.notice == "no task is selected")
    #expect(palette.press(.escape) == .left)
  }
}

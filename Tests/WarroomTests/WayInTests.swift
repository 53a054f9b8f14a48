import Foundation
import TestKit
import Testing

@Suite struct WayInTests {
  /// One sentence on standard error with the path in it, nothing on standard output.
  private func expectSentence(_ run: Run, _ status: Int32, naming path: String) {
    #expect(run.status == status)
    #expect(run.output.isEmpty)
    #expect(run.complaint.hasPrefix("warroom: "))
    #expect(run.complaint.contains(path))
    #expect(run.complaint.split(separator: "\n").count == 1)
  }

  @Test(arguments: ["open", "status", "render", "check", "alerts"])
  func aDirectoryThatIsNotThere(verb: String) throws {
    expectSentence(try warroom(verb, "/no/such/place"), 66, naming: "/no/such/place")
  }

  @Test(arguments: ["open", "status", "render", "check"])
  func aFileInsteadOfADirectory(verb: String) throws {
    let folder = try ScratchFolder()
    let file = try folder.write("{}", to: "one.json").path(percentEncoded: false)
    expectSentence(try warroom(verb, file), 66, naming: file)
  }

  @Test func aFeedThatIsNotThere() throws {
    let folder = try ScratchFolder()
    expectSentence(
      try warroom("status", folder.url.path(percentEncoded: false), "--feed", "/no/feed.jsonl"),
      66,
      naming: "/no/feed.jsonl"
    )
  }

  @Test func anEmptyDirectorySaysWhatWouldFillIt() throws {
    let folder = try ScratchFolder()
    let path = folder.url.path(percentEncoded: false)
    let status = try warroom("status", path)
    #expect(status.status == 0)
    #expect(status.output.contains("warroom.incident.declared"))
    let room = try warroom("render", path, "--size", "120x40")
    #expect(room.status == 0)
    #expect(room.output.contains("No incident declared yet"))
    #expect(room.output.contains("events/") && room.output.contains("feeds/"))
  }

  @Test(arguments: [
    [], ["status"], ["status", ".", "--at", "yesterday"], ["status", ".", "--axis", "both"],
    ["render", ".", "--size", "big"], ["render", ".", "--size", "0x5"], ["render", ".", "--view", "map"],
    ["render", ".", "--format", "png"], ["render", ".", "--theme", "no-such-theme"],
    ["open", ".", "--speed", "0"],
    ["open", ".", "--clock", "soon"], ["status", ".", "--what"], ["open", ".", "--color", "pink"],
  ])
  func wrongUseEndsWith64(arguments: [String]) throws {
    let line = arguments.map { "'\($0)'" }.joined(separator: " ")
    let run = try shell("\"$W\" \(line) </dev/null")
    #expect(run.status == 64, "\(arguments): \(run.complaint)")
    #expect(!run.complaint.isEmpty)
  }

  @Test func theRoomWithoutATerminalSaysSo() throws {
    let incident = try SmallIncident()
    let run = try warroom(incident.path)
    #expect(run.status != 0)
    #expect(run.output.isEmpty)
    #expect(run.complaint.split(separator: "\n").count == 1)
    #expect(run.complaint.contains("terminal"))
  }

  @Test func aDirectoryNamedLikeAVerbIsOpenedByItsPath() throws {
    let folder = try ScratchFolder()
    try folder.write("{}", to: "check/one.json")
    let run = try shell("cd '\(folder.url.path(percentEncoded: false))' && \"$W\" ./check </dev/null")
    #expect(run.complaint.contains("terminal"))
  }

  @Test func outputThatCannotBeWrittenEndsWith74() throws {
    let incident = try SmallIncident()
    let run = try shell("\"$W\" status '\(incident.path)' >/dev/full")
    #expect(run.status == 74)
    #expect(run.complaint.hasPrefix("warroom: Standard output"))
  }

  @Test func aReaderThatGoesAwayEndsItQuietly() throws {
    let incident = try SmallIncident()
    let run = try shell("\"$W\" render '\(incident.path)' --size 1000x1000 | head -1")
    #expect(run.complaint.isEmpty)
    #expect(run.output.split(separator: "\n").count == 1)
  }

  @Test func versionsNameWhatItIsMadeOf() throws {
    let run = try warroom("--version")
    #expect(run.status == 0)
    #expect(run.output.contains("Swift 6") && run.output.contains("ncurses 6"))
  }

  @Test(arguments: ["open", "status", "render", "check", "alerts", "deadlines", "themes", "add"])
  func everyVerbHasHelp(verb: String) throws {
    let run = try warroom(verb, "--help")
    #expect(run.status == 0)
    #expect(run.output.contains("USAGE: warroom \(verb)"))
  }

  @Test func themesListsWhatThemeTakes() throws {
    let run = try warroom("themes")
    #expect(run.status == 0)
    let names = run.output.split(separator: "\n").compactMap {
      $0.split(separator: " ").first.map(String.init)
    }
    for name in ["midnight", "daylight", "contrast", "mono"] { #expect(names.contains(name)) }
    let incident = try SmallIncident()
    for name in names {
      let drawn = try warroom("render", incident.path, "--theme", name, "--format", "ansi", "--size", "40x10")
      #expect(drawn.status == 0, "\(name): \(drawn.complaint)")
    }
  }

  @Test func aThemeOfOnesOwnThatIsBrokenIsSaidWithFileAndEndsWith65() throws {
    let folder = try ScratchFolder()
    try folder.write("{ name: \"mine\", roles: {", to: "warroom/themes/mine.json5")
    let config = folder.url.path(percentEncoded: false)
    let list = try warroom("themes", environment: ["XDG_CONFIG_HOME": config])
    #expect(list.status == 65)
    #expect(list.output.contains("mine.json5"))
    let use = try warroom("render", ".", "--theme", "mine", environment: ["XDG_CONFIG_HOME": config])
    #expect(use.status == 65)
    #expect(use.complaint.contains("mine.json5"))
  }
}

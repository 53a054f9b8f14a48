import Foundation
import TestKit
import Testing

/// `warroom config`, and what the person's files do to other commands.
@Suite struct ConfigTests {
  private let folder: ScratchFolder
  private let environment: [String: String]

  init() throws {
    folder = try ScratchFolder()
    environment = [
      "XDG_CONFIG_HOME": folder.url.appending(path: "config").path,
      "XDG_STATE_HOME": folder.url.appending(path: "state").path,
    ]
  }

  @Test(arguments: [("--default", "config.json5"), ("--default-keymap", "keymap.json5")])
  func whatItPrintsAsDefaultCanBeUsedAsItIs(option: String, file: String) throws {
    let printed = try warroom("config", option)
    #expect(printed.status == 0)
    try folder.write(printed.output, to: "config/warroom/\(file)")
    let check = try warroom("config", environment: environment)
    #expect(check.status == 0)
    #expect(check.output == "Settings, keys and themes can be used.\n")
  }

  @Test func everythingThatCannotBeUsedIsTold() throws {
    try folder.write("{ theme: 'midnigth',\n mose: false }", to: "config/warroom/config.json5")
    try folder.write("{ all: { zoom: 'n' } }", to: "config/warroom/keymap.json5")
    try folder.write("{ name: 'mine',", to: "config/warroom/themes/mine.json5")
    let run = try warroom("config", environment: environment)
    #expect(run.status == 65)
    let lines = run.output.split(separator: "\n")
    #expect(lines.count == 4)
    #expect(lines.contains { $0.contains("config.json5:2: 'mose' is no setting; did you mean 'mouse'?") })
    #expect(lines.contains { $0.contains("config.json5:1: theme: there is no theme 'midnigth'") })
    #expect(lines.contains { $0.contains("keymap.json5:1: 'note' and 'zoom'") })
    #expect(lines.contains { $0.contains("mine.json5:1:") })
  }

  @Test func pathsTellWhatIsThere() throws {
    try folder.write("{}", to: "config/warroom/config.json5")
    let incident = try SmallIncident()
    let run = try warroom("config", "--paths", incident.path, environment: environment)
    #expect(run.status == 0)
    let lines = run.output.split(separator: "\n")
    #expect(
      lines.contains { $0.hasPrefix("settings ") && $0.contains("  there  ") && $0.hasSuffix("config.json5") }
    )
    #expect(
      lines.contains { $0.hasPrefix("keys ") && $0.contains("not there") && $0.hasSuffix("keymap.json5") }
    )
    #expect(lines.contains { $0.hasPrefix("drafts of it") && $0.contains("state/warroom/incidents/") })
  }

  @Test func themeOfTheFileIsPassedOverByTheCall() throws {
    try folder.write("{ theme: 'no-such-theme' }", to: "config/warroom/config.json5")
    let incident = try SmallIncident()
    let run = try warroom("open", incident.path, "--theme", "daylight", environment: environment)
    #expect(!run.complaint.contains("no-such-theme"))
    let other = try warroom("open", incident.path, environment: environment)
    #expect(other.complaint.contains("there is no theme 'no-such-theme'"))
    #expect(other.complaint.contains("config.json5:1: theme:"))
  }

  @Test(arguments: [["--paths", "--default"], ["--default", "--default-keymap"], ["/tmp"], ["--wrong"]])
  func wrongUseEndsWith64(arguments: [String]) throws {
    #expect(try warroom(["config"] + arguments).status == 64)
  }
}

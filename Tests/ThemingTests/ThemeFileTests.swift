import ScreenKit
import Settings
import TestKit
import Testing
import Theming

/// What a person's own theme files may say, and what they are told when something in them is wrong.
@Suite struct ThemeFileTests {
  private let folder: ScratchFolder
  private let library: ThemeLibrary

  init() throws {
    folder = try ScratchFolder()
    library = ThemeLibrary(userFolder: folder.url.path)
  }

  @Test func aThemeOfOnesOwnIsListedWithItsFile() throws {
    let file = try folder.write("{ name: 'mine' }", to: "mine.json5")
    try folder.write("not a theme", to: "notes.txt")
    #expect(library.entries.first { $0.name == "mine" }?.path == file.path)
    #expect(library.entries.count == ThemeLibrary().entries.count + 1)
  }

  @Test func whatIsInheritedStaysUnlessItIsSaidAnew() throws {
    try folder.write(
      """
      // comments, single quotes and trailing commas are fine
      {
        name: 'mine', inherits: "midnight",
        palette: { blue: "#abcdef", },
        roles: { critical: { bold: false, underline: true, }, key: { fg: "default" } },
      }
      """,
      to: "mine.json5"
    )
    let theme = try library.theme(named: "mine")
    let parent = try library.theme(named: "midnight")
    #expect(theme[.focus].foreground == RGB(hex: "#abcdef"))
    #expect(theme[.critical].foreground == parent[.critical].foreground)
    #expect(theme[.critical].attributes == .underline)
    #expect(theme[.key].foreground == nil)
    #expect(theme[.good] == parent[.good])
    #expect(theme.backgrounds == parent.backgrounds)
  }

  @Test func aThemeMayReplaceTheBuiltInOneItInherits() throws {
    try folder.write(
      "{ name: 'midnight', inherits: 'midnight', palette: { red: '#ff0000' } }",
      to: "midnight.json5"
    )
    #expect(try library.theme(named: "midnight")[.critical].foreground == RGB(255, 0, 0))
  }

  @Test(arguments: [
    ("{ name: 'mine', roles: { critcal: {} } }", ":1: 'critcal' is no role; did you mean 'critical'?"),
    ("{ name: 'mine',\n role: {} }", ":2: 'role' is no key of a theme; did you mean 'roles'?"),
    ("{ name: 'mine', roles: { text: { bolt: true } } }", "text.bolt is not known; did you mean 'bold'?"),
    ("{ name: 'mine', roles: { text: { bold: 1 } } }", "text.bold is true or false"),
    (
      "{ name: 'mine', palette: { ocean: '#001122' },\n\n roles: { text: { fg: 'oceam' } } }",
      ":3: text.fg: 'oceam' is no color of the palette; did you mean 'ocean'?"
    ),
    ("{ name: 'mine', roles: { text: { fg: '#12345' } } }", "a color is # and six digits"),
    (
      "{ name: 'mine', roles: { text: { ansi: 'gren' } } }",
      "text.ansi: 'gren' is no color; did you mean 'green'?"
    ),
    ("{ name: 'mine', palette: { ocean: 'blue' } }", "ocean is a color such as"),
    ("{ name: 'mine', inherits: 'midnigth' }", ":1: there is no theme 'midnigth'; did you mean 'midnight'?"),
    ("{ name: 'other' }", "is named 'other' inside"),
    ("{}", "a theme needs a 'name'"),
    ("[]", "a theme is an object"),
    ("{ name: 'mine',\n\n roles: { text: { fg: red } } }", ":3: the file has 'red', which is no value"),
    ("{ name: 'mine'\n roles: {} }", ":2: the file needs a ',' or a '}' after 'name'"),
    ("{ name: 'mine', name: 'mine' }", "sets 'name' twice"),
    ("{ name: 'mine", "the file ends inside a text"),
    ("", ":1: the file ends where a value should be"),
  ])
  func whatIsWrongIsNamedWithItsLineAndTheWayOut(text: String, expected: String) throws {
    let file = try folder.write(text, to: "mine.json5")
    let error = #expect(throws: SettingsError.self) { try library.theme(named: "mine") }
    let sentence = error?.description ?? ""
    #expect(sentence.hasPrefix(file.path), "\(sentence)")
    #expect(sentence.contains(expected), "\(sentence)")
  }

  @Test func aCircleIsRefused() throws {
    try folder.write("{ name: 'one', inherits: 'two' }", to: "one.json5")
    try folder.write("{ name: 'two', inherits: 'one' }", to: "two.json5")
    let error = #expect(throws: SettingsError.self) { try library.theme(named: "one") }
    #expect(error?.description.contains("break the circle") == true)
  }

  @Test func anUnknownNameNamesTheNearest() {
    let error = #expect(throws: SettingsError.self) { try library.theme(named: "dayligt") }
    #expect(error?.description == "there is no theme 'dayligt'; did you mean 'daylight'?")
    let other = #expect(throws: SettingsError.self) { try library.theme(named: "../../etc/passwd") }
    #expect(other?.description.contains("midnight") == true)
  }

  @Test func aFileThatIsNoTextIsAnErrorAndNoCrash() throws {
    try folder.write(String(repeating: "[", count: 100_000), to: "mine.json5")
    #expect(throws: SettingsError.self) { try library.theme(named: "mine") }
    try folder.write("{ name: '\\x", to: "mine.json5")
    #expect(throws: SettingsError.self) { try library.theme(named: "mine") }
    try folder.write("{ name: '\\u12", to: "mine.json5")
    #expect(throws: SettingsError.self) { try library.theme(named: "mine") }
    try folder.write("/* never closed", to: "mine.json5")
    #expect(throws: SettingsError.self) { try library.theme(named: "mine") }
  }
}

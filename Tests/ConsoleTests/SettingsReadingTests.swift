import Console
import Panes
import Testing

/// What a person's config.json5 may say, and what is told when something in it is wrong.
@Suite struct SettingsReadingTests {
  private func read(_ text: String) throws -> SettingsReading {
    try SettingsReading(Array(text.utf8), place: "config.json5")
  }

  @Test func theDefaultFileReadsBackToTheDefaultsAndDocumentsEveryKey() throws {
    let reading = try read(RoomSettings.defaultFile)
    #expect(reading.settings == RoomSettings())
    #expect(reading.complaints.isEmpty)
    #expect(Set(reading.lines.keys) == Set(RoomSettings.Key.allCases))
    for key in RoomSettings.Key.allCases {
      #expect(key.help.joined().hasSuffix("."))
      for line in key.help { #expect(RoomSettings.defaultFile.contains("  // \(line)\n")) }
    }
  }

  @Test func everyKeyIsHeeded() throws {
    let reading = try read(
      """
      { theme: 'daylight', light_theme: 'contrast', dark_theme: 'mono', color: 16, times: 'utc', pane: 'alerts', zoom: true, mouse: false, bell: false,
        clipboard: false, ascii: true, editor: 'nano -w', operator: 'lead', restore: false }
      """
    )
    #expect(reading.complaints.isEmpty)
    var wanted = RoomSettings()
    wanted.theme = "daylight"
    wanted.lightTheme = "contrast"
    wanted.darkTheme = "mono"
    wanted.color = .ansi16
    wanted.times = .utc
    wanted.pane = .alerts
    wanted.isZoomed = true
    wanted.isMouseOn = false
    wanted.ringsBell = false
    wanted.usesClipboard = false
    wanted.isASCII = true
    wanted.editor = "nano -w"
    wanted.operatorName = "lead"
    wanted.restoresRooms = false
    #expect(reading.settings == wanted)
  }

  @Test(arguments: [
    ("tehme: 'daylight'", "config.json5:2: 'tehme' is no setting; did you mean 'theme'?"),
    ("times: 'ucl'", "config.json5:2: 'ucl' is nothing that times can be; did you mean 'utc'?"),
    ("pane: 'alert'", "config.json5:2: 'alert' is no pane; did you mean 'alerts'?"),
    ("zoom: 'yes'", "config.json5:2: zoom is true or false"),
    ("color: 7", "config.json5:2: color is a text in quotes"),
    ("editor: 3", "config.json5:2: editor is a text in quotes"),
  ])
  func whatIsWrongIsToldAndTheRestWorksOn(line: String, sentence: String) throws {
    let reading = try read("{\n\(line),\nmouse: false }")
    #expect(reading.complaints.map(\.description) == [sentence])
    #expect(!reading.settings.isMouseOn)
  }

  @Test func aFileThatIsBrokenAsAWholeSaysWhere() {
    #expect { try read("{\n theme: 'daylight'\n mouse: false }") } throws: {
      "\($0)" == "config.json5:3: the file needs a ',' or a '}' after 'theme'"
    }
    #expect { try read("[]") } throws: { "\($0)".hasPrefix("config.json5:1: the file is an object") }
  }

  @Test func aRoomOpensAsTheySay() {
    var settings = RoomSettings()
    (settings.times, settings.pane, settings.isZoomed, settings.ringsBell) = (.utc, .deadlines, true, false)
    var state = ConsoleState.open(120, 40)
    state.begin(with: settings)
    #expect(state.clockMode == .utc)
    #expect(state.focus == .deadlines)
    #expect(state.companion == .timeline)
    #expect(state.isZoomed)
    #expect(state.bell.isMuted)
  }

  @Test func theTerminalDecidesOnlyWhereItIsAsked() {
    var settings = RoomSettings()
    #expect(settings.theme(onLight: true) == "midnight")
    settings.theme = "auto"
    #expect(settings.theme(onLight: nil) == "midnight")
    #expect(settings.theme(onLight: false) == "midnight")
    #expect(settings.theme(onLight: true) == "daylight")
    #expect(settings.themes == ["midnight", "daylight"])
  }

  @Test func aTextForTheTerminalIsNoName() throws {
    let reading = try read(#"{ operator: "le\u001b[31mad" }"#)
    #expect(!reading.settings.operatorName.contains("\u{1B}"))
  }

  @Test func withoutAClipboardNothingIsSent() {
    let context = Room.normal.context()
    var settings = RoomSettings()
    settings.usesClipboard = false
    var state = ConsoleState.open(120, 40)
    state.begin(with: settings)
    #expect(state.press(.character("y"), in: context).isEmpty)
    #expect(state.flash?.text.string.contains("clipboard") == true)
  }
}

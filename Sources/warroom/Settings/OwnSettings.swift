import Console
import IncidentModel
import Settings
import Theming

/// The settings and keys of the person who runs the program, as their files say them and the call changes them.
struct OwnSettings: Sendable {
  /// What a call said, which goes before the file for as long as the program runs.
  struct Said: Hashable, Sendable {
    var theme: String?
    var color: ColorChoice?
    var mouse: Bool?
    var operatorName: String?
  }

  /// What is in force.
  private(set) var settings = RoomSettings()
  /// The keys.
  private(set) var keymap = Keymap.standard
  /// What in the files cannot be used.
  private(set) var complaints: [SettingsError] = []
  private var lines: [RoomSettings.Key: Int] = [:]
  private let folders: UserFolders

  /// Reads the files; one that is not there says nothing.
  ///
  /// - Parameter before: what stays in force of a file that cannot be read as a whole; nil for the defaults.
  init(_ folders: UserFolders = .ofUser, before: OwnSettings? = nil) {
    self.folders = folders
    if let before { (settings, keymap, lines) = (before.settings, before.keymap, before.lines) }
    if let file = folders.settings {
      take(file, default: { $0.settings = RoomSettings() }) { own, bytes throws(SettingsError) in
        let reading = try SettingsReading(bytes, place: file)
        (own.settings, own.lines) = (reading.settings, reading.lines)
        own.complaints += reading.complaints
      }
    }
    if let file = folders.keymap {
      take(file, default: { $0.keymap = .standard }) { own, bytes throws(SettingsError) in
        let reading = try KeymapReading(bytes, place: file)
        let rebound = Keymap.standard.rebound(by: reading)
        own.keymap = rebound.keymap
        own.complaints += reading.complaints + rebound.complaints
      }
    }
  }

  /// The same with what a call says.
  func with(_ said: Said) -> OwnSettings {
    var own = self
    if let theme = said.theme { own.settings.theme = theme }
    if let color = said.color { own.settings.color = color }
    if let mouse = said.mouse { own.settings.isMouseOn = mouse }
    if let name = said.operatorName { own.settings.operatorName = name }
    return own
  }

  /// The theme that a call names, which must be there; else that of the file, or the standard one with a complaint.
  mutating func theme(_ said: Said) throws(CommandError) -> Theme {
    let library = ThemeLibrary(userFolder: folders.themes)
    guard said.theme == nil else { return try library.required(settings.theme) }
    do {
      return try library.theme(named: settings.theme)
    } catch {
      complain(ofTheme: error)
      settings.theme = RoomSettings().theme
      return try library.required(settings.theme)
    }
  }

  /// The theme of the settings could not be loaded.
  mutating func complain(ofTheme error: SettingsError) {
    let isFileToBlame = error.line != nil || error.description.contains(".json5: ")
    guard !isFileToBlame, let line = lines[.theme], let place = folders.settings else {
      complaints.append(error)
      return
    }
    complaints.append(SettingsError(place: place, line: line, "theme: \(error.reason)"))
  }

  /// The complaints, and those of every theme of the person's own.
  var complaintsWithThemes: [SettingsError] {
    var own = self
    let library = ThemeLibrary(userFolder: folders.themes)
    for entry in library.entries where entry.path != nil || entry.name == settings.theme {
      do { _ = try library.theme(named: entry.name) } catch { own.complaints.append(error) }
    }
    if !library.entries.contains(where: { $0.name == settings.theme }) {
      do { _ = try library.theme(named: settings.theme) } catch { own.complain(ofTheme: error) }
    }
    return own.complaints
  }

  /// What a room says of the complaints in its one line; nil where there are none.
  var remark: SafeText? {
    guard let first = complaints.first else { return nil }
    let folder = folders.config.map { $0 + "/" } ?? ""
    let more = complaints.count > 1 ? " (and \(complaints.count - 1) more: 'warroom config')" : ""
    return SafeText(first.description.replacing(folder, with: "") + more)
  }

  private mutating func take(
    _ path: String,
    default reset: (inout OwnSettings) -> Void,
    _ body: (inout OwnSettings, [UInt8]) throws(SettingsError) -> Void
  ) {
    guard SideFiles.areThere(in: [path]) else { return reset(&self) }
    var files = SideFiles(suffix: ".json5", noun: "settings")
    do {
      try files.read(named: path)
    } catch {
      complaints.append(SettingsError(error.sentence.string))
    }
    complaints += files.refusals.map { SettingsError("\($0.file): \($0.problem); \($0.remedy)") }
    guard let file = files.files.first else { return }
    do throws(SettingsError) { try body(&self, file.bytes) } catch { complaints.append(error) }
  }
}

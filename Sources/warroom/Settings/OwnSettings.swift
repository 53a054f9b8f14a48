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
  /// Where the files lie.
  let folders: UserFolders
  private let said: Said

  /// Reads the files; one that is not there says nothing. What a call says goes before them.
  init(_ folders: UserFolders = .ofUser, said: Said = Said()) {
    self.init(folders, said, before: nil)
  }

  /// Reads the files anew; what cannot be read as a whole stays as it is.
  func readAnew() -> OwnSettings { OwnSettings(folders, said, before: self) }

  private init(_ folders: UserFolders, _ said: Said, before: OwnSettings?) {
    self.folders = folders
    self.said = said
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
    if let theme = said.theme { settings.theme = theme }
    if let color = said.color { settings.color = color }
    if let mouse = said.mouse { settings.isMouseOn = mouse }
    if let name = said.operatorName { settings.operatorName = name }
  }

  /// The theme that the call names, which must be there; else one that was `kept`, else that of the file, or the standard
  /// one with a complaint. Where the terminal decides, it is the one for a terminal that has not said anything.
  mutating func theme(kept: String? = nil) throws(CommandError) -> Theme {
    let name = settings.theme(onLight: nil)
    if let said = said.theme, said == name { return try library.required(name) }
    if said.theme == nil, let kept, let theme = try? library.theme(named: kept) { return theme }
    do {
      return try library.theme(named: name)
    } catch {
      complain(ofTheme: name, error)
      return try library.required(RoomSettings().theme)
    }
  }

  /// The themes built in and those of the person.
  var library: ThemeLibrary { ThemeLibrary(userFolder: folders.themes) }

  /// A theme could not be loaded: the line that names it is to blame, unless its own file is.
  mutating func complain(ofTheme name: String, _ error: SettingsError) {
    let keys: [(RoomSettings.Key, String)] = [
      (.theme, settings.theme), (.lightTheme, settings.lightTheme), (.darkTheme, settings.darkTheme),
    ]
    let key = keys.first { $0.1 == name }?.0
    guard !library.entries.contains(where: { $0.name == name }), let key, let line = lines[key],
      let place = folders.settings
    else {
      complaints.append(error)
      return
    }
    complaints.append(SettingsError(place: place, line: line, "\(key.rawValue): \(error.reason)"))
  }

  /// The complaints, and those of every theme of the person's own.
  var complaintsWithThemes: [SettingsError] {
    var own = self
    let names = library.entries.filter { $0.path != nil }.map(\.name)
    for name in names + settings.themes.filter({ !names.contains($0) }) {
      do { _ = try library.theme(named: name) } catch { own.complain(ofTheme: name, error) }
    }
    return own.complaints
  }

  /// What a room says in its one line of the complaints that it has not told yet; nil where there are none.
  func remark(besides told: [SettingsError] = []) -> SafeText? {
    let fresh = complaints.filter { !told.contains($0) }
    guard let first = fresh.first else { return nil }
    let folder = folders.config.map { $0 + "/" } ?? ""
    let more = fresh.count > 1 ? " (and \(fresh.count - 1) more: 'warroom config')" : ""
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

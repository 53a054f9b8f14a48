import Console
import EventFiles
import IncidentModel
import Settings

/// A person's settings while a room is open, and the watch over their files.
struct SettingsSeat {
  /// What is in force.
  private(set) var own: OwnSettings
  /// The terminal's background is light; nil while it has not said.
  var isLight: Bool?
  private let keys: @Sendable (Keymap) -> Keymap
  private let watch: FolderWatch?
  /// What was told of the files last, so that it is told once.
  private var told: [SettingsError]

  /// A seat for settings that were just read, in a room that makes its keys of those of the person.
  init(_ own: OwnSettings, keys: @escaping @Sendable (Keymap) -> Keymap) {
    self.own = own
    self.keys = keys
    told = own.complaints
    let folders = own.folders
    watch = FolderWatch(
      folders: [folders.config, folders.themes].compactMap(\.self),
      files: [folders.settings, folders.keymap].compactMap(\.self),
      suffix: ".json5"
    )
  }

  /// Readable while files may have changed.
  var wakeDescriptors: [Int32] { watch.map { [$0.descriptor] } ?? [] }

  /// The keys of the room.
  var keymap: Keymap { keys(own.keymap) }

  /// Reads the files anew where one has changed; whether it did.
  mutating func takeChanges() -> Bool {
    guard watch?.takeChanges() == true else { return false }
    own = own.readAnew()
    return true
  }

  /// The theme could not be read.
  mutating func complain(ofTheme name: String, _ error: SettingsError) { own.complain(ofTheme: name, error) }

  /// What is to be said of the files that was not told before; nil for nothing.
  mutating func takeRemark() -> SafeText? {
    defer { told = own.complaints }
    return own.remark(besides: told)
  }
}

import ScreenKit
import Settings

/// What a `keymap.json5` says: by mode, the keys of actions by their names. What in it cannot be used is told, and the
/// rest works on.
///
///     { all: { zoom: "v" }, room: { note: ["n", "Ctrl-n"], first: "g g", impact: [] } }
public struct KeymapReading: Sendable {
  /// The keys of an action in a mode.
  struct Entry: Hashable, Sendable {
    /// Where; nil for everywhere the action works.
    var mode: KeyMode?
    /// The action's name.
    var action: String
    /// Each is a key, or two to be pressed one after the other; none takes the action its keys.
    var chords: [[Key]]
    /// Line of the file, from 1.
    var line: Int
  }

  /// How complaints name the file.
  let place: String
  private(set) var entries: [Entry] = []
  /// What cannot be used, each with file, line and the nearest that can.
  public private(set) var complaints: [SettingsError] = []
  private let file: SettingsFile

  /// The word for everywhere an action works.
  static let everywhere = "all"

  /// Reads a file's bytes; throws where it is no JSON5 object at all. `place` is how complaints name it.
  public init(_ bytes: [UInt8], place: String) throws(SettingsError) {
    self.place = place
    file = try SettingsFile(bytes, place: place, kind: "a keymap", example: "{ all: { zoom: \"v\" } }")
    for member in file.members {
      do throws(SettingsError) {
        let mode = try mode(member)
        for entry in try file.object(member) { take(entry, in: mode) }
      } catch {
        complaints.append(error)
      }
    }
  }

  private func mode(_ member: JSON5.Member) throws(SettingsError) -> KeyMode? {
    if member.key == Self.everywhere { return nil }
    if let mode = KeyMode(rawValue: member.key) { return mode }
    let known = [Self.everywhere] + KeyMode.allCases.map(\.rawValue)
    throw file.unknown(member.key, "is no mode of keys", among: known, line: member.line)
  }

  private mutating func take(_ member: JSON5.Member, in mode: KeyMode?) {
    do throws(SettingsError) {
      guard let binding = Keymap.standard.bindings.first(where: { $0.name == member.key }) else {
        let known = Keymap.standard.bindings.map(\.name)
        throw file.unknown(member.key, "is no action", among: known, line: member.line)
      }
      if let mode, !binding.modes.contains(mode) {
        let modes = binding.modes.map(\.rawValue).joined(separator: ", ")
        throw file.wrong(
          member.line,
          "'\(member.key)' does nothing in '\(mode.rawValue)'; it works in \(modes)"
        )
      }
      let chords = try chords(member)
      if let mode, mode.takesText, let key = chords.lazy.compactMap(\.first).first(where: \.isText) {
        throw file.wrong(
          member.line,
          "'\(key.label)' is text in '\(mode.rawValue)'; \(member.key) needs a key such as Ctrl-a or F2 there"
        )
      }
      entries.append(Entry(mode: mode, action: member.key, chords: chords, line: member.line))
    } catch {
      complaints.append(error)
    }
  }

  private func chords(_ member: JSON5.Member) throws(SettingsError) -> [[Key]] {
    var chords: [[Key]] = []
    for value in member.value.array ?? [member.value] {
      guard let text = value.string else {
        throw file.wrong(value.line, "\(member.key) is a key in quotes, or a list of them: [\"v\", \"F5\"]")
      }
      let chord = try chord(text, of: member.key, line: value.line)
      if !chords.contains(chord) { chords.append(chord) }
    }
    return chords
  }

  private func chord(_ text: String, of action: String, line: Int) throws(SettingsError) -> [Key] {
    var keys: [Key] = []
    for word in text.split(separator: " ") {
      guard let key = Key(named: String(word)) else {
        throw file.wrong(
          line,
          "\(action): '\(word)' is no key; \(Nearest.hint(for: String(word), among: Key.names))"
        )
      }
      if let twin = key.twin {
        throw file.wrong(line, "\(action): terminals send \(key.label) as \(twin.label); use that name")
      }
      keys.append(key)
    }
    guard (1...2).contains(keys.count) else {
      throw file.wrong(line, "\(action): '\(text)' is no key, nor two with a space between them; see Space")
    }
    return keys
  }
}

import FoundationEssentials
import Settings

/// The themes there are: those built in, and those of a folder of the user's, which win.
public struct ThemeLibrary: Sendable {
  /// A theme that can be chosen.
  public struct Entry: Hashable, Sendable {
    /// What to call it.
    public let name: String
    /// Its file; nil for one that is built in.
    public let path: String?
  }

  /// Where the user's themes are; nil for none.
  public let userFolder: String?

  /// The library with a folder of the user's own; see `UserFolders.themes`.
  public init(userFolder: String? = nil) { self.userFolder = userFolder }

  /// Every theme by name, in order; a file of the user's replaces the one built in under its name.
  public var entries: [Entry] {
    var paths: [String: String?] = BuiltInThemes.files.mapValues { _ in nil }
    for name in userNames { paths[name] = .some(path(of: name)) }
    return paths.map { Entry(name: $0.key, path: $0.value) }.sorted { $0.name < $1.name }
  }

  /// Loads a theme with all that it inherits.
  public func theme(named name: String) throws(SettingsError) -> Theme {
    var chain: [ThemeFile] = []
    var next: (name: String, by: ThemeFile?, line: Int)? = (name, nil, 0)
    while let wanted = next {
      let file = try find(wanted.name, for: wanted.by, line: wanted.line, besides: chain.map(\.place))
      chain.insert(file, at: 0)
      next = file.inherits.map { ($0.name, file, $0.line) }
    }
    return try Theme(files: chain)
  }

  /// The file of a theme that is not yet in the chain: the user's, else the one built in.
  private func find(
    _ name: String,
    for child: ThemeFile?,
    line: Int,
    besides taken: [String]
  ) throws(SettingsError) -> ThemeFile {
    if let path = path(of: name), !taken.contains(path), let bytes = try read(path) {
      return try named(name, ThemeFile(bytes, place: path))
    }
    let place = "built-in theme \(name)"
    if let bytes = BuiltInThemes.files[name], !taken.contains(place) {
      return try named(name, ThemeFile(bytes(), place: place))
    }
    let isCycle = taken.contains(place) || taken.contains(path(of: name) ?? "")
    if let child, isCycle {
      throw SettingsError(
        place: child.place,
        line: line,
        "inherits '\(name)', which inherits it in turn; break the circle"
      )
    }
    let sentence = "there is no theme '\(name)'; \(Nearest.hint(for: name, among: entries.map(\.name)))"
    guard let child else { throw SettingsError(sentence) }
    throw SettingsError(place: child.place, line: line, sentence)
  }

  private func named(_ name: String, _ file: ThemeFile) throws(SettingsError) -> ThemeFile {
    if file.name == name { return file }
    throw SettingsError(
      "\(file.place): is named '\(file.name)' inside; call the file \(file.name).json5 or the theme '\(name)'"
    )
  }

  private func path(of name: String) -> String? {
    let isPlain = !name.isEmpty && !name.hasPrefix(".") && !name.contains("/") && !name.utf8.contains(0)
    return isPlain ? userFolder.map { "\($0)/\(name).json5" } : nil
  }

  private var userNames: [String] {
    guard let userFolder else { return [] }
    let files = (try? FileManager.default.contentsOfDirectory(atPath: userFolder)) ?? []
    return files.filter { $0.hasSuffix(".json5") && !$0.hasPrefix(".") }.map { String($0.dropLast(6)) }
  }

  private func read(_ path: String) throws(SettingsError) -> [UInt8]? {
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw SettingsError("\(path): cannot be read; check its permissions")
    }
    guard data.count <= 1 << 20 else { throw SettingsError("\(path): is larger than a theme can be (1 MiB)") }
    return Array(data)
  }
}

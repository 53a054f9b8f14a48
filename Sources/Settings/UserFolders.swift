/// Where a person's own files are (https://specifications.freedesktop.org/basedir-spec): nil where neither a variable
/// nor a home says. A relative path does not count.
public struct UserFolders: Hashable, Sendable {
  /// What a person writes and the program only reads: `$XDG_CONFIG_HOME/warroom`, or `~/.config/warroom`.
  public let config: String?
  /// What the program keeps from one run to the next: `$XDG_STATE_HOME/warroom`, or `~/.local/state/warroom`.
  public let state: String?

  /// The folders that the variables of an environment name; nothing is looked up or made.
  public init(environment: [String: String]) {
    func folder(_ variable: String, below home: String) -> String? {
      let base = [environment[variable], environment["HOME"].map { "\($0)/\(home)" }]
        .compactMap(\.self).first { $0.hasPrefix("/") }
      return base.map { "\($0)/warroom" }
    }
    config = folder("XDG_CONFIG_HOME", below: ".config")
    state = folder("XDG_STATE_HOME", below: ".local/state")
  }

  /// The person's settings.
  public var settings: String? { config.map { "\($0)/config.json5" } }
  /// The person's keys.
  public var keymap: String? { config.map { "\($0)/keymap.json5" } }
  /// The person's themes, a file each.
  public var themes: String? { config.map { "\($0)/themes" } }
  /// The person's rules and calendars.
  public var rules: String? { config.map { "\($0)/rules" } }
  /// The person's formats of alerts.
  public var formats: String? { config.map { "\($0)/formats" } }
  /// Where messages go while the screen is up.
  public var log: String? { state.map { "\($0)/warroom.log" } }
}

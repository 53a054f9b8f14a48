extension Rulebook {
  /// What must stand beside every deadline.
  public static let disclaimer =
    "Not legal advice. Check every rule against the official text before relying on it."

  /// The rules and calendars that come with the program, inside of it; read at first use.
  public static let builtIn: Rulebook = {
    let files = [
      PackFile(name: "holidays.json", bytes: PackageResources.holidays_json),
      PackFile(name: "rules.json", bytes: PackageResources.rules_json),
    ]
    return Rulebook(rules: []).adding(files).book
  }()
}

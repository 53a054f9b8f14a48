import Foundation

extension Rulebook {
  /// What must stand beside every deadline.
  public static let disclaimer =
    "Not legal advice. Check every rule against the official text before relying on it."

  /// The rules and calendars that come with the program, read at first use.
  public static let builtIn: Rulebook = {
    let files = ["holidays", "rules"].compactMap { builtInFile($0) }
    return Rulebook(rules: []).adding(files).book
  }()

  /// A file of Resources.
  static func builtInFile(_ name: String) -> PackFile? {
    guard let url = Bundle.module.url(forResource: name, withExtension: "json"),
      let data = try? Data(contentsOf: url)
    else { return nil }
    return PackFile(name: "\(name).json", bytes: Array(data))
  }
}

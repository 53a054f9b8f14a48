import CursesTerminal

/// What the program is made of.
enum Version {
  /// The program's own.
  static let number = "0.1.0"

  /// What `--version` prints.
  static var text: String { "warroom \(number) (Swift \(swift), \(Terminal.libraryVersion))" }

  /// The language cannot name its compiler's version; it can only be asked about one after the other.
  private static var swift: String {
    #if compiler(>=6.5)
      "6.5 or later"
    #elseif compiler(>=6.4)
      "6.4"
    #elseif compiler(>=6.3)
      "6.3"
    #elseif compiler(>=6.2)
      "6.2"
    #else
      "6.1"
    #endif
  }
}

import IncidentModel

extension DebriefPage {
  /// The page as Markdown: a table a section, and the questions as a list.
  public var markdown: String {
    var lines = ["# \(Self.escaped(title))", "", Self.escaped(subtitle)]
    for table in tables {
      lines += ["", "## \(Self.escaped(table.title))", "", Self.escaped(table.summary)]
      guard !table.rows.isEmpty else { continue }
      lines += ["", Self.row(table.headings), Self.row(table.headings.map { _ in "---" }, isRule: true)]
      lines += table.rows.map { Self.row($0) }
    }
    lines += ["", "## Questions for the hot wash", ""]
    lines += questions.map { "- \(Self.escaped($0))" }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func row(_ cells: [SafeText], isRule: Bool = false) -> String {
    "| " + cells.map { isRule ? $0.string : escaped($0) }.joined(separator: " | ") + " |"
  }

  /// The record's own words say what they say: nothing in them becomes a heading, a link or a second row.
  private static func escaped(_ text: SafeText) -> String {
    var escaped = ""
    for character in text.string.replacing("\n", with: " ") {
      if "\\`*_{}[]<>#|~!".contains(character) { escaped.append("\\") }
      escaped.append(character)
    }
    return escaped
  }
}

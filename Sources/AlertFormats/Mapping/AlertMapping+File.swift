import IncidentModel
import Settings

extension AlertMapping {
  /// Reads a mapping file; errors name the file and the line.
  public init(_ bytes: [UInt8], place: String) throws(SettingsError) {
    let file = try SettingsFile(bytes, place: place, kind: "a format", example: "{ name: …, when: { … }, … }")
    name = ""
    for member in file.members { try read(member, file) }
    if name.isEmpty { throw file.wrong(file.line, "the format has no name; add name: \"…\"") }
    if marks.isEmpty {
      throw file.wrong(file.line, "nothing says which records are meant; add when: { \"path\": \"text\" }")
    }
    if time.isEmpty { throw file.wrong(file.line, "nothing says when it happened; add time: \"path\"") }
    if texts[.title] == nil { throw file.wrong(file.line, "alerts have no title; add title: \"path\"") }
  }

  private static var keys: [String] {
    ["name", "when", "alert_when", "time", "key", "severity", "state", "attack", "labels"]
      + TextField.allCases.map(\.rawValue)
  }

  private mutating func read(_ member: JSON5.Member, _ file: SettingsFile) throws(SettingsError) {
    switch member.key {
    case "name": name = SafeText(try file.text(member))
    case "when": marks = try Self.marks(member, file)
    case "alert_when": alertMarks = try Self.marks(member, file)
    case "time": time = try Self.paths(member, file)
    case "key": key = try Self.paths(member, file)
    case "attack": attack = try Self.paths(member, file)
    case "severity":
      severity = try Self.table(member, file, Severity.allCases.map(\.rawValue)) { Severity(rawValue: $0) }
    case "state":
      state = try Self.table(member, file, AlertState.allCases.map(\.rawValue)) { AlertState(rawValue: $0) }
    case "labels":
      for label in try file.object(member) {
        labelNames.append(SafeText(label.key))
        labelPaths.append(MappingPath(text: try file.text(label)))
      }
    default:
      guard let field = TextField(rawValue: member.key) else {
        throw file.unknown(member.key, "is no field of an alert", among: Self.keys, line: member.line)
      }
      texts[field] = try Self.text(member, file)
    }
  }

  /// `{ "path": "text", "other.path": ["one", "another"], "third": true }`
  private static func marks(_ member: JSON5.Member, _ file: SettingsFile) throws(SettingsError) -> [Mark] {
    var marks: [Mark] = []
    for mark in try file.object(member) {
      let path = MappingPath(text: mark.key)
      switch mark.value.content {
      case .bool(true): marks.append(Mark(path: path))
      case .string(let text), .number(let text): marks.append(Mark(path: path, texts: [text]))
      case .array(let elements):
        let texts = elements.compactMap { element -> String? in
          switch element.content {
          case .string(let text), .number(let text): text
          default: nil
          }
        }
        guard texts.count == elements.count, !texts.isEmpty else { fallthrough }
        marks.append(Mark(path: path, texts: texts))
      default:
        throw file.wrong(mark.line, "\(mark.key) is a text, a list of texts, or true where any value will do")
      }
    }
    return marks
  }

  /// `"path"` or `["path", "other.path"]`
  private static func paths(_ member: JSON5.Member, _ file: SettingsFile) throws(SettingsError)
    -> [MappingPath]
  {
    if let text = member.value.string, !text.isEmpty { return [MappingPath(text: text)] }
    let texts = member.value.array?.map { $0.string ?? "" } ?? []
    guard !texts.isEmpty, !texts.contains("") else {
      throw file.wrong(member.line, "\(member.key) is a path in quotes, or a list of paths")
    }
    return texts.map(MappingPath.init)
  }

  /// A path, a list of paths, or `{ text: "…" }` for a text that is always the same; both in one object.
  private static func text(_ member: JSON5.Member, _ file: SettingsFile) throws(SettingsError) -> MappingText
  {
    guard let members = member.value.object else { return MappingText(paths: try paths(member, file)) }
    var text = MappingText()
    for part in members {
      switch part.key {
      case "path": text.paths = try paths(part, file)
      case "text": text.literal = SafeText(try file.text(part))
      default:
        throw file.unknown(
          part.key,
          "is nothing that \(member.key) has",
          among: ["path", "text"],
          line: part.line
        )
      }
    }
    return text
  }

  /// A path, a list of paths, or `{ path: …, table: { "tool's word": "our word" } }`.
  private static func table<Word: Hashable & Sendable>(
    _ member: JSON5.Member,
    _ file: SettingsFile,
    _ known: [String],
    _ word: (String) -> Word?
  ) throws(SettingsError) -> MappingTable<Word> {
    guard let members = member.value.object else { return MappingTable(paths: try paths(member, file)) }
    var table = MappingTable<Word>()
    for part in members {
      switch part.key {
      case "path": table.paths = try paths(part, file)
      case "table":
        for row in try file.object(part) {
          let name = try file.text(row)
          guard let known = word(name) else {
            throw file.unknown(name, "is no \(member.key)", among: known, line: row.line)
          }
          table.table[row.key.lowercased()] = known
        }
      default:
        throw file.unknown(
          part.key,
          "is nothing that \(member.key) has",
          among: ["path", "table"],
          line: part.line
        )
      }
    }
    if table.paths.isEmpty { throw file.wrong(member.line, "\(member.key) needs a path") }
    return table
  }
}

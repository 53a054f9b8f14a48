import IncidentModel
import JSON

/// A format that a file describes: by which fields a record is known, and where an alert's fields lie in it.
public struct AlertMapping: Hashable, Sendable {
  /// How the format is called.
  public var name: SafeText
  /// What a record of the format has.
  var marks: [Mark] = []
  /// What a record has that is an alert and no telemetry; any, if nothing is asked for.
  var alertMarks: [Mark] = []
  /// Where the time lies, the first that can be read.
  var time: [MappingPath] = []
  /// What names the alert, all of them together.
  var key: [MappingPath] = []
  var severity = MappingTable<Severity>()
  var state = MappingTable<AlertState>()
  var texts: [TextField: MappingText] = [:]
  var attack: [MappingPath] = []
  var labels: [(name: SafeText, path: MappingPath)] {
    labelNames.indices.map { (labelNames[$0], labelPaths[$0]) }
  }
  var labelNames: [SafeText] = []
  var labelPaths: [MappingPath] = []

  /// The texts of an alert that a mapping can say.
  enum TextField: String, CaseIterable {
    case title, description, product, source, host, entity, user, rule, link, src, dst
    case srcPort = "src_port"
    case dstPort = "dst_port"
  }

  /// A field that a record must have, with one of some texts if any are named.
  struct Mark: Hashable, Sendable {
    var path: MappingPath
    var texts: [String] = []

    func holds(in record: JSONValue) -> Bool {
      guard let value = path.find(in: record) else { return false }
      guard !texts.isEmpty else { return true }
      return value.said?.plain.map(texts.contains) ?? false
    }
  }

  /// Whether a record is of this format.
  func claims(_ record: JSONValue) -> Bool { marks.allSatisfy { $0.holds(in: record) } }

  /// Reads a record of this format; false when it is telemetry and no alert.
  func read(_ record: JSONValue, into draft: inout AlertDraft) -> Bool {
    guard alertMarks.allSatisfy({ $0.holds(in: record) }) else { return false }
    for path in time { draft.offerTime("time", path.find(in: record)) }
    severity.read(record) {
      draft.rate($0, by: $1)
    } otherwise: {
      draft.rate(word: $0)
    }
    state.read(record) {
      draft.enter($0, by: $1)
    } otherwise: { value in
      if let state = value.said?.plain.flatMap({ AlertState(rawValue: $0.lowercased()) }) {
        draft.enter(state, by: value)
      }
    }
    draft.title = text(.title, .title, record, &draft)
    draft.description = text(.description, .description, record, &draft)
    draft.product = text(.product, .product, record, &draft)
    draft.source = text(.source, .source, record, &draft)
    draft.host = text(.host, .host, record, &draft)
    draft.entity = text(.entity, .entity, record, &draft)
    draft.user = text(.user, .user, record, &draft)
    draft.rule = text(.rule, .rule, record, &draft)
    draft.link = text(.link, .link, record, &draft)
    draft.src = draft.endpoint(.src, value(.src, record), value(.srcPort, record))
    draft.dst = draft.endpoint(.dst, value(.dst, record), value(.dstPort, record))
    for path in attack { draft.addTechniques(in: path.find(in: record)) }
    if key.contains(where: { $0.find(in: record)?.said != nil }) {
      for path in key { draft.addKey(path.find(in: record)) }
    }
    if draft.wantsLabels {
      for label in labels {
        if let value = label.path.find(in: record) {
          AlertLabel.add(value, as: label.name, to: &draft.labels)
        }
      }
    }
    return true
  }

  private func value(_ field: TextField, _ record: JSONValue) -> JSONValue? {
    texts[field]?.paths.lazy.compactMap { $0.find(in: record)?.said }.first
  }

  private func text(
    _ name: TextField,
    _ field: AlertField,
    _ record: JSONValue,
    _ draft: inout AlertDraft
  ) -> DraftText {
    if let value = value(name, record) { return draft.said(field, value) }
    guard let literal = texts[name]?.literal else { return .none }
    return draft.made { $0.scratch.append(contentsOf: literal.string.utf8) }
  }

  /// What a record lacks that has some of the marks of this format, as a sentence; nil where it has none.
  func lack(in record: JSONValue) -> String? {
    let missing = marks.filter { !$0.holds(in: record) }
    guard missing.count < marks.count, !missing.isEmpty else { return nil }
    let names = missing.map { $0.path.text }.joined(separator: ", ")
    return "no known alert format; nearest is \(name), for which \(names) is missing or says something else"
  }
}

/// A path in records: names joined by dots, that may be nested or written with the dots.
struct MappingPath: Hashable, Sendable {
  let text: String

  /// The value there; nil without one.
  func find(in record: JSONValue) -> JSONValue? {
    var text = text
    return text.withUTF8 { record.find(JSONText(UnsafeRawBufferPointer($0))) }
  }
}

/// Where a text lies, and what it is where nothing lies there.
struct MappingText: Hashable, Sendable {
  var paths: [MappingPath] = []
  var literal: SafeText?
}

/// Where one word of a few lies, and which of the tool's words mean which.
struct MappingTable<Word: Hashable & Sendable>: Hashable, Sendable {
  var paths: [MappingPath] = []
  var table: [String: Word] = [:]

  /// Calls `found` with the word that the record's means, `otherwise` with a value that is in no table.
  func read(_ record: JSONValue, found: (Word, JSONValue) -> Void, otherwise: (JSONValue) -> Void) {
    for path in paths {
      guard let value = path.find(in: record)?.said else { continue }
      if let word = value.plain.flatMap({ table[$0.lowercased()] }) {
        found(word, value)
      } else {
        otherwise(value)
      }
      return
    }
  }
}

extension JSONValue {
  /// A text, number or truth value as a text.
  var plain: String? {
    if let text { return String(text.trimmed) }
    return digits ?? bool.map { $0 ? "true" : "false" }
  }
}

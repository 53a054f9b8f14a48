import IncidentModel
import JSON

/// Zeek: notices are alerts, all other logs are telemetry.
enum Zeek: ToolFormat {
  static func isLog(_ fields: RecordFields) -> Bool {
    guard fields.has(.ts) else { return false }
    return fields.has(.note) && fields.has(.msg) || fields.has(.underscorePath) || fields.has(.atStream)
      || fields.has(.uid)
  }

  static func read(_ fields: RecordFields, _ around: Surroundings, into draft: inout AlertDraft) -> Bool {
    let record = fields.value
    let isNotice = fields[.note]?.text != nil && fields.has(.msg)
    guard isNotice || record[field: "notice"]?.isTrue == true && isWeird(fields) else { return false }
    draft.offerTime("ts", fields[.ts])
    draft.product = .word("Zeek")
    draft.title = draft.said(.title, isNotice ? fields[.note] : fields[.name])
    draft.rule = draft.title
    draft.description = description(fields, &draft)
    draft.host = draft.said(
      .host,
      record[field: "peer_descr"],
      record[field: "@system"],
      record[field: "peer"]
    )
    draft.src = draft.endpoint(.src, record[field: "src"]?.said ?? end("orig_h", of: fields))
    draft.dst = draft.endpoint(
      .dst,
      record[field: "dst"]?.said ?? end("resp_h", of: fields),
      record[field: "p"] ?? (isNotice ? nil : end("resp_p", of: fields))
    )
    draft.addKey(fields[.uid])
    draft.addKey(isNotice ? fields[.note] : fields[.name])
    draft.addKey(draft.time)
    // Without a connection, one instant can bring the same notice for many addresses.
    if !fields.has(.uid) { draft.addKey(record[field: "src"]) }
    draft.label("actions", record[field: "actions"])
    draft.label("proto", fields[.proto])
    return true
  }

  private static func isWeird(_ fields: RecordFields) -> Bool {
    let path = fields[.underscorePath] ?? fields[.atStream]
    return fields.has(.name) && (path == nil || path?.isWord("weird") == true)
  }

  private static func description(_ fields: RecordFields, _ draft: inout AlertDraft) -> DraftText {
    let record = fields.value
    guard let message = fields[.msg]?.said ?? record[field: "addl"]?.said else { return .none }
    draft.note(.description, message)
    guard let sub = record[field: "sub"]?.said else { return .value(message) }
    draft.note(.description, sub)
    return draft.made { draft in
      draft.append(message)
      draft.append(" (")
      draft.append(sub)
      draft.append(")")
    }
  }

  /// The keys of a connection come as `id.orig_h`, as `id_orig_h`, and nested.
  private static func end(_ name: StaticString, of fields: RecordFields) -> JSONValue? {
    let name = JSONText(stringLiteral: name)
    for field in fields.value.fields where !field.value.isNull {
      let key = field.key
      guard key.count == name.count + 3, key.hasPrefix("id.") || key.hasPrefix("id_") else { continue }
      if JSONText(UnsafeRawBufferPointer(rebasing: key.bytes[3...])) == name { return field.value }
    }
    return fields[.id]?.object?[field: name]
  }
}

import IncidentModel
import JSON

/// Hayabusa: Sigma rules over Windows events.
enum Hayabusa: ToolFormat {
  static func read(_ fields: RecordFields, _ around: Surroundings, into draft: inout AlertDraft) -> Bool {
    let record = fields.value
    draft.offerTime("Timestamp", fields[.timestampCapital])
    draft.product = .word("Hayabusa")
    draft.source = draft.said(.source, fields[.channel])
    draft.title = draft.said(.title, fields[.ruleTitle])
    draft.rule = draft.said(.rule, record[field: "RuleID"], record[field: "RuleFile"])
    draft.rate(word: fields[.levelCapital])
    draft.host = draft.said(.host, fields[.computer])
    draft.addTechniques(in: record[field: "MitreTags"])
    readDetails(record, &draft)
    draft.addKey(record[field: "RuleID"] ?? fields[.ruleTitle])
    draft.addKey(fields[.computer])
    draft.addKey(fields[.channel])
    draft.addKey(record[field: "RecordID"])
    draft.addKey(draft.time)
    draft.label("EventID", fields[.eventID])
    draft.label("MitreTactics", record[field: "MitreTactics"])
    draft.label("OtherTags", record[field: "OtherTags"])
    draft.label("EvtxFile", record[field: "EvtxFile"])
    return true
  }

  /// What the rule shows of the event: an object, a text, or `DUP` where it is what the record before says.
  private static func readDetails(_ record: JSONValue, _ draft: inout AlertDraft) {
    for name: JSONText in ["Details", "AllFieldInfo", "ExtraFieldInfo"] {
      guard let details = record[field: name], !details.isWord("dup") else { continue }
      if draft.description.isNone {
        draft.description = draft.listed(.description, details)
      }
      if draft.user.isNone {
        draft.user = draft.said(
          .user,
          details[field: "User"],
          details[field: "TgtUser"],
          details[field: "SrcUser"]
        )
      }
      if draft.src.address.isNone {
        draft.src = draft.endpoint(.src, details[field: "SrcIP"], details[field: "SrcPort"])
        draft.dst = draft.endpoint(.dst, details[field: "TgtIP"], details[field: "TgtPort"])
      }
    }
  }
}

extension AlertDraft {
  /// A text as it is, or the fields of an object one after the other: `Cmdline: whoami ¦ User: SYSTEM`.
  mutating func listed(_ field: AlertField, _ value: JSONValue) -> DraftText {
    guard value.kind == .object else { return said(field, value) }
    note(field, value)
    return made { draft in
      for (number, field) in value.fields.enumerated() {
        guard let said = field.value.said else { continue }
        if number > 0 { draft.append(" ¦ ") }
        draft.scratch.append(contentsOf: field.key.bytes)
        draft.append(": ")
        draft.append(said)
      }
    }
  }
}

import IncidentModel
import JSON

/// Documents of the Elastic Common Schema that no other format claims.
enum ECS: ToolFormat {
  static func isDocument(_ fields: RecordFields) -> Bool {
    guard fields.has(.atTimestamp) else { return false }
    let record = fields.value
    return record.find("event.kind") != nil || record.find("ecs.version") != nil
      || record.find("event.category") != nil
  }

  static func read(_ fields: RecordFields, _ around: Surroundings, into draft: inout AlertDraft) -> Bool {
    let record = fields.value
    guard let kind = record.find("event.kind"), kind.isWord("alert") || kind.isWord("signal") else {
      return false
    }
    draft.offerTime("@timestamp", fields[.atTimestamp])
    draft.offerTime("event.created", record.find("event.created"))
    draft.product = draft.said(.product, record.find("event.provider"), record.find("event.module"))
    if draft.product.isNone { draft.product = .word("ECS") }
    draft.source = draft.said(.source, record.find("event.dataset"), record.find("event.module"))
    draft.title = draft.said(
      .title,
      record.find("rule.name"),
      record.find("event.reason"),
      fields[.message],
      record.find("event.action")
    )
    draft.description = draft.said(.description, record.find("event.reason"), fields[.message])
    draft.rule = draft.said(.rule, record.find("rule.id"), record.find("rule.uuid"), record.find("rule.name"))
    draft.host = draft.said(.host, record.find("host.name"), record.find("host.hostname"))
    draft.readECSEnds(record)
    draft.link = draft.said(.link, record.find("event.url"), record.find("event.reference"))
    draft.rateECS(record)
    draft.addECSTechniques(in: record)
    if let id = record.find("event.id")?.said ?? fields[.underscoreID]?.said ?? around.documentID {
      draft.addKey(id)
    }
    draft.label("tags", fields[.tags])
    return true
  }
}

extension AlertDraft {
  /// `event.severity` is on the scale of its source. Above 10 it can be taken for that of Elastic; below, tools count up
  /// and down, and only `log.level` tells.
  mutating func rateECS(_ record: JSONValue) {
    if let value = record.find("event.severity") {
      if let number = value.number {
        if number > 10 { return rate(Severity(riskScore: number), by: value) }
      } else {
        rate(word: value)
      }
    }
    if severity == .unknown { rate(word: record.find("log.level")) }
  }
}

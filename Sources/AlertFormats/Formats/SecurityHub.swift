import IncidentModel
import JSON

/// AWS Security Hub (ASFF).
enum SecurityHub: ToolFormat {
  static func read(_ fields: RecordFields, _ around: Surroundings, into draft: inout AlertDraft) -> Bool {
    let record = fields.value
    draft.offerTime("UpdatedAt", record[field: "UpdatedAt"])
    draft.offerTime("LastObservedAt", record[field: "LastObservedAt"])
    draft.offerTime("CreatedAt", record[field: "CreatedAt"])
    draft.product = .word("Security Hub")
    draft.source = product(fields[.productArn], &draft)
    draft.title = draft.said(.title, record[field: "Title"], record[field: "GeneratorId"])
    draft.description = draft.said(.description, record[field: "Description"])
    draft.rule = draft.said(.rule, record[field: "GeneratorId"])
    draft.link = draft.said(.link, record[field: "SourceUrl"])
    draft.host = draft.said(.host, record.find("Resources.Id"))
    draft.entity = draft.said(.entity, record.find("Resources.Type"))
    draft.user = draft.said(
      .user,
      record.find("Resources.Details.AwsIamAccessKey.UserName"),
      record.find("Resources.Details.AwsIamAccessKey.PrincipalName"),
      record.find("Resources.Details.AwsIamUser.UserName")
    )
    draft.src = draft.endpoint(
      .src,
      record.find("Network.SourceIpV4") ?? record.find("Network.SourceIpV6")
        ?? record.find("Action.NetworkConnectionAction.RemoteIpDetails.IpAddressV4")
        ?? record.find("Action.AwsApiCallAction.RemoteIpDetails.IpAddressV4"),
      record.find("Network.SourcePort")
    )
    draft.dst = draft.endpoint(
      .dst,
      record.find("Network.DestinationIpV4") ?? record.find("Network.DestinationIpV6"),
      record.find("Network.DestinationPort")
    )
    rate(record, &draft)
    state(record, &draft)
    if let id = record[field: "Id"]?.said { draft.addKey(id) }
    draft.label("types", record[field: "Types"])
    draft.label("account", fields[.awsAccountID])
    draft.label("region", record[field: "Region"])
    draft.label("compliance", record.find("Compliance.Status"))
    return true
  }

  /// The product's own scale, which stands beside, is never looked at.
  private static func rate(_ record: JSONValue, _ draft: inout AlertDraft) {
    if let label = record.find("Severity.Label")?.said {
      draft.rate(word: label)
    } else if let normalized = record.find("Severity.Normalized"), let number = normalized.number {
      draft.rate(
        number < 1 ? .info : number < 40 ? .low : number < 70 ? .medium : number < 90 ? .high : .critical,
        by: normalized
      )
    }
  }

  private static func state(_ record: JSONValue, _ draft: inout AlertDraft) {
    if let status = record.find("Workflow.Status") ?? record[field: "WorkflowState"] {
      if status.isWord("notified") { draft.enter(.acknowledged, by: status) }
      if status.isWord("suppressed") { draft.enter(.dismissed, by: status) }
      if status.isWord("resolved") { draft.enter(.resolved, by: status) }
    }
    if let state = record[field: "RecordState"], state.isWord("archived") {
      draft.enter(.dismissed, by: state)
    }
  }

  /// `arn:aws:securityhub:us-east-1::product/aws/guardduty`
  private static func product(_ arn: JSONValue?, _ draft: inout AlertDraft) -> DraftText {
    guard let arn, let text = arn.said?.text?.trimmed else { return .none }
    draft.note(.source, arn)
    let start = text.bytes.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
    return draft.made { $0.scratch.append(contentsOf: text.bytes[start...]) }
  }
}

import IncidentModel
import JSON

/// AWS GuardDuty: events write `camelCase`, API answers `PascalCase`.
enum GuardDuty: ToolFormat {
  static func isFinding(_ fields: RecordFields) -> Bool {
    guard let version = fields[.schemaVersion] ?? fields[.schemaVersionCapital], version.isVersion2,
      fields.has(.severity) || fields.has(.severityCapital), fields.has(.type) || fields.has(.typeCapital)
    else { return false }
    return fields.has(.service) || fields.has(.resource) || fields.has(.serviceCapital)
      || fields.has(.resourceCapital)
  }

  static func read(_ fields: RecordFields, _ around: Surroundings, into draft: inout AlertDraft) -> Bool {
    let record = fields.value
    let service = record[either: "service"]
    draft.offerTime("updatedAt", record[either: "updatedAt"])
    draft.offerTime("service.eventLastSeen", service?[either: "eventLastSeen"])
    draft.offerTime("createdAt", record[either: "createdAt"])
    draft.product = .word("GuardDuty")
    draft.source = draft.said(.source, service?[either: "serviceName"], service?[either: "detectorId"])
    draft.title = draft.said(.title, record[either: "title"], record[either: "type"])
    draft.description = draft.said(.description, record[either: "description"])
    draft.rule = draft.said(.rule, record[either: "type"])
    let severity = record[either: "severity"]
    draft.rate(severity?.number.map(Self.severity) ?? .unknown, by: severity)
    if let resource = record[either: "resource"]?.object { read(resource, &draft) }
    if let action = service?[either: "action"]?.object { draft.src = remote(action, &draft) }
    let archived = service?[either: "archived"]
    if archived?.isTrue == true { draft.enter(.dismissed, by: archived) }
    if let id = record[either: "arn"]?.said ?? record[either: "id"]?.said { draft.addKey(id) }
    draft.label("type", record[either: "type"])
    draft.label("account", record[either: "accountId"])
    draft.label("region", record[either: "region"])
    draft.label("sample", service?[either: "additionalInfo"]?.object?[either: "sample"])
    return true
  }

  private static func severity(_ number: Double) -> Severity {
    switch number {
    case 9...: .critical
    case 7...: .high
    case 4...: .medium
    case 1...: .low
    default: .info
    }
  }

  private static func read(_ resource: JSONValue, _ draft: inout AlertDraft) {
    func name(_ details: JSONText, _ name: JSONText) -> JSONValue? {
      resource[either: details]?.object?[either: name]
    }
    let user = name("accessKeyDetails", "userName")
    draft.host = draft.said(
      .host,
      name("instanceDetails", "instanceId"),
      user,
      name("eksClusterDetails", "name"),
      name("s3BucketDetails", "name")
    )
    if draft.host.isNone {
      draft.host = draft.said(
        .host,
        name("ecsClusterDetails", "name"),
        name("lambdaDetails", "functionName"),
        name("rdsDbInstanceDetails", "dbInstanceIdentifier"),
        name("containerDetails", "name")
      )
    }
    draft.user = draft.said(.user, user)
    draft.entity = draft.said(.entity, name("s3BucketDetails", "arn"), resource[either: "resourceType"])
  }

  /// The other side of whatever was done: actions differ, what they say of it does not.
  private static func remote(_ action: JSONValue, _ draft: inout AlertDraft) -> DraftEndpoint {
    for field in action.fields {
      guard let details = field.value.object else { continue }
      let probe = details[either: "portProbeDetails"]?.object
      let remote = (details[either: "remoteIpDetails"] ?? probe?[either: "remoteIpDetails"])?.object
      guard let address = remote?[either: "ipAddressV4"]?.said ?? remote?[either: "ipAddressV6"]?.said else {
        continue
      }
      return draft.endpoint(.src, address)
    }
    return DraftEndpoint()
  }
}

extension JSONValue {
  /// The field of that name, whatever the case of its first letter.
  subscript(either name: JSONText) -> JSONValue? {
    var found: JSONValue?
    for field in fields where !field.value.isNull && field.key.isEither(name) { found = field.value }
    return found
  }

  fileprivate var isVersion2: Bool { number == 2 }
}

extension JSONText {
  fileprivate func isEither(_ name: JSONText) -> Bool {
    guard count == name.count, let first = bytes.first, let wanted = name.bytes.first,
      first.lowercase == wanted.lowercase
    else { return false }
    return JSONText(UnsafeRawBufferPointer(rebasing: bytes.dropFirst()))
      == JSONText(UnsafeRawBufferPointer(rebasing: name.bytes.dropFirst()))
  }
}

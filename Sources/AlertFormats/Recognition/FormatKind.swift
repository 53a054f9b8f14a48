import IncidentModel
import JSON

/// The formats of other tools that are known.
enum FormatKind: CaseIterable {
  case suricata, hayabusa, chainsaw, falco, wazuh, wazuhECS, elastic, ocsf, guardDuty, securityHub, defender,
    crowdSec
  case zeek, osquery, timesketch, pagerDuty, theHive, stix, windowsEvent, huntingRow, ecs

  /// The format of a record; nil when none claims it. The first that does has it: tools carry whole records of others.
  init?(_ fields: RecordFields) {
    if fields.text(.eventType) != nil, Suricata.isEVE(fields) {
      self = .suricata
    } else if fields.has(.rule), let kind = Self.ofRule(fields) {
      self = kind
    } else if let kind = Self.ofEndpoints(fields) ?? Self.ofPlatforms(fields) ?? Self.ofOthers(fields) {
      self = kind
    } else {
      return nil
    }
  }

  /// Of records with a `rule`. Those of Hayabusa and Chainsaw have none; one that has theirs and a `rule` is still theirs.
  private static func ofRule(_ fields: RecordFields) -> FormatKind? {
    if let kind = ofSigma(fields) { return kind }
    if Falco.isFalco(fields) { return .falco }
    return Wazuh.isAlert(fields) ? .wazuh : nil
  }

  private static func ofSigma(_ fields: RecordFields) -> FormatKind? {
    if fields.has(.ruleTitle), fields.has(.computer), fields.has(.levelCapital) { return .hayabusa }
    return Chainsaw.isDetection(fields) ? .chainsaw : nil
  }

  private static func ofEndpoints(_ fields: RecordFields) -> FormatKind? {
    if let kind = ofSigma(fields) { return kind }
    if fields.hasObject(.wazuh), fields.has(.atTimestamp) { return .wazuhECS }
    return Elastic.isAlert(fields) ? .elastic : nil
  }

  private static func ofPlatforms(_ fields: RecordFields) -> FormatKind? {
    if fields[.classUID]?.whole != nil { return .ocsf }
    if GuardDuty.isFinding(fields) { return .guardDuty }
    if fields.has(.productArn), fields.has(.awsAccountID) { return .securityHub }
    return Defender.isAlert(fields) ? .defender : nil
  }

  private static func ofOthers(_ fields: RecordFields) -> FormatKind? {
    if fields.has(.scenario), fields.has(.eventsCount) { return .crowdSec }
    if Zeek.isLog(fields) { return .zeek }
    if fields.has(.hostIdentifier), fields.has(.columns) || fields.has(.snapshot) || fields.has(.diffResults)
    {
      return .osquery
    }
    if fields.has(.timestampDesc), fields.has(.message) { return .timesketch }
    if PagerDuty.isEvent(fields) { return .pagerDuty }
    if fields.has(.sourceRef), fields.has(.title), fields.has(.type) { return .theHive }
    if STIX.isObject(fields) { return .stix }
    if WindowsEvent.isEvent(fields) { return .windowsEvent }
    if fields.has(.timeGenerated) && fields.has(.typeCapital)
      || fields.has(.timestampCapital) && fields.has(.actionType)
    {
      return .huntingRow
    }
    return ECS.isDocument(fields) ? .ecs : nil
  }

  /// The name of the format.
  var name: StaticString {
    switch self {
    case .suricata: "suricata"
    case .hayabusa: "hayabusa"
    case .chainsaw: "chainsaw"
    case .falco: "falco"
    case .wazuh, .wazuhECS: "wazuh"
    case .elastic, .ecs: "elastic"
    case .ocsf: "ocsf"
    case .guardDuty: "guardduty"
    case .securityHub: "securityhub"
    case .defender, .huntingRow: "defender"
    case .crowdSec: "crowdsec"
    case .zeek: "zeek"
    case .osquery: "osquery"
    case .timesketch: "timesketch"
    case .pagerDuty: "pagerduty"
    case .theHive: "thehive"
    case .stix: "stix"
    case .windowsEvent: "winlog"
    }
  }

  /// Reads a record of this format; false when it is telemetry and no alert.
  func read(_ fields: RecordFields, _ around: Surroundings, into draft: inout AlertDraft) -> Bool {
    switch self {
    case .suricata: Suricata.read(fields, around, into: &draft)
    case .hayabusa: Hayabusa.read(fields, around, into: &draft)
    case .chainsaw: Chainsaw.read(fields, around, into: &draft)
    case .falco: Falco.read(fields, around, into: &draft)
    case .wazuh: Wazuh.read(fields, around, into: &draft)
    case .wazuhECS: WazuhECS.read(fields, around, into: &draft)
    case .elastic: Elastic.read(fields, around, into: &draft)
    case .ocsf: OCSF.read(fields, around, into: &draft)
    case .guardDuty: GuardDuty.read(fields, around, into: &draft)
    case .securityHub: SecurityHub.read(fields, around, into: &draft)
    case .defender: Defender.read(fields, around, into: &draft)
    case .crowdSec: CrowdSec.read(fields, around, into: &draft)
    case .zeek: Zeek.read(fields, around, into: &draft)
    case .osquery: Osquery.read(fields, around, into: &draft)
    case .timesketch: Timesketch.read(fields, around, into: &draft)
    case .pagerDuty: PagerDuty.read(fields, around, into: &draft)
    case .theHive: TheHive.read(fields, around, into: &draft)
    case .stix: STIX.read(fields, around, into: &draft)
    case .windowsEvent: WindowsEvent.read(fields, around, into: &draft)
    case .huntingRow: false
    case .ecs: ECS.read(fields, around, into: &draft)
    }
  }
}

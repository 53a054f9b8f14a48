/// The names of fields at the top of a record by which formats are told apart, or that frequent ones hold.
///
/// They are found in one pass over a record; other fields are looked for when a format wants them.
enum KnownKey: String, CaseIterable {
  case id, type, time, source, data, title, severity, message, name, rule, output, priority, host, user
  case timestamp, uuid, tags, hostname, group, kind, level, note, msg, event, detail, status
  case atTimestamp = "@timestamp"
  case underscoreID = "_id"
  case underscoreSource = "_source"
  case underscorePath = "_path"
  case atStream = "@stream"
  // Envelopes
  case hits, value, tables, specversion, objects, parameters
  case detailType = "detail-type"
  case awsFindings = "Findings"
  case firewallName = "firewall_name"
  case dataBase64 = "data_base64"
  // Alertmanager
  case alerts, groupKey, receiver
  // Suricata
  case eventType = "event_type"
  case flowID = "flow_id"
  case srcIP = "src_ip"
  case srcPort = "src_port"
  case destIP = "dest_ip"
  case destPort = "dest_port"
  case appProto = "app_proto"
  case proto, alert
  // Hayabusa, Chainsaw
  case ruleTitle = "RuleTitle"
  case computer = "Computer"
  case levelCapital = "Level"
  case detection
  // Falco
  case outputFields = "output_fields"
  // Wazuh
  case agent, manager, decoder, wazuh, location
  case fullLog = "full_log"
  // Elastic
  case kibana, signal
  case kibanaAlert = "kibana.alert"
  case signalRule = "signal.rule"
  case ecs
  // OCSF
  case classUID = "class_uid"
  // GuardDuty and Security Hub
  case schemaVersion, service, resource
  case schemaVersionCapital = "SchemaVersion"
  case severityCapital = "Severity"
  case typeCapital = "Type"
  case serviceCapital = "Service"
  case resourceCapital = "Resource"
  case productArn = "ProductArn"
  case awsAccountID = "AwsAccountId"
  // Defender, Sentinel
  case systemAlertID = "SystemAlertId"
  case alertSeverity = "AlertSeverity"
  case alertName = "AlertName"
  case alertWebURL = "alertWebUrl"
  case serviceSource, providerAlertId, alertCreationTime
  case timeGenerated = "TimeGenerated"
  case timestampCapital = "Timestamp"
  case actionType = "ActionType"
  // CrowdSec
  case scenario
  case eventsCount = "events_count"
  // Zeek
  case ts, uid
  // osquery
  case hostIdentifier, columns, snapshot, diffResults
  // Timesketch
  case timestampDesc = "timestamp_desc"
  // PagerDuty
  case eventAction = "event_action"
  case payload
  // TheHive
  case sourceRef
  // STIX
  case specVersion = "spec_version"
  // Windows events
  case eventCapital = "Event"
  case winlog
  case eventID = "EventID"
  case channel = "Channel"
}

import Deadlines
import Foundation
import IncidentModel
import ScreenKit

@testable import Forms

/// An incident of our own, with one of everything that forms are about.
struct FormRoom {
  /// Wed 2 Apr 2025 18:42:07 CEST.
  static let now = Instant(seconds: 1_743_612_127)
  static let berlin = TimeZone(identifier: "Europe/Berlin") ?? .gmt
  /// The id set aside in every form.
  static let fresh = ULIDs().next(at: now)

  private(set) var snapshot = Snapshot()
  private var count = 0
  private var index = AlertIndex()

  init() {
    TextLocale.prepare()
    snapshot.progress.isComplete = true
    var incident = IncidentChange()
    incident.name = "Cloud server compromise"
    incident.severity = .high
    incident.phase = .containment
    incident.timezone = "Europe/Berlin"
    incident.flags = ["personal_data": true]
    tell(.incidentDeclared, "incident", .declared(incident))
    var entry = EntryChange()
    entry.title = "Odd sign-in on the secondary server"
    entry.detail = "A key that should have been revoked."
    entry.systems = ["cloud-02"]
    entry.attack = ["T1078"]
    entry.tags = ["entry"]
    tell(.timelineAdded, "sign-in", .entryAdded(entry))
    for (id, title, owner) in [
      ("images", "Image the disks", "forensics"), ("keys", "Rotate all keys", "ops"),
    ] {
      var task = TaskChange()
      task.title = SafeText(title)
      task.owner = SafeText(owner)
      task.workstream = "containment"
      tell(.taskOpened, id, .taskOpened(task))
    }
    var duty = NotificationChange()
    duty.rule = "eu-gdpr-33-1"
    duty.recipient = "SDTB"
    duty.triggers = ["aware_breach": Self.now.adding(seconds: -100 * 3600)]
    tell(.notificationRequired, "gdpr-33", .required(duty))
    var early = NotificationChange()
    early.rule = "eu-nis2-early"
    tell(.notificationRequired, "nis2", .required(early))
    var system = SystemChange()
    system.state = .compromised
    tell(.systemUpdated, "cloud-02", .system(system))
    var impact = ImpactChange()
    impact.dataSubjects = "2"
    impact.measures = "Affected servers were shut down."
    tell(.impactAssessed, "impact", .impact(impact))
    raise("brute-force", "SSH login after brute force")
    raise("beacon", "C2 beacon")
  }

  /// Adds an alert of an hour ago.
  private mutating func raise(_ key: String, _ title: SafeText) {
    count += 1
    var strings = StringTable()
    let row = AlertRow(
      time: Self.now.adding(seconds: -3600),
      recorded: Self.now.adding(seconds: -3598),
      severity: .high,
      title: strings.intern(title),
      product: strings.intern("wazuh"),
      host: strings.intern("cloud-02"),
      attack: strings.intern("T1110 T1078"),
      key: .text(strings.intern(SafeText(key))),
      identity: UInt64(count),
      content: UInt64(count),
      place: AlertPlace(RecordPlace(file: FileID(1), offset: 0, length: 9, line: 1, index: count))
    )
    index.add([row], strings, to: &snapshot.alerts, marks: snapshot.state)
  }

  /// Adds an event that was entered a while ago; each later than the one before.
  mutating func tell(
    _ type: EventType,
    _ subject: String,
    _ content: EventContent,
    by author: SafeText = "lead",
    raw: String = ""
  ) {
    count += 1
    let time = Self.now.adding(seconds: Int64(-7200 + count * 60))
    let event = Event(
      key: EventKey(recorded: time, source: "/test", id: "\(count)"),
      time: time,
      type: type,
      subject: EntityID(subject),
      author: author,
      cause: nil,
      content: content,
      place: RecordPlace(file: FileID(0), offset: 0, length: 0, line: nil, index: 0),
      raw: Array(raw.utf8)
    )
    snapshot.state.insert([event])
    snapshot.duties = DutyBook(of: snapshot.state, by: .builtIn, reusing: snapshot.duties)
    snapshot.version += 1
    snapshot.stateVersion = snapshot.version
  }

  /// What forms are given.
  var setting: FormSetting {
    FormSetting(
      incident: snapshot,
      rules: .builtIn,
      now: Self.now,
      zone: Self.berlin,
      operatorName: "forensics",
      roles: ["lead", "forensics"],
      fresh: Self.fresh
    )
  }
}

extension Form {
  /// Presses keys one after the other; returns what came of the last one.
  @discardableResult
  mutating func press(_ keys: [Key], in setting: FormSetting, size: Size = Size(width: 80, height: 24))
    -> FormOutcome
  {
    var outcome = FormOutcome.stayed
    for key in keys { outcome = press(key, in: setting, size: size) }
    return outcome
  }

  /// Types a text.
  @discardableResult
  mutating func type(_ text: String, in setting: FormSetting) -> FormOutcome {
    press(text.map { .character($0) }, in: setting)
  }
}

import IncidentModel

extension RoomFixture {
  /// The fifth day of an incident, in the evening.
  static func normal() -> RoomFixture {
    var room = RoomFixture()
    room.tellTimeline()
    room.tellTasks()
    room.tellDuties()
    room.raiseAlerts()
    return room
  }

  private mutating func tellTimeline() {
    let day1 = Self.at("2025-03-29 13:20:00")
    tell("incident", .incident("Cloud server compromise", severity: .high), at: day1)
    tell(
      "entry-point",
      .entry("Entry through a weakness in the secondary server", .finding, actor: .attacker),
      at: Self.at("2025-03-29 02:11:00"),
      later: 13 * 3600,
      by: "forensics"
    )
    tell(
      "incident",
      .incident("Cloud server compromise", phase: .containment),
      at: Self.at("2025-03-29 15:00:00")
    )
    tell(
      "night",
      .entry("Nothing seen during the night", .observation),
      at: Self.at("2025-03-30 05:00:00"),
      by: "watch"
    )
    tell(
      "night",
      .entryRetracted(reason: "the log was read in the wrong zone"),
      at: Self.at("2025-03-31 07:00:00")
    )
    tell(
      "reach",
      .entry("Attacker reached three storage areas", .finding, systems: ["store-02", "store-03"]),
      at: Self.at("2025-03-31 09:30:00"),
      by: "forensics"
    )
    tell(
      "reach",
      .correction(title: "Attacker reached several storage areas"),
      at: Self.at("2025-03-31 11:00:00"),
      raw: Self.correctionRecord
    )
    tell("cloud-02", .system("cloud-02", .compromised), at: Self.at("2025-04-02 14:05:00"), by: "forensics")
    tell(
      "second",
      .entry(
        "Second wave on the secondary host",
        .observation,
        actor: .attacker,
        detail: "SSH logins from 203.0.113.7 with a key that should have been revoked",
        systems: ["cloud-02"],
        attack: ["T1078"]
      ),
      at: Self.at("2025-04-02 14:10:00")
    )
    tell(
      "main",
      .entry("Main systems not reached", .finding),
      at: Self.at("2025-04-02 15:55:00"),
      by: "forensics"
    )
    tell(
      "off",
      .decision("Shut down all affected servers?", "yes, at once", because: "active attacker"),
      at: Self.at("2025-04-02 16:31:00")
    )
    tell(
      "status-3",
      .status("Affected servers are down, main systems not reached", to: .executive),
      at: Self.at("2025-04-02 16:38:00")
    )
  }

  private mutating func tellTasks() {
    let start = Self.at("2025-04-02 14:20:00")
    tell("shut-down", .task("Shut down affected servers", owner: "ops", workstream: "containment"), at: start)
    tell(
      "rotate",
      .task(
        "Rotate API keys",
        owner: "platform",
        due: Self.at("2025-04-02 18:00:00"),
        workstream: "containment",
        priority: "high"
      ),
      at: start
    )
    tell(
      "image",
      .task("Image the disks of cloud-02", .inProgress, owner: "forensics", workstream: "analysis"),
      at: start
    )
    tell(
      "letters",
      .task(
        "Write to the two customers",
        due: Self.at("2025-04-03 10:00:00"),
        workstream: "legal",
        depends: ["data-list"]
      ),
      at: start
    )
    tell(
      "data-list",
      .task(
        "List the data concerned",
        .inProgress,
        owner: "dpo",
        due: Self.at("2025-04-02 15:30:00"),
        workstream: "legal"
      ),
      at: start
    )
    tell("siem", .task("Introduce a SIEM", workstream: "recovery", priority: "low"), at: start)
    tell(
      "police",
      .task(
        "File the criminal complaint",
        .onHold,
        owner: "legal",
        workstream: "legal",
        reason: "waits for the forensic report"
      ),
      at: start
    )
    tell("blog", .task("Publish a blog post", owner: "comms"), at: start)
    tell("blog", .task(nil, .canceled, reason: "statement instead"), at: Self.at("2025-04-02 15:00:00"))
    tell(
      "shut-down",
      .task(nil, .done, result: "five servers off, 18:31"),
      at: Self.at("2025-04-02 16:33:00"),
      by: "ops"
    )
  }

  private mutating func tellDuties() {
    let aware = Self.at("2025-03-31 13:20:00")
    tell(
      "art33",
      .duty(
        "GDPR Art. 33",
        rule: "eu-gdpr-33-1",
        recipient: "SDTB",
        owner: "dpo",
        triggers: ["aware_breach": aware],
        content: ["nature": "storage read", "dpo_contact": "", "consequences": ""],
        channel: "online form",
        fallback: "fax"
      ),
      at: aware
    )
    tell(
      "art33",
      .duty(triggers: ["aware_breach": Self.at("2025-03-30 17:54:51")]),
      at: Self.at("2025-04-01 08:00:00")
    )
    tell(
      "art34",
      .duty("GDPR Art. 34", rule: "eu-gdpr-34", recipient: "2 customers", owner: "dpo"),
      at: aware
    )
    tell(
      "ico",
      .duty(
        "UK GDPR Art. 33",
        rule: "uk-gdpr-33-1",
        recipient: "ICO",
        owner: "legal",
        triggers: ["aware_breach": aware]
      ),
      at: aware
    )
    tell(
      "ico",
      .filing(at: Self.at("2025-04-02 08:00:00"), reference: "IC-2025-0402"),
      at: Self.at("2025-04-02 08:02:00")
    )
    tell(
      "insurer",
      .duty("Cyber insurer", recipient: "insurer", due: Self.at("2025-04-02 12:00:00")),
      at: aware
    )
    tell(
      "complaint",
      .duty(
        "Criminal complaint",
        recipient: "State police",
        owner: "legal",
        due: Self.at("2025-07-02 22:00:00")
      ),
      at: aware
    )
    tell("final", .duty(rule: "eu-nis2-final", recipient: "BSI", owner: "legal"), at: aware)
    tell("works", .duty("Works council", recipient: "works council"), at: aware)
    tell("works", .waived(reason: "no staff data concerned", by: "dpo"), at: Self.at("2025-04-01 09:00:00"))
  }

  private mutating func raiseAlerts() {
    let base = Self.at("2025-04-02 16:41:58")
    raise([
      AlertSketch(
        time: Self.at("2025-04-01 21:15:00"),
        severity: .low,
        title: "Port scan",
        product: "suricata",
        host: "edge-01",
        key: "scan"
      ),
      AlertSketch(
        time: base.adding(seconds: -3000),
        severity: .medium,
        title: "New admin account",
        host: "idp-01",
        user: "svc-backup",
        key: "admin"
      ),
      AlertSketch(
        time: base.adding(seconds: -900),
        severity: .high,
        title: "C2 beacon to 203.0.113.7",
        product: "suricata",
        src: "10.0.4.12:50122",
        key: "beacon"
      ),
      AlertSketch(
        time: base.adding(seconds: -46),
        severity: .info,
        title: "Log source back",
        product: "siem",
        host: "siem-01",
        key: "source"
      ),
      AlertSketch(time: base, severity: .critical, title: "SSH login after brute force", key: "ssh"),
    ])
    raise(
      (0..<36).map {
        AlertSketch(
          time: base.adding(seconds: -800 + $0),
          severity: .high,
          title: "C2 beacon to 203.0.113.7",
          product: "suricata",
          src: "10.0.4.12:50122",
          key: "beacon"
        )
      }
    )
    judge(.acknowledged, ["admin"], at: base.adding(seconds: -2000))
    judge(.dismissed, ["scan"], at: base.adding(seconds: -1900))
    judge(.escalated, ["beacon"], at: base.adding(seconds: -600))
  }

  /// A record with fields that nothing knows, as another tool would write it.
  private static let correctionRecord = """
    {"specversion":"1.0","id":"e8","source":"/terminals/ops-1","type":"warroom.timeline.corrected",
     "subject":"reach","time":"2025-03-31T13:00:00+02:00","traceparent":"00-4bf92f-00",
     "data":{"title":"Attacker reached several storage areas","x-ticket":{"id":4711,"queues":["soc","ir"]}}}
    """
}

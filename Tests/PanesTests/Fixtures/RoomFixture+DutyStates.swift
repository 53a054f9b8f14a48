import IncidentModel

extension RoomFixture {
  /// A room in which every state that a duty can be in stands beside the others: Tue 1 Apr 2025 15:30 CEST.
  static func dutyStates() -> RoomFixture {
    var room = RoomFixture()
    room.now = at("2025-04-01 13:30:00")
    room.declare(flags: [
      "personal_data": true, "controller": true, "cyber_insurance": true, "dora_entity": true,
      "major_ict_incident": true, "sec_registrant": false, "crime_suspected": true,
    ])
    room.tellRunningDuties()
    room.tellUncountedDuties()
    room.tellSettledDuties()
    return room
  }

  /// A declaration with answers.
  mutating func declare(flags: [String: Bool], at time: String = "2025-03-29 11:00:00") {
    var change = IncidentChange()
    change.name = "Every state of a duty"
    change.timezone = "Europe/Berlin"
    change.calendar = "DE-SN"
    change.flags = flags
    tell("incident", .declared(change), at: Self.at(time))
  }

  /// A duty with what started its clock.
  mutating func owe(
    _ subject: String,
    _ rule: String?,
    to recipient: SafeText,
    since trigger: (String, String)? = nil,
    at time: String = "2025-03-29 18:00:00",
    _ more: (inout NotificationChange) -> Void = { _ in }
  ) {
    var change = NotificationChange()
    change.rule = rule
    change.recipient = recipient
    change.owner = "legal"
    change.triggers = trigger.map { [$0.0: Self.at($0.1)] }
    more(&change)
    tell(subject, .required(change), at: Self.at(time))
  }

  private mutating func tellRunningDuties() {
    owe("margin", "eu-gdpr-33-1", to: "SDTB", since: ("aware_breach", "2025-03-29 13:20:00")) {
      $0.content = ["nature": "files copied", "contact": "", "consequences": "phishing"]
      $0.channel = "fax, original by post"
      $0.fallback = "courier"
    }
    owe("overdue", "eu-nis2-early", to: "BSI", since: ("aware_incident", "2025-03-31 10:05:00")) {
      $0.channel = "online form"
    }
    owe("soon", "contract-hours", to: "Customer A", since: ("contract_event", "2025-03-31 16:00:00")) {
      $0.params = ["amount": "24"]
    }
    owe("running", "uk-gdpr-33-1", to: "ICO", since: ("aware_breach", "2025-04-01 08:10:00"))
    owe("explicit", nil, to: "Insurer") {
      $0.title = "Answer the insurer's questions"
      $0.due = Self.at("2025-04-03 10:00:00")
    }
  }

  private mutating func tellUncountedDuties() {
    owe("now", "eu-gdpr-34", to: "2 customers") { $0.owner = nil }
    owe("waiting", "de-stgb-77b", to: "State police")
    owe("unknown", "eu-nis3-early", to: "BSI")
    owe(
      "uncovered",
      "contract-business-days",
      to: "Customer B",
      since: ("contract_event", "2023-12-28 09:00:00")
    ) {
      $0.params = ["amount": "3"]
    }
  }

  private mutating func tellSettledDuties() {
    owe("in-time", "contract-hours", to: "Customer C", since: ("contract_event", "2025-03-30 09:00:00")) {
      $0.params = ["amount": "48"]
    }
    file("in-time", at: "2025-03-31 08:00:00")
    owe("in-margin", "eu-dora-initial", to: "BaFin", since: ("classified_major", "2025-03-29 09:00:00"))
    file("in-margin", at: "2025-03-29 21:00:00")
    owe("late-why", "eu-eidas-24h", to: "Supervisory body", since: ("aware_breach", "2025-03-29 08:15:00"))
    file("late-why", at: "2025-03-31 09:00:00", because: "The body's mailbox refused mail all Sunday.")
    owe("late", "us-bank-36h", to: "OCC", since: ("incident_determined", "2025-03-29 07:00:00"))
    file("late", at: "2025-03-31 07:00:00")
    owe("waived", "de-bsi-voluntary", to: "BSI")
    tell(
      "waived",
      .waived(reason: "told by phone already", by: "incident-lead"),
      at: Self.at("2025-03-30 09:00:00")
    )
    owe("not-law", "uk-pecr-5a", to: "ICO", since: ("aware_breach", "2025-03-29 13:20:00"))
  }

  private mutating func file(_ subject: String, at time: String, because reason: SafeText? = nil) {
    var filing = Filing(at: Self.at(time))
    filing.reference = "EX-1"
    filing.lateReason = reason
    tell(subject, .filed(filing), at: Self.at(time))
  }
}

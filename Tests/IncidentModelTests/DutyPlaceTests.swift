import Deadlines
import IncidentModel
import Testing

/// Explicit due instants, rules that nobody knows, and whose zone and holidays count.
@Suite struct DutyPlaceTests {
  @Test func anExplicitDueWinsOverTheRule() {
    var incident = DutyCase()
    incident.require("x", "eu-gdpr-33-1", ["aware_breach": "2026-03-02T09:30:00+01:00"]) {
      $0.due = DutyCase.at("2026-03-04T10:00:00Z")
    }
    let reading = incident.book[EntityID("x")]?.reading
    #expect(reading?.due?.rfc3339UTC == "2026-03-04T10:00:00Z")
    #expect(reading?.outerLimit == reading?.due)
    #expect(reading?.start?.rfc3339UTC == "2026-03-02T08:30:00Z")
  }

  @Test func aRuleThatIsInNoPackIsListedWithoutAClock() {
    var incident = DutyCase()
    incident.require("x", "xx-none-1", ["aware": "2026-03-02T09:30:00+01:00"])
    #expect(incident.lines == ["x unknown_rule"])
    #expect(incident.book[EntityID("x")]?.rule == nil)
    #expect(incident.book[EntityID("x")]?.standing(at: DutyCase.at("2027-01-01T00:00:00Z")) == .uncounted)
  }

  private func place(
    _ rule: String,
    incident zone: String?,
    _ calendar: SafeText?,
    own: (zone: String?, calendar: SafeText?) = (nil, nil)
  ) -> [String?] {
    var incident = DutyCase()
    incident.declare(zone: zone, calendar: calendar)
    incident.require("x", rule) { change in
      change.timezone = own.zone
      change.calendar = own.calendar
    }
    let query = incident.book[EntityID("x")]?.query
    return [query?.timezone, query?.calendar]
  }

  @Test func theIncidentSaysWhoseHolidaysCount() {
    #expect(place("eu-gdpr-33-1", incident: "Europe/Vienna", "AT") == ["Europe/Vienna", "AT"])
    #expect(place("de-stgb-77b", incident: "Europe/Berlin", "DE-NW") == ["Europe/Berlin", "DE-NW"])
    #expect(place("contract-hours", incident: "Europe/Paris", "FR") == ["Europe/Paris", "FR"])
    #expect(place("eu-gdpr-33-1", incident: nil, nil) == [nil, nil])
  }

  @Test func aForeignLawHasItsOwnZoneAndHolidays() {
    for rule in ["uk-gdpr-33-1", "us-sec-8k-105", "ch-isg-74e"] {
      #expect(place(rule, incident: "Europe/Berlin", "DE-SN") == [nil, nil])
      // The zone alone tells the country too.
      #expect(place(rule, incident: "Europe/Berlin", nil) == [nil, nil])
    }
    #expect(place("de-stgb-77b", incident: "Europe/Zurich", nil) == [nil, nil])
    #expect(place("ch-isg-74e", incident: "Europe/Zurich", nil) == ["Europe/Zurich", nil])
    // Of a zone that no calendar names nobody knows the country.
    #expect(place("us-nydfs-500-17a", incident: "America/Chicago", nil) == ["America/Chicago", nil])
  }

  @Test func aBusinessDayOfNewYorkEndsInNewYork() {
    var incident = DutyCase()
    incident.declare(calendar: nil)
    incident.require("x", "us-sec-8k-105", ["materiality_determined": "2026-03-02T19:00:00-05:00"])
    // Fri 6 Mar, 17:30 in New York.
    #expect(incident.due("x") == "2026-03-06T22:30:00Z")
  }

  @Test func whatTheNotificationSaysCountsMost() {
    let own: (String?, SafeText?) = ("Europe/Amsterdam", "NL")
    #expect(place("uk-gdpr-33-1", incident: "Europe/Berlin", "DE", own: own) == ["Europe/Amsterdam", "NL"])
    #expect(place("eu-gdpr-33-1", incident: "Europe/Berlin", "DE", own: own) == ["Europe/Amsterdam", "NL"])
  }
}

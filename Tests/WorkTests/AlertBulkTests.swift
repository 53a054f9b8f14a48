import Console
import Forms
import IncidentModel
import ScreenKit
import Testing

@testable import Work

/// Many alerts at once: what the filter shows, what is marked, a group.
@Suite struct AlertBulkTests {
  /// A room with alerts of two hosts, in which the feed has the focus.
  private static func desk(_ alerts: Int = 6) -> Desk {
    var desk = Desk()
    for number in 0..<alerts {
      desk.tell(
        EventDraft(
          .alertRaised,
          subject: "key-\(number)",
          author: "tool",
          data: [
            "title": .text("Login failed"), "severity": .text(number % 3 == 0 ? "high" : "low"),
            "host": .text("web-\(number % 2)"), "rule": .text("5710"),
          ]
        )
      )
    }
    desk.type("4")
    return desk
  }

  private static func state(_ desk: Desk, _ key: String) -> AlertState? {
    desk.state.alertMarks[EntityID(key)]?.value.state
  }

  @Test func everythingShownIsAcknowledgedByOneEventThatNamesFilterAndKeys() {
    var desk = Self.desk()
    desk.type("/host:web-0")
    desk.press(.enter)
    desk.type("A")
    #expect(desk.screen.contains("Acknowledge 3 alerts shown by host:web-0?"))
    desk.press(.control("s"))
    #expect(desk.written.map(\.type) == [.alertAcknowledged])
    #expect(desk.written[0].data["filter"] == .text("host:web-0"))
    #expect(desk.written[0].data["keys"] == .texts(["key-0", "key-2", "key-4"]))
    #expect(
      (0..<6).map { Self.state(desk, "key-\($0)") == .acknowledged } == [
        true, false, true, false, true, false,
      ]
    )
    desk.type("A")
    #expect(desk.written.count == 1)
    #expect(desk.flash == "None of the alerts shown is new.")
  }

  @Test func dismissalOfAllShownTakesAVerdictAndLeavesTheSettledAlone() {
    var desk = Self.desk()
    desk.tell(EventDraft(.alertResolved, subject: "key-0", author: "lead"))
    desk.type("/severity>=high")
    desk.press(.enter)
    desk.type("X")
    desk.press(.right, .control("s"))
    #expect(desk.written.map(\.type) == [.alertDismissed])
    #expect(desk.written[0].data["verdict"] == .text("false_positive"))
    #expect(Self.state(desk, "key-3") == .dismissed && Self.state(desk, "key-0") == .resolved)
  }

  @Test func withoutAFilterNothingIsDoneToAll() {
    var desk = Self.desk()
    desk.type("A")
    #expect(desk.written.isEmpty && desk.flash.hasPrefix("Filter the alerts first (/)"))
  }

  @Test func markedAlertsAreActedOnAndTheMarksGo() {
    var desk = Self.desk()
    desk.press(.character(" "), .down, .character(" "))
    #expect(desk.screen.contains("2 marked"))
    desk.type("a")
    #expect(desk.screen.contains("Acknowledge 2 alerts?"))
    desk.press(.control("s"))
    #expect(desk.written.map(\.type) == [.alertAcknowledged])
    #expect(Self.state(desk, "key-5") == .acknowledged && Self.state(desk, "key-3") == .acknowledged)
    #expect(!desk.screen.contains("marked"))
    desk.press(.character(" "))
    #expect(desk.screen.contains("1 marked"))
    desk.press(.escape)
    #expect(!desk.screen.contains("marked"))
  }

  @Test func anOldAlertFillsTheFormThatItBecomes() {
    var desk = Self.desk(1)
    for number in 0..<600 { desk.note(alert: "probe-\(number)") }
    desk.type("/5710")
    desk.press(.enter)
    desk.type("e")
    #expect(desk.screen.contains("Login failed"))
    desk.press(.control("s"))
    #expect(desk.written.map(\.type) == [.timelineAdded, .alertEscalated])
    #expect(desk.entry?.title == "Login failed")
    #expect(desk.entry?.origin?.string.hasSuffix("key-0") == true)
    #expect(desk.written[1].data["entry"] == .text(desk.entry?.id.raw ?? ""))
  }

  @Test func aGroupIsOpenedLeftAndActedOn() {
    var desk = Self.desk()
    desk.type("go")
    #expect(desk.screen.contains("2 groups by rule, host, hour"))
    desk.press(.enter)
    #expect(desk.screen.contains("5710 on web-1"))
    desk.press(.escape)
    #expect(desk.screen.contains("2 groups by rule, host, hour"))
    desk.type("x")
    #expect(desk.screen.contains("Dismiss 3 alerts shown by rule=5710 host=web-1 since:"))
    desk.press(.right, .control("s"))
    #expect(Self.state(desk, "key-1") == .dismissed && Self.state(desk, "key-0") == nil)
  }

  @Test func tooManyForOneEventAreRefusedWithAWayOut() {
    var desk = Desk()
    let long = String(repeating: "k", count: 240)
    for number in 0..<4_200 {
      desk.note(alert: "\(long)\(number)")
    }
    desk.type("4/probe")
    desk.press(.enter)
    desk.type("A")
    #expect(desk.written.isEmpty)
    #expect(desk.flash.hasPrefix("4200 alerts are too many for one event"))
    #expect(desk.flash.hasSuffix("narrow the filter, for instance by since: and until:."))
  }
}

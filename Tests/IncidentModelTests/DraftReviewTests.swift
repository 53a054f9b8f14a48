import Deadlines
import Foundation
import Testing

@testable import IncidentModel

/// What forms and scripts are told before something is written.
@Suite struct DraftReviewTests {
  private let review: DraftReview

  init() throws {
    let entered: [(EventType, String, String)] = [
      (.timelineAdded, "wave", #"{"title":"Second wave"}"#),
      (.taskOpened, "rotate-keys", #"{"title":"Rotate"}"#),
      (.notificationRequired, "gdpr", #"{"rule":"eu-gdpr-33-1"}"#),
      (.statusPosted, "s-1", #"{"summary":"So so"}"#),
    ]
    var snapshot = Snapshot()
    for (number, (type, subject, data)) in entered.enumerated() {
      let event = try decodeEvent(
        #"{"specversion":"1.0","id":"e\#(number)","source":"/t","type":"\#(type.rawValue)","#
          + #""subject":"\#(subject)","time":"2025-04-02T16:41:00+02:00","data":\#(data)}"#
      )
      snapshot.state.insert([event])
    }
    review = DraftReview(incident: snapshot, rules: .builtIn, now: afternoon, zone: .gmt)
  }

  private func fault(
    _ type: EventType,
    _ subject: String? = nil,
    _ data: DraftFields = [:],
    at time: Instant? = nil
  ) -> DraftFault? {
    do {
      try review.check(EventDraft(type, subject: subject, time: time, author: "lead", data: data))
      return nil
    } catch { return error }
  }

  @Test func whatMakesSensePasses() {
    #expect(fault(.timelineAdded, nil, ["title": .text("x")], at: afternoon) == nil)
    #expect(fault(.timelineAdded, "wave-2") == nil)
    #expect(fault(.taskUpdated, "rotate-keys", ["state": .text("done")]) == nil)
    #expect(fault(.notificationFiled, "gdpr") == nil)
    #expect(fault(.notificationRequired, "gdpr", ["owner": .text("dpo")]) == nil)
    #expect(fault(.notificationRequired, nil, ["rule": .text("eu-gdpr-33-1")]) == nil)
    #expect(fault(.alertDismissed, nil, ["keys": .texts(["a", "b"])]) == nil)
    #expect(fault(.incidentDeclared) == nil)
  }

  @Test func eachFaultNamesItsField() {
    let later = afternoon.adding(seconds: 301)
    let faults: [(DraftFault?, String)] = [
      (fault(.timelineAdded, at: later), "time"), (fault(.timelineAdded, "wave"), "subject"),
      (fault(.decisionMade, "wave"), "subject"), (fault(.taskOpened, "rotate-keys"), "subject"),
      (fault(.statusPosted, "s-1"), "subject"), (fault(.taskUpdated), "subject"),
      (fault(.taskCommented, "rotate-key", ["text": .text("x")]), "subject"),
      (fault(.taskUpdated, "rotate-keys"), "data"), (fault(.notificationWaived, "gpdr"), "subject"),
      (fault(.notificationFiled, "gdpr", ["at": .time(later)]), "at"),
      (fault(.notificationRequired, "new"), "rule"), (fault(.notificationRequired, "gdpr"), "data"),
      (fault(.notificationRequired, "gdpr", ["rule": .text("eu-gdpr-33")]), "rule"),
      (fault(.notificationRequired, "gdpr", ["calendar": .text("XX")]), "calendar"),
      (
        fault(.notificationRequired, "gdpr", ["triggers": .fields(["aware": .null, "no": .null])]), "triggers"
      ),
      (fault(.systemUpdated, nil, ["note": .text("x")]), "subject"), (fault(.systemUpdated, "s"), "data"),
      (fault(.alertResolved), "subject"),
      (fault(.alertRaised, nil, ["severity": .text("worst")]), "severity"),
    ]
    for (fault, field) in faults {
      #expect(fault?.field == field)
      #expect(fault?.sentence.string.hasSuffix(".") == true || fault?.sentence.string.hasSuffix("?") == true)
    }
  }

  @Test func theClocksOfTwoMachinesMayDiffer() {
    #expect(fault(.timelineAdded, at: afternoon.adding(seconds: 299)) == nil)
  }

  @Test func theNearestNameIsOffered() {
    #expect(
      fault(.taskUpdated, "rotate-kys")?.sentence.string.contains("did you mean 'rotate-keys'?") == true
    )
  }
}

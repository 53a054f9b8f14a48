import Foundation
import TestKit
import Testing

/// The deadlines of the demo incident at eight instants: the screen, and the figures against instants worked out
/// by hand.
///
/// The hand's work: 72 hours are elapsed hours, so from Sat 29 March 14:20 CET (13:20Z) they end Tue 1 April
/// 13:20Z, 15:20 CEST. The law does not count the begun hour: from 14:00Z of that Saturday, so until Tue 14:00Z.
/// Before it was corrected, the trigger was 18:05 CET (17:05Z), with 17:05Z and 18:00Z of Tuesday. 24 hours from
/// 13:20Z end Sun 13:20Z, at the latest 14:00Z.
@Suite struct DemoDutiesTests {
  private static let saxony = ToldDuty.clock(
    "gdpr-33-sdtb",
    "eu-gdpr-33-1",
    "2025-04-01T13:20:00Z",
    limit: "2025-04-01T14:00:00Z"
  )
  private static let saxonyBefore = ToldDuty.clock(
    "gdpr-33-sdtb",
    "eu-gdpr-33-1",
    "2025-04-01T17:05:00Z",
    limit: "2025-04-01T18:00:00Z"
  )
  private static let kingdom = ToldDuty.clock(
    "gdpr-33-ico",
    "uk-gdpr-33-1",
    "2025-04-01T13:20:00Z",
    limit: "2025-04-01T14:00:00Z"
  )
  private static let warning = ToldDuty.clock(
    "nis2-early",
    "eu-nis2-early",
    "2025-03-30T13:20:00Z",
    limit: "2025-03-30T14:00:00Z"
  )
  private static let notice = ToldDuty.clock(
    "eu-nis2-notify",
    "eu-nis2-notify",
    "2025-04-01T13:20:00Z",
    limit: "2025-04-01T14:00:00Z"
  ).assumed
  /// A month from Tue 1 April 15:20 CEST is Thu 1 May 15:20; that day is a holiday, so it may be filed until the
  /// end of Fri 2 May, 22:00Z.
  private static let final = ToldDuty.clock(
    "eu-nis2-final",
    "eu-nis2-final",
    "2025-05-01T13:20:00Z",
    limit: "2025-05-02T22:00:00Z"
  ).assumed
  private static let bsi = ToldDuty.open("bsi-report", "de-bsi-voluntary")
  private static let police = ToldDuty.open("strafanzeige-lka", "de-strafanzeige")
  private static let request = ToldDuty.open("strafantrag", "de-stgb-77b")
  private static let insurer = ToldDuty.open("insurer", "insurer-notice")
  private static let register = ToldDuty.open("breach-register", "eu-gdpr-33-5")
  private static let more = ToldDuty.open("gdpr-33-4-sdtb", "eu-gdpr-33-4")
  private static let persons = [
    ToldDuty.open("gdpr-34-customer-a", "eu-gdpr-34"), .open("gdpr-34-customer-b", "eu-gdpr-34"),
    .open("uk-gdpr-34-customer-b", "uk-gdpr-34"),
  ]
  /// An explicit due of the ICO, Mon 7 April 17:00 in London: no other limit than that.
  private static let question = ToldDuty.clock("ico-further-information", nil, "2025-04-07T16:00:00Z")

  /// What was filed before Tuesday's limit, and stays so.
  private static let settled = [
    insurer.filed("2025-03-29T20:00:00Z"), bsi.filed("2025-03-30T15:28:00Z"), warning.waived,
    police.filed("2025-03-31T07:50:00Z"), request.filed("2025-03-31T07:50:00Z"),
    kingdom.filed("2025-03-31T08:20:00Z"),
  ]
  /// The same a week later.
  private static let settledLater =
    settled + [
      saxony.filed("2025-04-01T08:47:00Z"), more.filed("2025-04-04T13:10:00Z"),
      persons[0].filed("2025-04-01T15:25:00Z"), persons[1].filed("2025-04-03T09:15:00Z"),
      persons[2].filed("2025-04-03T09:15:00Z"),
    ]

  struct Moment: Sendable, CustomStringConvertible {
    /// What the golden is called.
    let name: String
    let time: String
    let known: [ToldDuty]
    /// Where what had happened differs from what was known.
    var happened: [ToldDuty]?

    var description: String { name }
  }

  static let moments = [
    Moment(name: "1-suspicion-all-open", time: "2025-03-29T11:30:00Z", known: []),
    Moment(
      name: "2-running-and-provisional",
      time: "2025-03-29T19:00:00Z",
      known: [saxonyBefore, warning, notice, final, bsi, police, insurer]
    ),
    Moment(
      name: "3-awareness-not-yet-corrected",
      time: "2025-03-30T09:10:00Z",
      known: [
        saxonyBefore, warning, notice, final, bsi, police, register, insurer.filed("2025-03-29T20:00:00Z"),
      ],
      happened: [
        saxony, warning, notice, final, bsi, police, register, insurer.filed("2025-03-29T20:00:00Z"),
      ]
    ),
    Moment(
      name: "4-inside-the-margin",
      time: "2025-03-30T13:30:00Z",
      known: [
        saxony, kingdom, warning, notice, final, bsi, police, register, insurer.filed("2025-03-29T20:00:00Z"),
      ]
    ),
    Moment(
      name: "5-waived-and-waiting",
      time: "2025-03-31T07:00:00Z",
      known: [
        saxony, kingdom, police, request, register, warning.waived, insurer.filed("2025-03-29T20:00:00Z"),
        bsi.filed("2025-03-30T15:28:00Z"),
      ]
    ),
    Moment(
      name: "6-due-soon-fax-not-yet-entered",
      time: "2025-04-01T08:50:00Z",
      known: settled + persons + [saxony, register],
      happened: settled + persons + [saxony.filed("2025-04-01T08:47:00Z"), register]
    ),
    Moment(
      name: "7-explicit-due",
      time: "2025-04-07T12:00:00Z",
      known: settledLater + [register, question]
    ),
    Moment(
      name: "8-after-the-end",
      time: "2025-04-07T16:00:00Z",
      known: settledLater + [
        register.filed("2025-04-07T13:05:00Z"), question.filed("2025-04-07T14:20:00Z"),
      ]
    ),
  ]

  private let incident = PackagePaths.root.appending(path: "demo/incident").path

  @Test(arguments: moments)
  func screen(_ moment: Moment) throws {
    let run = try PlainRun([
      "render", incident, "--view", "deadlines", "--size", "120x40", "--at", moment.time, "--format", "text",
    ])
    try #require(run.status == 0, "\(run.complaint)")
    expectGolden(text: run.text, named: "demo/deadlines-\(moment.name)")
  }

  @Test(arguments: moments)
  func figures(_ moment: Moment) throws {
    #expect(try duties(at: moment.time, "known") == byName(moment.known))
    #expect(try duties(at: moment.time, "true") == byName(moment.happened ?? moment.known))
  }

  /// The early warning is known to be waived four minutes after counsel said so, and never overdue.
  @Test func marginEndsWithTheWaiver() throws {
    for (time, state) in [("2025-03-30T13:46:02Z", "pending"), ("2025-03-30T13:46:03Z", "waived")] {
      let warning = try duties(at: time, "known")["nis2-early"]
      #expect(warning?.state == state)
      #expect(warning?.overdue == false)
    }
    #expect(try duties(at: "2025-03-30T13:42:00Z", "true")["nis2-early"]?.state == "waived")
  }

  private func byName(_ duties: [ToldDuty]) -> [String: ToldDuty] {
    Dictionary(duties.map { ($0.id, $0) }) { first, _ in first }
  }

  private func duties(at time: String, _ axis: String) throws -> [String: ToldDuty] {
    struct Report: Decodable { var notifications: [ToldDuty] }
    let run = try PlainRun(["status", incident, "--json", "--at", time, "--axis", axis])
    try #require(run.status == 0, "\(run.complaint)")
    return byName(try JSONDecoder().decode(Report.self, from: run.output).notifications)
  }
}

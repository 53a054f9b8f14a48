import IncidentModel
import ScreenKit
import TestKit
import Testing

@testable import Panes

/// The deadlines and their detail in every state that a duty can be in.
@Suite struct DutyGoldenTests {
  @Test(arguments: [("unicode", GlyphSet.unicode), ("ascii", .ascii)])
  func everyState(_ name: String, _ glyphs: GlyphSet) {
    let room = RoomFixture.dutyStates()
    for size in PaneGoldenTests.sizes {
      let context = room.context(glyphs: glyphs, isZoomed: size.width >= 120)
      let drawing = PaneKind.deadlines.draw(context, PaneView(), size: size)
      expectGolden(drawing.grid, named: "panes/duties-\(name)-\(size.width)x\(size.height)")
    }
  }

  /// What the goldens show is every state that there is.
  @Test func noStateIsMissing() {
    let room = RoomFixture.dutyStates()
    let told = room.snapshot.duties.duties.map { $0.standing(at: room.now).word }
    let wanted = [
      "overdue", "margin", "due soon", "running", "now", "waiting", "no date", "not law", "filed",
      "filed in margin",
      "filed late", "waived",
    ]
    #expect(Set(told) == Set(wanted))
    #expect(room.snapshot.duties.duties.contains { $0.isProvisional })
    #expect(room.snapshot.duties.checks.contains { $0.applies })
    #expect(room.snapshot.duties.checks.contains { !$0.applies && $0.isNear })
    #expect(room.snapshot.duties.checks.contains { !$0.isNear })
  }

  /// Whoever sees no color reads it; whoever does not read sees it.
  @Test func marginIsNotOverdue() throws {
    let room = RoomFixture.dutyStates()
    func wording(_ id: String) throws -> DutyWording {
      let duty = try #require(room.snapshot.duties[EntityID(id)])
      let row = DutyRow(subject: .duty(duty, duty.standing(at: room.now)))
      return DutyWording(context: room.context(), row: row)
    }
    let (margin, overdue) = (try wording("margin"), try wording("overdue"))
    #expect(margin.count == "margin 0:30:00")
    #expect(overdue.count == "overdue 2 h")
    #expect(margin.ink != overdue.ink)
    #expect(margin.ink.attributes.contains(.reverse) && !overdue.ink.attributes.contains(.reverse))
    #expect(margin.headline == "past due, inside the legal margin, which ends in 0:30:00")
  }

  /// A name that would be cut gives way to the letters it ends with, and to nothing else.
  @Test(arguments: [
    ("UK Information Commissioner's Office (ICO)", 10, "ICO"),
    ("UK Information Commissioner's Office (ICO)", 60, "UK Information Commissioner's Office (ICO)"),
    ("Office (Bonn and Berlin)", 10, "Office (Bonn and Berlin)"),
    ("Customer of the first wave (a)", 10, "Customer of the first wave (a)"),
    ("Authority (Saxony)", 10, "Authority (Saxony)"), ("(", 0, "("), (")", 0, ")"),
  ])
  func recipientInLetters(_ name: String, _ columns: Int, _ shown: String) throws {
    var room = RoomFixture()
    room.owe("told", nil, to: SafeText(name))
    let duty = try #require(room.snapshot.duties[EntityID("told")])
    let row = DutyRow(subject: .duty(duty, duty.standing(at: room.now)))
    #expect(DutyWording(context: room.context(), row: row).recipient(in: columns) == shown)
  }

  static let details: [(String, RowID)] = [
    ("margin", .notification(EntityID("margin"))), ("overdue", .notification(EntityID("overdue"))),
    ("relief", .notification(EntityID("in-margin"))),
    ("provisional-final", .notification(EntityID("eu-dora-final"))),
    ("late-without-reasons", .notification(EntityID("late"))),
    ("unknown-rule", .notification(EntityID("unknown"))), ("uncovered", .notification(EntityID("uncovered"))),
    ("check", .check("uk-gdpr-34")), ("other-rules", .otherChecks),
  ]

  @Test(arguments: details)
  func detail(_ name: String, _ row: RowID) {
    let room = RoomFixture.dutyStates()
    let size = Size(width: 100, height: 60)
    let drawing = DetailSheet.draw(row, record: nil, context: room.context(), scroll: 0, size: size)
    expectGolden(drawing.grid, named: "panes/detail-state-\(name)-100x60")
  }

  /// 72 hours over the night in which the clocks change, first counted from a later hour.
  @Test func detailOfACorrectedTrigger() {
    var room = RoomFixture()
    room.now = RoomFixture.at("2025-03-31 07:00:00")
    room.declare(flags: ["personal_data": true, "controller": true])
    room.owe("sdtb", "eu-gdpr-33-1", to: "SDTB", since: ("aware_breach", "2025-03-29 17:05:00"))
    room.tell(
      "sdtb",
      .duty(triggers: ["aware_breach": RoomFixture.at("2025-03-29 13:20:00")]),
      at: RoomFixture.at("2025-03-30 09:24:00"),
      by: "dpo",
      raw: #"{"data":{"reason":"Knowledge anywhere in the company counts: a row matched at 14:20."}}"#
    )
    let row = RowID.notification(EntityID("sdtb"))
    for size in [Size(width: 100, height: 60), Size(width: 40, height: 12)] {
      let drawing = DetailSheet.draw(row, record: nil, context: room.context(), scroll: 0, size: size)
      expectGolden(drawing.grid, named: "panes/detail-state-corrected-\(size.width)x\(size.height)")
    }
  }
}

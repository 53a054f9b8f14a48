import IncidentModel
import ScreenKit
import TestKit
import Testing

@testable import Panes

/// What Enter opens, for every kind of row.
@Suite struct DetailGoldenTests {
  static let rows: [(String, RowID)] = [
    ("entry-corrected", .entry(EntityID("reach"))), ("entry-retracted", .entry(EntityID("night"))),
    ("decision", .entry(EntityID("off"))), ("task-blocked", .task(EntityID("letters"))),
    ("task-overdue", .task(EntityID("data-list"))), ("duty-running", .notification(EntityID("art33"))),
    ("duty-filed", .notification(EntityID("ico"))), ("duty-waived", .notification(EntityID("works"))),
    ("gone", .task(EntityID("no-such-task"))),
  ]

  @Test(arguments: rows)
  func rowOfARoom(_ name: String, _ row: RowID) {
    let room = RoomFixture.normal()
    for size in [Size(width: 80, height: 40), Size(width: 40, height: 12)] {
      let drawing = DetailSheet.draw(row, record: nil, context: room.context(), scroll: 0, size: size)
      expectGolden(drawing.grid, named: "panes/detail-\(name)-\(size.width)x\(size.height)")
    }
  }

  @Test func alertWithItsRecord() throws {
    let room = RoomFixture.normal()
    let alerts = room.snapshot.alerts
    let id = try #require(
      alerts.ids(in: 0..<alerts.count).first { alerts.alert($0, marks: room.snapshot.state)?.count == 37 }
    )
    let record = RecordText.text([
      "{", "  \"rule\": {", "    \"description\": \"C2 beacon to 203.0.113.7\"", "  }", "}",
    ])
    for (name, text) in [
      ("read", record), ("gone", RecordText.gone(reason: "feeds/siem.jsonl was cut since.")),
    ] {
      let drawing = DetailSheet.draw(
        .alert(id),
        record: text,
        context: room.context(),
        scroll: 0,
        size: Size(width: 80, height: 32)
      )
      expectGolden(drawing.grid, named: "panes/detail-alert-\(name)-80x32")
    }
  }

  @Test func automaticLineTellsOfItsEntity() {
    let room = RoomFixture.normal()
    let context = room.context()
    let size = Size(width: 90, height: 30)
    let view = (0..<1).reduce(PaneView()) { view, _ in
      PaneKind.timeline.move(.down, context, view, size: size)
    }
    let row = PaneKind.timeline.selection(context, view, size: size)
    guard case .automatic? = row, let row else {
      Issue.record("the second row of the fixture is a task change")
      return
    }
    expectGolden(
      DetailSheet.draw(row, record: nil, context: context, scroll: 0, size: size).grid,
      named: "panes/detail-automatic-90x30"
    )
  }

  @Test func scrollingEndsWithTheLastLine() {
    let context = RoomFixture.normal().context()
    let row = RowID.notification(EntityID("art33"))
    let size = Size(width: 60, height: 14)
    let count = DetailSheet.lineCount(row, record: nil, context: context, size: size)
    #expect(count > 12)
    let last = DetailSheet.draw(row, record: nil, context: context, scroll: count - 12, size: size)
    let beyond = DetailSheet.draw(row, record: nil, context: context, scroll: 10_000, size: size)
    #expect(last.grid.cells == beyond.grid.cells)
  }
}

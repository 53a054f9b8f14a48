import Console
import IncidentModel
import Panes
import ScreenKit
import Testing

/// What the glance claims, and what it must never claim.
@Suite struct GlanceTests {
  /// The answer below a question, as its note says it: answers themselves are drawn in blocks.
  private func told(_ edit: (inout Room) -> Void) -> String {
    var room = Room.told
    edit(&room)
    return room.glanceText()
  }

  /// The grid of the answers alone, to compare with that of another room.
  private func answers(_ phase: Phase?, compromised: Bool) -> Grid {
    var room = Room()
    room.declare()
    room.addSystem("s", compromised ? .compromised : .clean, hoursAgo: 2)
    room.set { $0.phase = phase }
    return room.glance()
  }

  @Test func onlyThePhaseSaysThatItIsContained() {
    let green = { (grid: Grid) in
      (0..<grid.size.width).contains { x in
        (0..<grid.size.height).contains { y in
          x < 30 && y > 10 && grid[x, y].glyph == 0x2588 && grid[x, y].ink == Ink(role: 10, attributes: .bold)
        }
      }
    }
    for phase in Phase.allCases {
      let isLate = [.eradication, .recovery, .postIncident].contains(phase)
      #expect(green(answers(phase, compromised: false)) == isLate, "\(phase)")
      #expect(!green(answers(phase, compromised: true)), "\(phase) with a compromised system")
    }
  }

  @Test func aHostInTheNameOrAsOwnerIsNotNamed() {
    var room = Room.told
    room.addSystem("db-01", .compromised, hoursAgo: 2)
    room.set { $0.name = "Breach of db-01" }
    var duty = NotificationChange()
    duty.title = "Insurer"
    duty.owner = "team of db-01"
    duty.due = Room.now.adding(seconds: 600)
    room.add(.notificationRequired, "insurer", .required(duty), hoursAgo: 1)
    let lines = GlanceLines.lines(room.context().screen(in: ConsoleState(size: Size(width: 80, height: 24))))
    for text in [room.glanceText(), lines.map(\.text).joined()] {
      #expect(!text.contains("db-01"))
      #expect(text.contains("Breach of [a system]"))
      #expect(text.contains("team of [a system]"))
    }
  }

  @Test func measuresAreTheTasksThatSayWhichTheyAre() {
    let text = told { room in
      room.addTask("m1", .done, workstream: "recovery", measure: "1 of 12")
      room.addTask("m2", .todo, measure: "2 of 12")
      room.addTask("other", .done, workstream: "containment")
    }
    #expect(text.contains("measures done"))
    let lines = GlanceLines.lines(
      context { room in
        room.addTask("m1", .done, workstream: "recovery", measure: "1 of 12")
        room.addTask("m2", .todo, measure: "2 of 12")
        room.addTask("other", .done, workstream: "containment")
      }
    )
    #expect(lines.contains { $0.text.contains("1 of 12 measures done") })
  }

  @Test func withoutMeasuresTheTasksOfTheResponseCount() {
    let lines = GlanceLines.lines(
      context { room in
        room.addTask("a", .done, workstream: "Containment")
        room.addTask("b", .inProgress, workstream: "recovery")
        room.addTask("c", .canceled, workstream: "recovery")
        room.addTask("d", .done, workstream: "legal")
      }
    )
    #expect(lines.contains { $0.text.contains("1 of 2 measures done") })
  }

  @Test func aDecisionIsOpenUntilSomebodyChooses() {
    #expect(told { _ in }.contains("TO BE DECIDED"))
    let decided = told { $0.addQuestion("Take cloud-02 off the net for good?", chosen: "Yes", hoursAgo: 1) }
    #expect(!decided.contains("TO BE DECIDED"))
    #expect(decided.contains("none is open"))
  }

  @Test func aRetractedQuestionIsNotOpen() {
    let text = told { $0.add(.timelineRetracted, "question", .entryRetracted(reason: "moot"), hoursAgo: 1) }
    #expect(!text.contains("TO BE DECIDED"))
  }

  @Test func hostsAreNotNamedAndServicesAre() {
    let text = told { room in
      room.addStatus("CLOUD-02 is off; Customer portal is down. main-01.", audience: .executive, hoursAgo: 0)
    }
    #expect(!text.lowercased().contains("cloud-02"))
    #expect(!text.contains("main-01"))
    #expect(text.contains("[secondary system] is off; Customer portal is down. [main system]."))
    #expect(text.contains("Take [secondary system] off the net for good?"))
  }

  @Test func whatTheTeamTellsItselfIsNotShown() {
    var room = Room.normal
    room.addStatus("Only for us", audience: .team, hoursAgo: 1)
    #expect(!room.glanceText().contains("Only for us"))
    #expect(room.glanceText().contains("None has been posted"))
  }

  @Test func theManagementReadsWhatWasWordedForIt() {
    let text = told { $0.addStatus("We are sorry.", audience: .public, hoursAgo: 0) }
    #expect(text.contains("Services are down by our own choice"))
  }

  @Test func aPromiseThatWasNotKeptIsSaid() {
    #expect(Room.told.glanceText().contains("Next update in 1 h 30"))
    let later = Room.now.adding(seconds: 3 * 3600)
    #expect(Room.told.glanceText(at: later).contains("1 h late"))
  }

  @Test func aRoomIsStaleAfterFourQuietHoursUnlessItIsClosed() {
    let newest = Room.now.adding(seconds: -3600)
    let late = newest.adding(seconds: 4 * 3600)
    var room = Room.told
    room.change { $0.newest = newest }
    #expect(!room.glanceText(at: late.adding(seconds: -1)).contains("may no longer hold"))
    #expect(room.glanceText(at: late).contains("Nothing has been recorded for 4 h 00"))
    room.set { $0.status = .closed }
    room.change { $0.newest = newest }
    #expect(!room.glanceText(at: late).contains("may no longer hold"))
  }

  @Test func theScreenChangesByItselfWhenItSays() {
    let room = Room.told
    let size = Size(width: 80, height: 24)
    var now = Room.now
    for _ in 0..<200 {
      let context = room.context(at: now).screen(in: ConsoleState(size: size))
      let drawing = GlanceScreen.draw(context, size: size)
      let next = drawing.changesAt ?? .distantFuture
      #expect(next > now)
      let before = next.adding(nanoseconds: -1)
      #expect(GridText.text(of: room.glance(80, 24, at: before)) == GridText.text(of: drawing.grid))
      now = next.adding(seconds: 17)
    }
  }

  private func context(_ edit: (inout Room) -> Void) -> PaneContext {
    var room = Room.told
    edit(&room)
    return room.context().screen(in: ConsoleState(size: Size(width: 80, height: 24)))
  }
}

import Deadlines
import IncidentModel
import Testing

@testable import Replay

/// The marks of a small incident, each on both axes.
@Suite struct ReplayMarksTests {
  private struct Story {
    var events: [Event] = []

    mutating func tell(
      _ type: EventType,
      _ subject: String,
      _ content: EventContent,
      _ happened: Int64,
      known: Int64? = nil
    ) {
      events.append(
        Event(
          key: EventKey(recorded: at(known ?? happened), source: "/tests", id: "\(events.count)"),
          time: at(happened),
          type: type,
          subject: EntityID(subject),
          author: nil,
          cause: nil,
          content: content,
          place: RecordPlace(file: FileID(0), offset: 0, length: 0, line: nil, index: 0),
          raw: []
        )
      )
    }

    var snapshot: Snapshot {
      var snapshot = Snapshot()
      snapshot.state.insert(events)
      snapshot.duties = DutyBook(of: snapshot.state, by: .builtIn)
      return snapshot
    }
  }

  private static func duty(_ edit: (inout NotificationChange) -> Void) -> EventContent {
    var change = NotificationChange()
    edit(&change)
    return .required(change)
  }

  private static func marks(_ story: Story, on axis: TimeAxis = .known) -> [String] {
    let marks = ReplayMarks(of: story.snapshot).all(on: axis)
    return marks.map { mark in
      let second = mark.time(on: axis).nanoseconds / 1_000_000_000 - at(0).seconds
      return "\(second) \(mark.kind.rawValue)\(mark.isLimit ? " limit" : ""): \(mark.title)"
    }
  }

  @Test func everythingOneWantsToGoToIsMarked() {
    var story = Story()
    var incident = IncidentChange()
    incident.name = "Case"
    story.tell(.incidentDeclared, "incident", .declared(incident), 0, known: 60)
    var phase = IncidentChange()
    phase.phase = .containment
    story.tell(.incidentUpdated, "incident", .updated(phase), 100)
    var decision = DecisionChange(question: "Shut down?")
    decision.chosen = "yes"
    story.tell(.decisionMade, "d", .decision(decision), 200, known: 900)
    for state in [SystemState.compromised, .restored] {
      var system = SystemChange()
      system.name = "cloud-02"
      system.state = state
      story.tell(.systemUpdated, "s", .system(system), state == .restored ? 400 : 300)
    }
    var inject = ExerciseStep()
    inject.title = "The press calls"
    story.tell(.exerciseInject, "i", .exercise(inject), 500)
    story.tell(.exercisePrompt, "p", .exercise(inject), 510)
    let known = [
      "60 declared: Case", "100 phase: containment", "400 restored: cloud-02", "500 inject: ",
      "900 decision: Shut down?",
    ]
    #expect(Self.marks(story) == known)
    let happened = [
      "0 declared: Case", "100 phase: containment", "200 decision: Shut down?", "400 restored: cloud-02",
      "500 inject: ",
    ]
    #expect(Self.marks(story, on: .true) == happened)
  }

  /// 72 hours from the trigger; the law does not count the hour that has begun.
  @Test func aClockIsMarkedWhereItIsSetWherePastDueAndPastTheLimit() {
    var story = Story()
    let breach = Self.duty {
      $0.rule = "eu-gdpr-33-1"
      $0.title = "Authority"
      $0.triggers = ["aware_breach": at(1000)]
    }
    story.tell(.notificationRequired, "n", breach, 1000, known: 2000)
    let due: Int64 = 1000 + 72 * 3600
    let limit = story.snapshot.duties.duties.first?.reading.outerLimit
    let past = [
      "2000 awareness: Authority", "\(due) deadline: Authority",
      "\((limit?.seconds ?? 0) - at(0).seconds) deadline limit: Authority",
    ]
    #expect(Self.marks(story) == past)
    story.tell(.notificationFiled, "n", .filed(Filing(at: at(due - 60))), due - 60, known: due + 600)
    #expect(
      Self.marks(story) == ["2000 awareness: Authority", "\(due + 600) filed: Authority"]
    )
  }

  @Test func anExplicitDueThatWasWaivedTooLateIsPassedOnce() {
    var story = Story()
    story.tell(
      .notificationRequired,
      "n",
      Self.duty {
        $0.title = "Insurer"
        $0.due = at(500)
      },
      0
    )
    #expect(Self.marks(story) == ["500 deadline limit: Insurer"])
    story.tell(.notificationWaived, "n", .waived(reason: "settled", by: nil), 600)
    #expect(Self.marks(story) == ["500 deadline limit: Insurer"])
    story.tell(.notificationWaived, "n", .waived(reason: "settled", by: nil), 400)
    #expect(Self.marks(story).count == 1)
  }

  @Test func nearestMarksOfSomeKindsAreFound() {
    let marks = ReplayMarks(
      [(ReplayMark.Kind.phase, 10), (.decision, 20), (.filed, 20), (.decision, 30)].map {
        ReplayMark($0.0, "", known: at($0.1), happened: at($0.1))
      }
    )
    #expect(marks.next(after: at(10), on: .known)?.kind == .decision)
    #expect(marks.next(after: at(20), on: .known, of: [.decision])?.known == at(30))
    #expect(marks.next(after: at(20), on: .known, of: [.phase]) == nil)
    #expect(marks.previous(before: at(20), on: .known)?.kind == .phase)
    #expect(marks.previous(before: at(10), on: .known) == nil)
    #expect(marks.between(at(10), at(20), on: .known).count == 2)
    #expect(marks.at(at(20), on: .known).count == 2)
  }
}

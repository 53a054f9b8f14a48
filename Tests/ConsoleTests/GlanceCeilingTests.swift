import Console
import IncidentModel
import Panes
import ScreenKit
import Testing
import Theming

/// Nothing above the ceiling is drawn: two incidents that differ in nothing else give the same screen, letter by letter,
/// also where letters are made of blocks.
@Suite struct GlanceCeilingTests {
  /// An incident all of whose texts are `word`.
  private func room(_ word: SafeText, tlp: TLP?, phase: Phase, severity: Severity, late: Bool) -> Room {
    var room = Room()
    room.declare()
    room.set {
      $0.name = word
      $0.organisation = word
      $0.summary = word
      $0.tlp = tlp
      $0.phase = phase
      $0.severity = severity
    }
    room.addSystem("\(word)", late ? .compromised : .clean, role: word, name: word, hoursAgo: 2)
    room.addDuty(word, id: "duty", dueIn: late ? -600 : 90_000)
    room.addQuestion(word, hoursAgo: 2)
    room.addStatus(
      word,
      audience: .executive,
      nextUpdate: Room.now.adding(seconds: late ? -60 : 60),
      hoursAgo: 1
    )
    room.addTask("task", late ? .todo : .done, measure: "1 of 3")
    return room
  }

  @Test(arguments: [(TLP.amber, TLP.green), (.red, .amberStrict), (.green, .clear)])
  func aCaseAboveTheCeilingIsACount(label: TLP, ceiling: TLP) throws {
    let one = room("alpha", tlp: label, phase: .containment, severity: .critical, late: true)
    let other = room("omega", tlp: label, phase: .recovery, severity: .low, late: false)
    let theme = try ThemeLibrary().theme(named: "midnight")
    for (width, height) in GlanceGoldenTests.sizes {
      let view = GlanceView(ceiling: ceiling)
      let (left, right) = (one.glance(width, height, view), other.glance(width, height, view))
      #expect(GridText.text(of: left) == GridText.text(of: right))
      #expect(!GridText.text(of: left).contains("alpha"))
      for depth in [ColorDepth.direct, .mono] {
        #expect(
          ANSIText.text(of: left, theme: theme, depth: depth)
            == ANSIText.text(of: right, theme: theme, depth: depth)
        )
      }
      #expect(SVGPicture.text(of: left, theme: theme) == SVGPicture.text(of: right, theme: theme))
    }
    let text = one.glanceText(GlanceView(ceiling: ceiling))
    #expect(text.contains("1 notification, 1 task, 1 system, 1 open decision, 1 posted status."))
  }

  @Test func aCaseWithoutALabelIsShownOnlyWhereNothingIsHeldBack() {
    var bare = Room()
    bare.change { $0.progress.isComplete = true }
    var incident = IncidentChange()
    incident.name = "alpha"
    bare.add(.incidentDeclared, "incident", .declared(incident), hoursAgo: 5)
    #expect(bare.glanceText().contains("alpha"))
    #expect(bare.glanceText(GlanceView(ceiling: .red)).contains("alpha"))
    #expect(!bare.glanceText(GlanceView(ceiling: .amberStrict)).contains("alpha"))
  }

  @Test func aQuestionStricterThanTheCaseIsACount() {
    var room = Room.told
    room.addQuestion("Pay the secret sum?", id: "red", tlp: .red, hoursAgo: 1)
    for view in [GlanceView(), GlanceView(ceiling: .amber), GlanceView(ceiling: .amberStrict)] {
      #expect(!room.glanceText(view).contains("secret"))
      #expect(room.glanceText(view).contains("1 question held back by TLP"))
    }
    #expect(room.glanceText(GlanceView(ceiling: .red)).contains("Pay the secret sum?"))
  }

  @Test func aStoppedWatchTellsNoPathToThoseWhoMayNotKnow() {
    var room = Room.told
    room.change { $0.watch = .stopped(reason: "alpha is gone") }
    #expect(room.glanceText().contains("alpha is gone"))
    #expect(!room.glanceText(GlanceView(ceiling: .clear)).contains("alpha"))
  }
}

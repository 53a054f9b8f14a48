import IncidentModel
import ScreenKit
import Theming

/// All that the glance says at an instant, in words: what is left is how large, and where.
struct GlanceContent {
  /// A word that is read from farthest away, and the sentence behind it.
  struct Notice {
    var word: String
    var sentence: String
    var ink: Ink
  }

  /// That it is not the present; nil where it is.
  let mark: Notice?
  /// That nothing may be shown; nil where it may. Then all below is for nobody.
  let withheld: Notice?
  let date: GlanceDate
  let counts: String
  let phase: Phase?
  let isClosed: Bool
  let answers: [GlanceAnswer]
  let questions: [String]
  let statusHeading: String
  let statusSummary: String
  let statusNotes: [GlanceLine]
  /// Since a person last looked; nil at the first look.
  let changes: String?
  let keys: [KeyLine]
  let glyphs: GlyphSet

  init(_ wording: GlanceWording) {
    mark = wording.mark.map { Notice(word: $0.word, sentence: wording.markSentence, ink: $0.ink) }
    withheld =
      wording.figures.isWithheld
      ? Notice(word: "WITHHELD", sentence: wording.withheldSentence, ink: Ink(.text, .bold)) : nil
    date = wording.date
    counts = wording.counts
    phase = wording.incident.phase
    isClosed = wording.incident.status == .closed
    answers = wording.answers
    questions = wording.openQuestions
    statusHeading = wording.statusHeading
    statusSummary = wording.statusSummary
    statusNotes = wording.statusNotes
    changes = wording.changes
    keys = wording.view.keys
    glyphs = wording.glyphs
  }

  /// Something stands in the last row.
  var hasFooter: Bool { changes != nil || !keys.isEmpty }
}

extension GlanceMark {
  /// Something is wrong, or only past.
  fileprivate var ink: Ink {
    switch self {
    case .stopped, .stale: Ink(.critical, .bold)
    case .replay, .training, .loading: Ink(.warning, .bold)
    }
  }
}

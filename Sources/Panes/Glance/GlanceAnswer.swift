import ScreenKit
import Theming

/// What a person with ten seconds wants to know beside the next legal date.
enum GlanceQuestion: CaseIterable {
  case containment, service, measures, decision

  /// As it stands on the screen.
  var words: String {
    switch self {
    case .containment: "CONTAINED?"
    case .service: "SERVICE BACK?"
    case .measures: "MEASURES"
    case .decision: "DECISION NEEDED?"
    }
  }

  /// The same where there is hardly any room.
  var brief: String {
    switch self {
    case .service: "SERVICE?"
    case .decision: "DECISION?"
    default: words
    }
  }
}

/// The answer in a word or a figure, and what it rests on.
struct GlanceAnswer: Hashable {
  var question: GlanceQuestion
  /// Short enough for the largest type.
  var answer: String
  var role: Role
  /// A few words each, the most important first.
  var notes: [String]

  /// Of the answer.
  var ink: Ink { Ink(role, .bold) }

  init(_ question: GlanceQuestion, _ answer: String, _ role: Role, _ notes: [String]) {
    self.question = question
    self.answer = answer
    self.role = role
    self.notes = notes
  }
}

/// The next legal date: the figure that is read from farthest away, and what it is about.
struct GlanceDate: Hashable {
  /// "NEXT LEGAL DATE", or what has become of it.
  var heading: String
  /// The countdown in few letters: "1:12:44", "2 d 04 h", "NOW", "NONE".
  var figure: String
  /// Of the figure.
  var ink: Ink
  /// What must be told; empty where no date is next.
  var subject: String
  /// Whom.
  var recipient = ""
  /// When, how far the preparation is, who sees to it.
  var notes: [String]
  /// The one after an overdue one, in a line.
  var after: String?
  /// The heading says what is wrong and is never left out.
  var isUrgent = false
}

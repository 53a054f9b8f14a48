import Foundation
import TestKit
import Testing

@testable import Deadlines

/// A worked example: what happened, and what the clock must then say.
struct WorkedCase: Decodable, CustomTestStringConvertible, Sendable {
  struct Expected: Decodable, Sendable {
    var status: String
    var conservative_due: String?
    var statutory_due: String?
    var contested_due: String?
    var last_day: String?
    var provisional: Bool?
  }

  /// A parameter, written as a number or as a text.
  enum Parameter: Decodable, Sendable {
    case number(Int)
    case text(String)

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let number = try? container.decode(Int.self) {
        self = .number(number)
      } else {
        self = .text(try container.decode(String.self))
      }
    }

    var text: String {
      switch self {
      case .number(let number): "\(number)"
      case .text(let text): text
      }
    }
  }

  struct File: Decodable { var cases: [WorkedCase] }

  var id: String
  var rule: String
  var trigger_event: String
  var trigger_time: String
  var timezone: String
  var calendar: String
  var other_events: [String: String]?
  var flags: [String]?
  var params: [String: Parameter]?
  var expected: Expected

  var testDescription: String { id }

  var query: ClockQuery {
    var triggers = (other_events ?? [:]).mapValues { moment($0) }
    triggers[trigger_event] = moment(trigger_time)
    return ClockQuery(
      rule: rule,
      triggers: triggers,
      timezone: timezone,
      calendar: calendar,
      params: (params ?? [:]).mapValues(\.text),
      flags: Set(flags ?? []),
      at: moment(trigger_time)
    )
  }

  /// The cases of a file; none where it is not there.
  static func read(_ file: URL?) -> [WorkedCase] {
    guard let file, let data = try? Data(contentsOf: file) else { return [] }
    return (try? JSONDecoder().decode(File.self, from: data).cases) ?? []
  }
}

import Foundation

/// A notification as `status --json` tells it, all instants in UTC.
struct ToldDuty: Hashable, Decodable {
  var id: String
  var rule: String?
  var state = "pending"
  var due: String?
  var outerLimit: String?
  var filed: String?
  var overdue = false
  var late = false
  var provisional = false

  /// Without a number in the law.
  static func open(_ id: String, _ rule: String) -> ToldDuty { ToldDuty(id: id, rule: rule) }

  /// With a clock: the instant to work to, and the latest that the law allows.
  static func clock(_ id: String, _ rule: String?, _ due: String, limit: String? = nil) -> ToldDuty {
    ToldDuty(id: id, rule: rule, due: due, outerLimit: limit ?? due)
  }

  /// The same, filed.
  func filed(_ at: String) -> ToldDuty {
    var copy = self
    (copy.state, copy.filed) = ("filed", at)
    return copy
  }

  /// The same, waived.
  var waived: ToldDuty {
    var copy = self
    copy.state = "waived"
    return copy
  }

  /// The same, resting on a date that may still move.
  var assumed: ToldDuty {
    var copy = self
    copy.provisional = true
    return copy
  }
}

/// What the records of one key come to.
struct AlertStanding {
  /// When the alert happened: the first time that a record names.
  var time: Instant
  /// What is to be known of that time.
  var timing: AlertTraits
  /// The record with the last word, in the state that the last word on the state gives it.
  var latest: AlertRow
  /// How many records there are.
  var count: Int
}

extension AlertState {
  /// How far along: 0 for new.
  var rank: Int {
    switch self {
    case .new: 0
    case .acknowledged: 1
    case .escalated: 2
    case .dismissed: 3
    case .resolved: 4
    }
  }
}

import IncidentModel

extension TaskState {
  /// The state as a person says it.
  public var words: String {
    switch self {
    case .todo: "to do"
    case .inProgress: "in progress"
    case .onHold: "on hold"
    case .done: "done"
    case .canceled: "canceled"
    }
  }
}

extension Severity {
  /// The severity in at most four columns.
  public var shortWord: String {
    switch self {
    case .critical: "CRIT"
    case .high: "HIGH"
    case .medium: "MED"
    case .low: "LOW"
    case .info: "INFO"
    case .unknown: "?"
    }
  }
}

extension EntryKind {
  /// The kind in at most nine columns.
  var shortWord: String {
    switch self {
    case .observation: "observed"
    case .communication: "comms"
    default: rawValue
    }
  }
}

extension Actor {
  /// The actor as a person says it.
  var words: String { self == .thirdParty ? "third party" : rawValue }
}

extension SafeText {
  /// The text, or what stands in for it where nothing was said.
  func string(or substitute: String) -> String {
    string.allSatisfy(\.isWhitespace) ? substitute : string
  }
}

extension TaskCard {
  /// Its title; its name where it has none.
  var heading: String { title.string(or: id.text.string(or: "(no title)")) }
}

extension AlertState {
  /// The state in at most four columns; empty for an alert that nobody has touched.
  var shortWord: String {
    switch self {
    case .new: ""
    case .acknowledged: "ack"
    case .escalated: "esc"
    case .dismissed: "dism"
    case .resolved: "done"
    }
  }
}

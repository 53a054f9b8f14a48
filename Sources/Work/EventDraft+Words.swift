import IncidentModel

extension EventDraft {
  /// What an event that takes something back says, to go after "that".
  var takesBack: String {
    switch type {
    case .timelineRetracted: "the entry was a mistake; it stays readable, struck through"
    case .notificationWaived: "the notification was a mistake and nobody is told"
    case .alertAcknowledged: "somebody looks at the alert again"
    case .taskUpdated where data["state"] == .text(TaskState.canceled.rawValue) && data["reason"] != nil:
      "the task was a mistake and is canceled"
    case .taskUpdated: again(of: "the task")
    case .systemUpdated: again(of: "the system")
    case .notificationRequired: again(of: "the notification")
    case .incidentUpdated: again(of: "the incident")
    case .impactAssessed: again(of: "the impact")
    case .timelineCorrected: again(of: "the entry")
    default: "it was a mistake"
    }
  }

  private func again(of what: String) -> String {
    let fields = data.all.map { $0.name.replacing("_", with: " ") }
    let list =
      fields.count > 1
      ? "\(fields.dropLast().joined(separator: ", ")) and \(fields[fields.count - 1])" : fields.first
    return "\(list ?? "everything") of \(what) \(fields.count > 1 ? "are" : "is") as before"
  }
}

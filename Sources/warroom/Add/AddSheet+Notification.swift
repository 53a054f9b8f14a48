import IncidentModel

extension AddSheet {
  /// Takes the rule of just one notification for its name; a stage that nobody has entered yet is named by its rule anyway.
  mutating func resolveNotification() throws(CommandError) {
    let duties = incident.duties.duties
    guard let name = draft.subject, !duties.contains(where: { $0.id.raw == name }) else { return }
    let ofRule = duties.filter { $0.notification.rule == name }.map(\.id.raw)
    if ofRule.count > 1 {
      throw Self.wrong(
        "Several notifications are of the rule '\(name)': \(ofRule.joined(separator: ", ")); name one."
      )
    }
    if let only = ofRule.first { draft.subject = only }
  }
}

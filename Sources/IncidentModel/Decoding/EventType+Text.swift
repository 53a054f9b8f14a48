import JSON

extension EventType {
  /// The type of that name; nil when the catalogue has none such. Compares bytes in place: every record passes here.
  public init?(_ name: JSONText) {
    switch name {
    case "warroom.incident.declared": self = .incidentDeclared
    case "warroom.incident.updated": self = .incidentUpdated
    case "warroom.timeline.added": self = .timelineAdded
    case "warroom.timeline.corrected": self = .timelineCorrected
    case "warroom.timeline.retracted": self = .timelineRetracted
    case "warroom.task.opened": self = .taskOpened
    case "warroom.task.updated": self = .taskUpdated
    case "warroom.task.commented": self = .taskCommented
    case "warroom.notification.required": self = .notificationRequired
    case "warroom.notification.filed": self = .notificationFiled
    case "warroom.notification.waived": self = .notificationWaived
    case "warroom.alert.raised": self = .alertRaised
    case "warroom.alert.acknowledged": self = .alertAcknowledged
    case "warroom.alert.escalated": self = .alertEscalated
    case "warroom.alert.dismissed": self = .alertDismissed
    case "warroom.alert.resolved": self = .alertResolved
    case "warroom.system.updated": self = .systemUpdated
    case "warroom.impact.assessed": self = .impactAssessed
    case "warroom.decision.made": self = .decisionMade
    case "warroom.status.posted": self = .statusPosted
    case "warroom.handover.recorded": self = .handoverRecorded
    case "warroom.exercise.prompt": self = .exercisePrompt
    case "warroom.exercise.inject": self = .exerciseInject
    default: return nil
    }
  }
}

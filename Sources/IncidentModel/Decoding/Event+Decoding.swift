import JSON

extension Event {
  /// Reads a record of the catalogue, raised alerts aside: those are rows, not events.
  ///
  /// `raw` is the record's JSON text, which `envelope` was found in.
  public convenience init(
    _ envelope: RecordEnvelope,
    type: EventType,
    place: RecordPlace,
    raw: UnsafeRawBufferPointer
  ) throws(RecordFault) {
    let name = try envelope.name()
    let id = String(name.id)
    let times = try envelope.times()
    let entity = EntityID(try envelope.entity().map { String($0) } ?? id)
    self.init(
      key: EventKey(recorded: times.recorded, source: String(name.source), id: id),
      time: times.time,
      type: type,
      subject: entity,
      author: try RecordEnvelope.text(envelope.authid, "authid").map { SafeText(utf8: $0.bytes) },
      cause: try RecordEnvelope.text(envelope.causationid, "causationid").map { String($0) },
      content: try EventContent(type, try envelope.dataFields(), time: times.time, subject: entity),
      place: place,
      raw: [UInt8](raw)
    )
  }
}

extension EventContent {
  /// Reads the `data` of a type. `time` and `subject` are the event's own: what some fields are without a value.
  init(_ type: EventType, _ data: JSONFields, time: Instant, subject: EntityID) throws(RecordFault) {
    switch type {
    case .incidentDeclared: self = .declared(try IncidentChange(declared: data))
    case .incidentUpdated: self = .updated(try IncidentChange(data))
    case .timelineAdded: self = .entryAdded(try EntryChange(added: data))
    case .timelineCorrected: self = .entryCorrected(try EntryChange(data))
    case .timelineRetracted: self = .entryRetracted(reason: try data.text("reason"))
    case .taskOpened: self = .taskOpened(try TaskChange(data))
    case .taskUpdated: self = .taskUpdated(try TaskChange(data))
    case .taskCommented: self = .taskCommented(text: try data.text("text") ?? "")
    case .notificationRequired: self = .required(try NotificationChange(data))
    case .notificationFiled: self = .filed(try Filing(data, time: time))
    case .notificationWaived: self = try .waived(data)
    case .alertRaised:
      throw RecordFault(.unknownType, "\(type.rawValue) is an alert, which is no event of the team")
    case .alertAcknowledged: self = .alertJudged(try AlertJudgment(data, .acknowledged, of: subject))
    case .alertEscalated: self = .alertJudged(try AlertJudgment(data, .escalated, of: subject))
    case .alertDismissed: self = .alertJudged(try AlertJudgment(data, .dismissed, of: subject))
    case .alertResolved: self = .alertJudged(try AlertJudgment(data, .resolved, of: subject))
    case .systemUpdated: self = .system(try SystemChange(data))
    case .impactAssessed: self = .impact(try ImpactChange(data))
    case .decisionMade: self = .decision(try DecisionChange(data))
    case .statusPosted: self = .status(try StatusPost(data))
    case .handoverRecorded: self = .handover(try Handover(data))
    case .exercisePrompt, .exerciseInject: self = .exercise(try ExerciseStep(data))
    }
  }
}

extension JSONFields {
  /// The text of one field, for data that has no more.
  func text(_ name: JSONText) throws(RecordFault) -> SafeText? {
    var text: SafeText?
    for field in self where field.key == name { text = try field.text() }
    return text
  }
}

extension SafeText? {
  /// The text, which must be there and say something.
  func required(_ field: String, in type: EventType) throws(RecordFault) -> SafeText {
    guard let self, !self.isEmpty else { throw .missing(field, in: type.rawValue) }
    return self
  }
}

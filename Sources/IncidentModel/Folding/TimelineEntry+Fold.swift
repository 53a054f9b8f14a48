extension TimelineEntry: Folded {
  /// Tells nothing by itself: the entry has its own row, and keeps its earlier wordings.
  public mutating func apply(_ event: Event) -> AutomaticLine? {
    if recorded == .distantPast {
      recorded = event.key.recorded
      time = event.time
    }
    switch event.content {
    case .entryAdded(let change):
      time = event.time
      author = event.author
      take(change)
    case .entryCorrected(let change):
      if !title.isEmpty {
        former.append(
          Former(
            title: title,
            detail: detail,
            time: time,
            correctedAt: event.key.recorded,
            correctedBy: event.author
          )
        )
      }
      take(change)
      if let corrected = change.time { time = corrected }
    case .entryRetracted(let reason):
      retraction = Retraction(reason: reason, author: event.author, at: event.key.recorded)
    case .decision(let decision):
      time = event.time
      author = event.author
      take(decision)
    default:
      break
    }
    return nil
  }

  private mutating func take(_ change: EntryChange) {
    if let title = change.title { self.title = title }
    if let detail = change.detail { self.detail = detail }
    if let kind = change.kind { self.kind = kind }
    if let actor = change.actor { self.actor = actor }
    if let attack = change.attack { self.attack = attack }
    if let systems = change.systems { self.systems = systems }
    if let tags = change.tags { self.tags = tags }
    if let evidence = change.evidence { self.evidence = evidence }
    if let tlp = change.tlp { self.tlp = tlp }
    if let origin = change.origin { self.origin = origin }
  }

  private mutating func take(_ decision: DecisionChange) {
    self.decision = decision
    kind = .decision
    title = decision.question
    detail = decision.rationale
    if let origin = decision.origin { self.origin = origin }
    if let tlp = decision.tlp { self.tlp = tlp }
  }
}

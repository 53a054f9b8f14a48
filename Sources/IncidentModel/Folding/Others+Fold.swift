extension SystemCard: Folded {
  /// Tells of a change of state only.
  public mutating func apply(_ event: Event) -> AutomaticLine? {
    guard case .system(let change) = event.content else { return nil }
    let before = state
    if stateSince == .distantPast { stateSince = event.time }
    if let name = change.name { self.name = name }
    if let role = change.role { self.role = role }
    if let note = change.note { self.note = note }
    if let state = change.state, state != before {
      self.state = state
      stateSince = event.time
    }
    guard state != before else { return nil }
    return AutomaticLine(
      about: .system(id),
      title: name,
      change: .system(from: before, to: state),
      remark: change.note
    )
  }
}

extension Impact: Folded {
  /// Tells of every assessment; what one leaves out stays as assessed before.
  public mutating func apply(_ event: Event) -> AutomaticLine? {
    guard case .impact(let change) = event.content else { return nil }
    assessed = event.time
    if let categories = change.categories { self.categories = categories }
    if let dataSubjects = change.dataSubjects { self.dataSubjects = dataSubjects }
    if let records = change.records { self.records = records }
    if let customers = change.customers { self.customers = customers }
    if let risk = change.risk { self.risk = risk }
    if let misuse = change.misuse { self.misuse = misuse }
    if let consequences = change.consequences { self.consequences = consequences }
    if let measures = change.measures { self.measures = measures }
    return AutomaticLine(
      about: .impact,
      title: "impact",
      change: .impactAssessed,
      remark: change.consequences
    )
  }
}

extension PostedStatus: Folded {
  /// Tells of the status.
  public mutating func apply(_ event: Event) -> AutomaticLine? {
    guard case .status(let post) = event.content else { return nil }
    self.post = post
    time = event.time
    author = event.author
    return AutomaticLine(about: .status(id), title: post.summary, change: .statusPosted(post))
  }
}

extension RecordedHandover: Folded {
  /// Tells of the handover.
  public mutating func apply(_ event: Event) -> AutomaticLine? {
    guard case .handover(let handover) = event.content else { return nil }
    self.handover = handover
    time = event.time
    author = event.author
    return AutomaticLine(
      about: .handover(id),
      title: "handover",
      change: .handover(handover),
      remark: handover.summary
    )
  }
}

extension AlertMark: Folded {
  /// Tells nothing: judgments are shown in the feed, not on the timeline.
  public mutating func apply(_ event: Event) -> AutomaticLine? {
    guard case .alertJudged(let judgment) = event.content else { return nil }
    state = judgment.state
    at = event.time
    author = event.author
    reason = judgment.reason
    verdict = judgment.verdict
    if let entry = judgment.entry { self.entry = entry }
    if let task = judgment.task { self.task = task }
    return nil
  }
}

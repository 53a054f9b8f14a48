/// An entity that an event changes.
enum Route: Hashable, Comparable {
  case incident, impact, exercise
  case entry(EntityID)
  case task(EntityID)
  case notification(EntityID)
  case system(EntityID)
  case status(EntityID)
  case handover(EntityID)
  case alert(EntityID)

  /// Calls `body` once for every entity that `event` changes.
  static func forEach(of event: Event, _ body: (Route) -> Void) {
    let id = event.subject
    switch event.content {
    case .declared, .updated: body(.incident)
    case .entryAdded, .entryCorrected, .entryRetracted, .decision: body(.entry(id))
    case .taskOpened, .taskUpdated, .taskCommented: body(.task(id))
    case .required, .filed, .waived: body(.notification(id))
    case .alertJudged(let judgment): for key in Set(judgment.keys) { body(.alert(key)) }
    case .system: body(.system(id))
    case .impact: body(.impact)
    case .status: body(.status(id))
    case .handover: body(.handover(id))
    case .exercise: body(.exercise)
    }
  }
}

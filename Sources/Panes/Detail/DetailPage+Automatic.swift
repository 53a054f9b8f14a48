import IncidentModel
import ScreenKit
import Theming

extension DetailPage {
  /// A line that wrote itself: what it says, then all of what it is about.
  mutating func tell(automatic key: EventKey, at time: Instant) {
    let rows = TimelineRows(context, filter: RowFilter(""))
    guard let rank = rows.rank(of: .automatic(key, time: time)),
      case .automatic(let line) = rows.row(at: rank).subject
    else { return gone("Line of the timeline") }
    let event = rows.row(at: rank).event
    tell(line, of: event)
    switch line.about {
    case .task(let id): tell(task: id)
    case .notification(let id): tell(duty: id)
    case .entry(let id): tell(entry: id)
    case .incident: tell(incident: state.incident)
    case .impact: tell(history: state.impact.history)
    case .system(let id): tell(system: id)
    case .status(let id): tell(status: id)
    case .handover(let id): tell(history: state.handovers[id]?.history ?? EventHistory(event))
    case .alert: tell(history: EventHistory(event))
    }
  }

  private mutating func tell(_ line: AutomaticLine, of event: Event) {
    let face = AutomaticWording(context).face(of: line)
    name = "\(face.word.prefix(1).uppercased())\(face.word.dropFirst())"
    paragraph("\(face.glyph) \(face.title)", ink: Ink(.heading))
    field("happened", event.time)
    field("recorded", event.key.recorded)
    field("by", event.author?.string)
    blank()
  }

  /// The next status that an audience was promised: what was said last, and by when the next is due.
  mutating func tell(promiseTo audience: Audience?) {
    guard let promise = context.snapshot.duties.promises.first(where: { $0.audience == audience }) else {
      return gone("The promised status")
    }
    name = "Promised status"
    let row = DutyRow(subject: .promise(promise, promise.standing(at: context.now)))
    let wording = DutyWording(context: context, row: row)
    item(wording.sign, wording.headline, ink: wording.ink)
    if let change = wording.countChanges { ticks.add(change) }
    field("due", promise.due)
    field("promised", promise.made)
    paragraph("The next status posted for the same audience keeps it.", ink: Ink(.muted))
    section("What was said last")
    tell(status: promise.status)
  }

  private mutating func tell(incident entity: Entity<Incident>) {
    let incident = entity.value
    headline(incident.name?.string ?? "Incident")
    paragraph(incident.summary?.string ?? "")
    blank()
    field("severity", incident.severity?.rawValue)
    field("phase", incident.phase?.rawValue)
    field("status", incident.status.rawValue)
    field("TLP", incident.tlp?.rawValue)
    field("organisation", incident.organisation?.string)
    field("timezone", incident.timezone)
    field("calendar", incident.calendar?.string)
    for (flag, value) in incident.flags.sorted(by: { $0.key < $1.key }) {
      field(SafeText(flag).string.replacing("_", with: " "), value ? "yes" : "no")
    }
    tell(history: entity.history)
  }

  private mutating func tell(system id: EntityID) {
    guard let entity = state.systems[id] else { return }
    headline(entity.value.name.string(or: id.text.string))
    field("role", entity.value.role?.string)
    field("state", "\(entity.value.state.rawValue) since \(context.clock.full(entity.value.stateSince))")
    field("note", entity.value.note?.string)
    tell(history: entity.history)
  }

  private mutating func tell(status id: EntityID) {
    guard let entity = state.statuses[id] else { return }
    let post = entity.value.post
    headline(post.summary.string)
    paragraph(post.overview?.string ?? "")
    blank()
    field("audience", post.audience?.rawValue)
    field("outlook", post.outlook?.rawValue)
    field("next steps", post.nextSteps?.string)
    field("next update", post.nextUpdate)
    tell(history: entity.history)
  }
}

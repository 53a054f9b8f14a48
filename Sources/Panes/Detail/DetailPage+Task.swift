import IncidentModel
import ScreenKit
import Theming

extension DetailPage {
  /// A task: where it stands, what it needs, what needs it, what was said.
  mutating func tell(task id: EntityID) {
    guard let entity = state.tasks[id] else { return gone("Task \(id.text)") }
    let card = entity.value
    name = "Task \(id.text)"
    headline(card.heading)
    paragraph(card.detail?.string ?? "")
    blank()
    tellState(of: card)
    field(
      "owner",
      card.owner?.string(or: "nobody") ?? "nobody",
      ink: card.owner == nil ? Ink(.notice) : Ink()
    )
    field("workstream", card.workstream?.string)
    field("measure", card.measure?.string)
    field("priority", card.priority?.string)
    field("opened", card.opened)
    tellDependencies(of: card)
    tell(comments: card.comments)
    tell(history: entity.history)
  }

  private mutating func tellState(of card: TaskCard) {
    field("state", "\(card.state.words) since \(context.clock.full(card.stateSince))")
    field("reason", card.reason?.string)
    field("result", card.result?.string, ink: Ink(.good))
    guard card.isOverdue(at: context.now) else { return field("due", card.due) }
    field("due", card.due, ink: Ink(.critical))
    field(
      "overdue",
      Span.text(context.now.seconds(since: card.due ?? context.now)),
      ink: Ink(.critical, .bold)
    )
  }

  private mutating func tellDependencies(of card: TaskCard) {
    for id in card.depends {
      guard let other = state.tasks[id]?.value else {
        field("needs", "\(id.text), which nobody has opened", ink: Ink(.notice))
        continue
      }
      field("needs", "\(other.heading) (\(other.state.words))")
    }
    let waiting = state.tasks.values.map(\.value).filter { $0.depends.contains(card.id) }.sorted {
      $0.id < $1.id
    }
    for other in waiting { field("needed by", "\(other.heading) (\(other.state.words))") }
  }

  private mutating func tell(comments: [TaskCard.Comment]) {
    guard !comments.isEmpty else { return }
    section("Comments")
    for comment in comments {
      paragraph("\(context.clock.full(comment.time))  \(comment.author?.string ?? "")", ink: Ink(.muted))
      paragraph(comment.text.string, indent: 2)
    }
  }
}

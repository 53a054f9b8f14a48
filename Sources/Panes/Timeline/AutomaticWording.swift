import IncidentModel
import ScreenKit
import Theming

/// Words the lines that the timeline writes by itself.
struct AutomaticWording {
  let context: PaneContext
  private var glyphs: GlyphSet { context.glyphs }

  init(_ context: PaneContext) { self.context = context }

  /// What a line says.
  func face(of line: AutomaticLine) -> TimelineFace {
    let sign = sign(of: line.change)
    let text = [sentence(line), remark(of: line)].compactMap { $0 }.filter { !$0.isEmpty }
    return TimelineFace(
      glyph: sign.glyph,
      word: sign.word,
      ink: Ink(sign.role),
      title: text.joined(separator: " \(glyphs.middleDot) "),
      titleInk: Ink(.muted)
    )
  }

  /// What changed, in one sentence.
  private func sentence(_ line: AutomaticLine) -> String {
    let title = title(of: line)
    switch line.change {
    case .incidentDeclared: return "Declared: \(title)"
    case .incidentStatus(let status): return status == .closed ? "Incident closed" : "Incident open again"
    case .phase(let from, let to): return moved(from?.rawValue, to.rawValue)
    case .severity(let from, let to): return moved(from?.rawValue, to.rawValue)
    case .taskOpened(let state): return "\(title): " + (state == .todo ? "opened" : "opened, \(state.words)")
    case .taskMoved(let from, let to): return "\(title): \(moved(from.words, to.words))"
    case .taskChanged(let fields): return "\(title): \(changed(fields))"
    case .taskCommented: return "\(title): comment"
    case .notificationRequired: return required(line)
    case .deadlineMoved(let from, let to): return "\(title): \(DueWording(context).move(from: from, to: to))"
    case .notificationChanged(let fields): return "\(title): \(changed(fields))"
    case .notificationFiled(let filing): return filed(filing, line)
    case .notificationWaived(let reason): return "\(title): \(reason.string)"
    case .system(let from, let to):
      return "\(title): \(moved(from == .unknown ? nil : from.rawValue, to.rawValue))"
    case .impactAssessed: return "Impact assessed"
    case .statusPosted(let post): return posted(post)
    case .handover(let handover): return moved(handover.from?.string ?? "?", handover.to?.string ?? "?")
    }
  }

  private func title(of line: AutomaticLine) -> String {
    switch line.about {
    case .notification(let id): heading(of: id) ?? line.title.string(or: id.text.string(or: "(no title)"))
    case .task(let id), .system(let id):
      line.title.string(or: id.text.string(or: "(no title)"))
    default: line.title.string
    }
  }

  /// The name of the rule, for a duty that has no title of its own.
  private func heading(of id: EntityID) -> String? {
    guard let duty = context.snapshot.duties[id], duty.notification.title?.isEmpty ?? true else { return nil }
    return duty.heading.string
  }

  private func remark(of line: AutomaticLine) -> String? {
    if case .statusPosted = line.change { return nil }
    return line.remark?.string
  }

  private func moved(_ from: String?, _ to: String) -> String {
    from.map { "\($0) \(glyphs.arrow) \(to)" } ?? to
  }

  private func changed(_ fields: [String]) -> String { "\(fields.joined(separator: ", ")) changed" }

  private func required(_ line: AutomaticLine) -> String {
    guard let recipient = duty(of: line)?.recipient, !recipient.isEmpty else {
      return "\(title(of: line)): required"
    }
    return "\(title(of: line)): tell \(recipient)"
  }

  private func filed(_ filing: Filing, _ line: AutomaticLine) -> String {
    var text = title(of: line)
    if let stage = filing.stage, !stage.isEmpty { text += ", \(stage)" }
    if let recipient = duty(of: line)?.recipient, !recipient.isEmpty { text += ", with \(recipient)" }
    if let reference = filing.reference, !reference.isEmpty { text += ", ref \(reference)" }
    return text
  }

  private func posted(_ post: StatusPost) -> String {
    post.audience.map { "to \($0.rawValue): \(post.summary)" } ?? post.summary.string
  }

  private func duty(of line: AutomaticLine) -> NotificationDuty? {
    guard case .notification(let id) = line.about else { return nil }
    return context.snapshot.state.notifications[id]?.value
  }

  private func sign(of change: AutomaticLine.Change) -> (glyph: Character, word: String, role: Role) {
    switch change {
    case .incidentDeclared, .incidentStatus: (glyphs.diamond, "incident", .heading)
    case .phase: (glyphs.diamond, "phase", .heading)
    case .severity: (glyphs.diamond, "severity", .heading)
    case .taskMoved(_, .done): (glyphs.check, "task", .good)
    case .taskMoved(_, .onHold): (glyphs.flag, "task", .warning)
    case .taskOpened, .taskMoved, .taskChanged, .taskCommented: (glyphs.middleDot, "task", .muted)
    case .deadlineMoved: (glyphs.flag, "deadline", .warning)
    case .notificationRequired, .notificationChanged: (glyphs.middleDot, "deadline", .muted)
    case .notificationFiled: (glyphs.check, "filed", .good)
    case .notificationWaived: (glyphs.none, "waived", .muted)
    case .system(_, .compromised): (glyphs.triangleUp, "system", .warning)
    case .system(_, .restored), .system(_, .clean): (glyphs.check, "system", .good)
    case .system: (glyphs.middleDot, "system", .muted)
    case .impactAssessed: (glyphs.bullet, "impact", .heading)
    case .statusPosted: (glyphs.bullet, "status", .heading)
    case .handover: (glyphs.arrow, "handover", .heading)
    }
  }
}

import IncidentModel
import Panes

/// Which alerts an action is about: the marked ones, a group, all that the filter shows, or the selected one.
extension ConsoleState {
  /// What an action on alerts is about.
  public enum AlertChoice: Hashable, Sendable {
    /// The row in view, as for any other action.
    case row
    /// Alerts by their keys, and the filter by which they were chosen.
    case alerts([String], filter: String?)
    /// None, and why, in a sentence.
    case refused(SafeText)
  }

  /// Bytes that the keys of one event may take: it must fit on a line of a file of lines.
  private static var mostKeyBytes: Int { 1_000_000 }

  /// Which alerts a change is about; `row` for a change that is about no alerts.
  public func alertChoice(for change: ChangeAction, in context: ConsoleContext) -> AlertChoice {
    let pane = context.pane(.alerts, in: self)
    let view = views[.alerts]
    switch change {
    case .alertAcknowledgeShown:
      return shown(pane, view, in: [.new], already: "new", context)
    case .alertDismissShown:
      return shown(pane, view, in: [.new, .acknowledged, .escalated], already: "open", context)
    case .alertAcknowledge, .alertDismiss, .alertResolve, .alertToEntry, .alertToTask: break
    default: return .row
    }
    guard overlays.isEmpty, focus == .alerts else { return .row }
    if !view.marked.isEmpty { return choice(of: view.marked.sorted(), filter: nil, context) }
    guard case .cluster(let cluster)? = rowInView(in: context) else { return .row }
    let members = AlertTargets.members(of: cluster, pane, view)
    return choice(of: members.ids, filter: members.ids.count > 1 ? members.filter : nil, context)
  }

  /// The one alert that an action is about: the only marked one, else the one in view; nil where there is none.
  public func alertInView(in context: ConsoleContext) -> AlertID? {
    let marked = overlays.isEmpty && focus == .alerts ? views[.alerts].marked : []
    if marked.count == 1 { return marked.first }
    if case .alert(let id)? = rowInView(in: context) { return id }
    return nil
  }

  private func shown(
    _ pane: PaneContext,
    _ view: PaneView,
    in states: Set<AlertState>,
    already word: String,
    _ context: ConsoleContext
  ) -> AlertChoice {
    guard !view.alertFilter(in: pane).isEmpty || view.grouping.open != nil else {
      return .refused("Filter the alerts first (/): this is done to every alert that the filter shows.")
    }
    let targets = AlertTargets.shown(pane, view)
    let (alerts, marks) = (context.snapshot.alerts, context.snapshot.state)
    let meant = targets.ids.filter { states.contains(alerts.state(of: $0, marks: marks)) }
    guard !meant.isEmpty else { return .refused(SafeText("None of the alerts shown is \(word).")) }
    return choice(of: meant, filter: targets.filter, context)
  }

  private func choice(of ids: [AlertID], filter: String?, _ context: ConsoleContext) -> AlertChoice {
    var keys: [String] = []
    var bytes = 0
    for id in ids {
      guard let key = context.snapshot.alerts.key(of: id)?.raw else { continue }
      bytes += key.utf8.count + 4
      guard bytes <= Self.mostKeyBytes else {
        return .refused(
          SafeText(
            "\(ids.count) alerts are too many for one event, which holds some \(keys.count): "
              + "narrow the filter, for instance by since: and until:."
          )
        )
      }
      keys.append(key)
    }
    return keys.isEmpty ? .row : .alerts(keys, filter: filter)
  }

  // MARK: Marks

  /// Marks the selected alert, or the alerts of the selected group; where all of them are marked, no longer.
  mutating func markRow(in context: ConsoleContext) {
    guard focus == .alerts, let row = selectedRow(in: context) else { return }
    let ids: [AlertID]
    switch row {
    case .alert(let id): ids = [id]
    case .cluster(let cluster):
      ids = AlertTargets.members(of: cluster, context.pane(.alerts, in: self), views[.alerts]).ids
    default: return
    }
    let isMarked = ids.allSatisfy(views[.alerts].marked.contains)
    if isMarked { views[.alerts].marked.subtract(ids) } else { views[.alerts].marked.formUnion(ids) }
    move(.down, in: .alerts, context)
  }

  /// Unmarks all alerts; false where none is marked, or another pane has the focus.
  @discardableResult
  public mutating func clearMarks() -> Bool {
    guard focus == .alerts, !views[.alerts].marked.isEmpty else { return false }
    views[.alerts].marked = []
    return true
  }
}

import IncidentModel
import Panes

/// Groups in the alert feed: on and off, into one and out again.
extension ConsoleState {
  mutating func toggleGrouping(in context: ConsoleContext) {
    take(focusTo: .alerts, in: context)
    views[.alerts].grouping.isOn.toggle()
    views[.alerts].grouping.open = nil
    settle(.alerts, in: context)
    let isOn = views[.alerts].grouping.isOn
    say(
      isOn
        ? "Alerts of one rule on one host within an hour are one row; Enter opens it"
        : "Every alert is a row of its own",
      at: context.now
    )
  }

  /// Shows the alerts of a group, each for itself.
  mutating func enter(_ cluster: AlertCluster.ID, in context: ConsoleContext) {
    views[.alerts].grouping.open = cluster
    move(.follow, in: .alerts, context)
  }

  /// Back to the groups, where the one that was open is selected; false where none is open.
  mutating func leaveGroup(in context: ConsoleContext) -> Bool {
    guard focus == .alerts, let open = views[.alerts].grouping.open else { return false }
    views[.alerts].grouping.open = nil
    views[.alerts].isFollowing = false
    views[.alerts].selected = .cluster(open)
    views[.alerts].hidden = .cluster(open)
    views[.alerts].line = nil
    settle(.alerts, in: context)
    return true
  }
}

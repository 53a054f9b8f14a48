import IncidentModel

/// Which alerts an action on the feed can be about, beside the selected one.
public struct AlertTargets: Sendable {
  /// The oldest first.
  public let ids: [AlertID]
  /// The filter that finds them.
  public let filter: String

  /// Every alert that the pane shows, whether or not the search had come that far.
  public static func shown(_ context: PaneContext, _ view: PaneView) -> AlertTargets {
    let rows = rows(context, view)
    var filter = view.filter
    if let open = view.grouping.open {
      filter = [filter, open.filter(in: context.snapshot.alerts)].filter { !$0.isEmpty }
        .joined(separator: " ")
    }
    return AlertTargets(ids: rows.ids(in: 0..<rows.alertCount), filter: filter)
  }

  /// The alerts of a group, as far as the filter shows them.
  public static func members(of cluster: AlertCluster.ID, _ context: PaneContext, _ view: PaneView)
    -> AlertTargets
  {
    var opened = view
    opened.grouping.open = cluster
    return shown(context, opened)
  }

  private static func rows(_ context: PaneContext, _ view: PaneView) -> AlertRows {
    var context = context
    context.searchLimit = .max
    // A memo of its own: what the pane has gathered so far stays as it is.
    context.memo = PaneMemo()
    var view = view
    view.grouping.isOn = false
    return AlertRows(context, view.alertFilter(in: context).query, view.grouping, isSummed: false)
  }
}

extension AlertCluster.ID {
  /// The filter that finds its alerts.
  func filter(in alerts: AlertTable) -> String {
    var terms: [String] = []
    func ask(_ name: String, _ text: StringID) {
      let text = alerts.text(text).string.filter { $0 != "\"" }
      if !text.isEmpty {
        terms.append("\(name)=\(text.contains(where: \.isWhitespace) ? "\"\(text)\"" : text)")
      }
    }
    ask("rule", rule)
    ask("title", title)
    ask("host", host)
    terms.append("since:\(hours.lowerBound.rfc3339UTC) until:\(hours.upperBound.rfc3339UTC)")
    return terms.joined(separator: " ")
  }
}

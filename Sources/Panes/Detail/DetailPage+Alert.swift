import AlertFormats
import IncidentModel
import ScreenKit
import Theming

extension DetailPage {
  /// An alert: its columns, what the team did with it, the record itself.
  mutating func tell(alert id: AlertID, record: RecordText?) {
    guard let alert = context.snapshot.alerts.alert(id, marks: state) else { return gone("Alert") }
    name = "Alert \(alert.key.text)"
    headline(alert.title.string(or: "(no title)"))
    blank()
    field("severity", alert.severity.rawValue, ink: Ink(alert.severity == .critical ? .critical : .text))
    field("state", alert.state.rawValue)
    if alert.isTimed {
      field("time", alert.time)
      if alert.isZoneAssumed { field("zone", "not given; UTC is assumed") }
    } else {
      field("time", "\(glyphs.none) none is given; it stands where its record came")
    }
    if alert.count > 1 { field("records", "\(grouped(alert.count)) with this key") }
    field("product", alert.product.string)
    field("rule", alert.rule.string)
    field("host", alert.host.string)
    field("user", alert.user.string)
    field("from", alert.src.string)
    field("to", alert.dst.string)
    field("ATT&CK", alert.attack.string)
    field("file", source(of: alert.place))
    if let mark = alert.mark { tell(mark) }
    if case .text(_, let detail?) = record { tell(detail) }
    section(alert.count > 1 ? "Latest record" : "Record")
    tell(record)
    if let entity = state.alertMarks[alert.key] { tell(history: entity.history) }
  }

  private mutating func tell(_ mark: AlertMark) {
    section("What the team did")
    field("state", mark.state.rawValue)
    field("verdict", mark.verdict?.string.replacing("_", with: " "))
    field("reason", mark.reason?.string)
    field("by", mark.author?.string)
    field("at", mark.at)
    field("task", mark.task.map { state.tasks[$0]?.value.heading ?? $0.text.string })
    field("entry", mark.entry.map { state.entries[$0]?.value.title.string ?? $0.text.string })
  }

  private mutating func tell(_ record: RecordText?) {
    switch record {
    case .loading, nil: paragraph("Reading the record\(glyphs.ellipsis)", ink: Ink(.muted))
    case .text(let lines, _): verbatim(lines)
    case .gone(let reason): paragraph(reason.string, ink: Ink(.warning))
    }
  }

  /// What the record says beyond the columns, and where each field was taken from.
  private mutating func tell(_ detail: AlertDetail) {
    section("What the tool says")
    paragraph(detail.description?.string ?? "")
    field("source", detail.source?.string)
    field("entity", detail.entity?.string)
    field("link", detail.link?.string)
    for label in AlertLabel.joined(detail.labels) {
      field(label.name.string, label.texts.map(\.string).joined(separator: ", "), labels: 20)
    }
    section("Read as \(detail.format)")
    for origin in detail.origins {
      let path = origin.path?.string ?? "in a text that holds JSON"
      field(origin.field, "\(path): \(origin.value)")
    }
  }
}

import Deadlines
import IncidentModel
import ScreenKit

/// All rules, a line each.
struct RuleTable {
  private let rules: [Rule]

  init(_ book: Rulebook) { rules = book.rules }

  /// Columns as wide as what stands in them; the longest, the period, comes last.
  var text: String {
    let rows =
      [["RULE", "REGIME", "RECIPIENT", "IN FORCE", "PERIOD"]]
      + rules.map { [$0.id, $0.regime, $0.recipient.words, Self.validity($0), Self.period($0)] }
    let cells = rows.map { $0.map { SafeText($0).string.replacing("\n", with: " ") } }
    let widths = (0..<5).map { column in cells.map { TextWidth.columns(of: $0[column]) }.max() ?? 0 }
    let lines = cells.map { row in
      zip(row, widths).enumerated().map { index, cell in
        index == 4 ? cell.0 : TextFitting.pad(cell.0, to: cell.1)
      }.joined(separator: "  ")
    }
    return lines.joined(separator: "\n") + "\n\n" + Rulebook.disclaimer + "\n"
  }

  /// An array with an object for each rule.
  var json: JSONOutput {
    .array(
      rules.map { rule in
        .object([
          "rule": Self.safe(rule.id),
          "name": Self.safe(rule.name),
          "regime": Self.safe(rule.regime),
          "jurisdiction": Self.safe(rule.jurisdiction),
          "status": .string(rule.status.rawValue),
          "recipient": .string(rule.recipient.rawValue),
          "authority": Self.safe(rule.authority),
          "period": Self.safe(rule.clock.words),
          "events": .array(rule.clock.periods.map { Self.safe($0.trigger) }),
          "valid_from": JSONOutput(word: rule.validFrom.map { "\($0)" }),
          "valid_to": JSONOutput(word: rule.validTo.map { "\($0)" }),
          "timezone": rule.defaultTimezone.map(Self.safe) ?? .null,
          "calendar": rule.defaultCalendar.map(Self.safe) ?? .null,
          "pack": Self.safe(rule.source.pack),
        ])
      }
    )
  }

  private static func safe(_ text: String) -> JSONOutput { .string(SafeText(text).string) }

  private static func validity(_ rule: Rule) -> String {
    switch (rule.status, rule.validFrom, rule.validTo) {
    case (.proposed, _, _): "proposed, not law"
    case (_, nil, nil): rule.status == .repealed ? "repealed" : "yes"
    case (_, let from?, nil): "since \(from)"
    case (_, nil, let to?): "before \(to)"
    case (_, let from?, let to?): "\(from) to \(to.adding(days: -1))"
    }
  }

  private static func period(_ rule: Rule) -> String {
    if case .none = rule.clock { return rule.speed }
    return rule.clock.words
  }
}

import ArgumentParser
import Deadlines
import Foundation
import IncidentModel
import ScreenKit

/// `warroom deadlines`: the clock of a rule, worked out and explained.
struct DeadlinesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "deadlines",
    abstract: "Work out when a notification is due, and say why.",
    discussion: """
      warroom deadlines --rule eu-gdpr-33-1 --event aware_breach=2025-03-29T14:20:00+01:00

      Two instants come of it: the one to work to, and the outer limit of the law. 'filed:RULE' names the \
      filing of an earlier stage. Of an event given twice the earliest counts, of the filings of an \
      intermediate report the latest.

      Rules and calendars of your own, *.json in $XDG_CONFIG_HOME/warroom/rules or ~/.config/warroom/rules, \
      extend those built in; a file that cannot be used is named on standard error and left out.

      Not legal advice. Check every rule against the official text before relying on it.
      """
  )

  @Option(help: ArgumentHelp("The rule; --list shows them all.", valueName: "id"), completion: .rules)
  var rule: String?

  @Option(
    name: .customLong("event"),
    help: ArgumentHelp("What happened when; may be given more than once.", valueName: "name=time")
  )
  var events: [String] = []

  @Option(
    name: .customLong("flag"),
    help: ArgumentHelp("A fact that is true of the incident; may be given more than once.", valueName: "name")
  )
  var flags: [String] = []

  @Option(
    name: .customLong("param"),
    help: ArgumentHelp("What a contract says: amount=24, cutoff=17:00.", valueName: "name=value")
  )
  var params: [String] = []

  @Option(
    help: ArgumentHelp("The IANA zone in which the act must be done; else the rule's.", valueName: "zone"),
    completion: .zones
  )
  var timezone: String?

  @Option(help: ArgumentHelp("The holiday calendar; else the rule's.", valueName: "id"))
  var calendar: String?

  @Option(
    name: .customLong("at"),
    help: ArgumentHelp("Say where the clock stands at this instant.", valueName: "time")
  )
  var instant: Instant?

  @Option(
    name: .customLong("rules"),
    help: ArgumentHelp("A file or folder of more rules; may be given more than once.", valueName: "path"),
    completion: .file()
  )
  var packs: [String] = []

  @Flag(help: "List all rules: regime, recipient, validity and period.")
  var list = false

  @Flag(help: "Print JSON on one line. Offsets are those of the zone; keys may be added, never renamed.")
  var json = false

  func run() throws {
    TextLocale.prepare()
    var files = RulePackFiles.ofUser()
    for path in packs { try files.read(named: path) }
    let library = files.library()
    for refusal in library.refusals { Output.complain(refusal.sentence) }
    if list {
      let table = RuleTable(library.book)
      try Output.write(json ? table.json.line + "\n" : table.text)
    } else {
      let request = DeadlineRequest(
        rule: rule,
        events: events,
        flags: flags,
        params: params,
        timezone: timezone,
        calendar: calendar
      )
      try answer(request, in: library.book)
    }
  }

  private func answer(_ request: DeadlineRequest, in book: Rulebook) throws(CommandError) {
    let (rule, query) = try request.query(in: book)
    let reading = book.reading(of: query)
    if let error = request.error(for: reading.status, of: rule, in: book) { throw error }
    if json {
      let zone = query.timezone ?? rule.defaultTimezone ?? "UTC"
      try Output.write(reading.json(of: rule, zone: zone).line + "\n")
    } else {
      let explanation = book.explanation(of: query, now: instant?.seconds)
      try Output.write(ExplanationText.text(of: explanation, width: Output.width(most: 100)))
    }
  }
}

extension PackRefusal {
  /// What was left out and why, safe to print.
  var sentence: SafeText { SafeText("\(file) was left out: \(error)") }
}

extension ClockReading {
  /// The keys that DESIGN and README document, in their order.
  fileprivate func json(of rule: Rule, zone: String) -> JSONOutput {
    func text(_ instant: Int64?) -> JSONOutput {
      JSONOutput(word: instant.flatMap { ZonedInstant.rfc3339($0, timezone: zone) })
    }
    return .object([
      "rule": .string(SafeText(rule.id).string),
      "status": .string(status.code),
      "conservative_due": text(conservativeDue),
      "statutory_due": text(statutoryDue),
      "contested_due": text(contestedDue),
      "last_day": JSONOutput(word: lastDay.map { "\($0)" }),
      "provisional": .bool(provisional),
    ])
  }
}

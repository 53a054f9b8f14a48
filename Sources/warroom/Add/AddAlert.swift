import ArgumentParser
import IncidentModel

/// `warroom add alert`: what somebody or a tool noticed.
struct AddAlert: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "alert",
    abstract: "Raise an alert.",
    discussion: """
      --subject is its key: alerts of one key are one alert, told again. The first line of the text is its title, what \
      follows the description. 'alert-update' says what became of it.
      """
  )

  @OptionGroup var common: AddOptions

  @Argument(help: ArgumentHelp("What was noticed; '-' for standard input.", valueName: "text"))
  var text: String

  @Option(
    parsing: .unconditional,
    help: .words("How grave", of: Severity.self),
    completion: .words(of: Severity.self)
  )
  var severity: String?

  @Option(parsing: .unconditional, help: ArgumentHelp("The rest of it.", valueName: "text"))
  var description: String?

  @Option(parsing: .unconditional, help: ArgumentHelp("The tool that noticed it.", valueName: "name"))
  var product: String?

  @Option(parsing: .unconditional, help: ArgumentHelp("The tool's rule.", valueName: "name"))
  var rule: String?

  @Option(parsing: .unconditional, help: ArgumentHelp("The machine.", valueName: "name"))
  var host: String?

  @Option(parsing: .unconditional, help: ArgumentHelp("The account.", valueName: "name"))
  var user: String?

  @Option(parsing: .unconditional, help: ArgumentHelp("Where it came from.", valueName: "ip:port"))
  var src: String?

  @Option(parsing: .unconditional, help: ArgumentHelp("Where it went.", valueName: "ip:port"))
  var dst: String?

  @Option(
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp("An ATT&CK technique; may be given more than once.", valueName: "id")
  )
  var attack: [String] = []

  @Option(parsing: .unconditional, help: ArgumentHelp("Where to read more.", valueName: "url"))
  var link: String?

  @Option(
    name: .customLong("label"),
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp("Anything else; may be given more than once.", valueName: "name=text")
  )
  var labels: [String] = []

  func run() throws {
    var sheet = try AddSheet(.alertRaised, common)
    try sheet.text("severity", severity)
    try sheet.heading("title", rest: "description", text)
    try sheet.more("description", description)
    let texts = [
      ("product", product), ("rule", rule), ("host", host), ("user", user), ("src", src), ("dst", dst),
      ("link", link),
    ]
    for (field, text) in texts { try sheet.text(field, text) }
    sheet.texts("attack", attack)
    sheet.texts("labels", try NamedValue.pairs(labels, "--label", "zone=dmz"))
    try sheet.write()
  }
}

/// `warroom add alert-update`: what the team made of an alert.
struct AddAlertUpdate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "alert-update",
    abstract: "Acknowledge, escalate, dismiss or resolve an alert.",
    discussion: """
      warroom add alert-update my-incident --subject KEY --state dismissed --verdict false_positive --reason 'our own scan'

      --subject is the alert's key, as 'warroom alerts DIR --json' prints it.
      """
  )

  private static let types: [(word: String, type: EventType)] = [
    ("acknowledged", .alertAcknowledged), ("escalated", .alertEscalated), ("dismissed", .alertDismissed),
    ("resolved", .alertResolved),
  ]

  @OptionGroup var common: AddOptions

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("What it is now: acknowledged, escalated, dismissed or resolved.", valueName: "word"),
    completion: .list(Self.types.map(\.word))
  )
  var state: String

  @Option(parsing: .unconditional, help: ArgumentHelp("Why; '-' for standard input.", valueName: "text"))
  var reason: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("What a dismissed one turned out to be: false_positive, benign.", valueName: "word")
  )
  var verdict: String?

  @Option(parsing: .unconditional, help: ArgumentHelp("The timeline entry it became.", valueName: "id"))
  var entry: String?

  @Option(parsing: .unconditional, help: ArgumentHelp("The task it became.", valueName: "id"))
  var task: String?

  func run() throws {
    guard let type = Self.types.first(where: { $0.word == state })?.type else {
      let words = Self.types.map(\.word).joined(separator: ", ")
      throw AddSheet.wrong("--state '\(state)' is none of \(words).")
    }
    var sheet = try AddSheet(type, common)
    try sheet.text("reason", reason)
    try sheet.text("verdict", verdict)
    try sheet.text("entry", entry)
    try sheet.text("task", task)
    try sheet.write()
  }
}

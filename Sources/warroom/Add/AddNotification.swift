import ArgumentParser
import IncidentModel

/// `warroom add notification`: a duty to tell somebody.
struct AddNotification: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "notification",
    abstract: "Say who must be told, or change a notification.",
    discussion: """
      warroom add notification my-incident --subject gdpr-33 --rule eu-gdpr-33-1 --recipient 'SDTB' \
      --trigger aware_breach='yesterday 14:20'

      'warroom deadlines --list' shows the rules, 'warroom deadlines --rule RULE' the events that start a clock.
      """
  )

  @OptionGroup var common: AddOptions

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The rule behind it.", valueName: "id"),
    completion: .rules
  )
  var rule: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("What the team calls it; needed without a rule.", valueName: "text")
  )
  var title: String?

  @Option(parsing: .unconditional, help: ArgumentHelp("Who must be told.", valueName: "name"))
  var recipient: String?

  @Option(parsing: .unconditional, help: ArgumentHelp("Who sees to it.", valueName: "name"))
  var owner: String?

  @Option(
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "What started the clock, and when; may be given more than once.",
      valueName: "name=time"
    )
  )
  var trigger: [String] = []

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("When it must be done, instead of a rule.", valueName: "time")
  )
  var due: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The holiday calendar; else the rule's.", valueName: "id")
  )
  var calendar: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The IANA zone; else the rule's.", valueName: "zone"),
    completion: .zones
  )
  var timezone: String?

  @Option(
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp("What a contract says: amount=24, cutoff=17:00.", valueName: "name=value")
  )
  var param: [String] = []

  @Option(
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "A part of the report and its text; may be given more than once.",
      valueName: "id=text"
    )
  )
  var content: [String] = []

  @Option(parsing: .unconditional, help: ArgumentHelp("How they want to be told.", valueName: "text"))
  var channel: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("How to tell them when that is down.", valueName: "text")
  )
  var fallback: String?

  func run() throws {
    var sheet = try AddSheet(.notificationRequired, common)
    let triggers = try NamedValue.pairs(trigger, "--trigger", "aware_breach=14:20")
    try sheet.text("rule", rule)
    try sheet.text("title", title)
    try sheet.text("recipient", recipient)
    try sheet.text("owner", owner)
    try sheet.times("triggers", triggers)
    try sheet.time("due", due)
    try sheet.text("calendar", calendar)
    try sheet.text("timezone", timezone)
    sheet.texts("params", try NamedValue.pairs(param, "--param", "amount=24"))
    sheet.texts("content", try NamedValue.pairs(content, "--content", "nature='what happened'"))
    try sheet.text("channel", channel)
    try sheet.text("fallback", fallback)
    try sheet.write()
  }
}

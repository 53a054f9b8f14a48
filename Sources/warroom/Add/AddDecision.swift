import ArgumentParser
import IncidentModel

/// `warroom add decision`: what was decided, and why.
struct AddDecision: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decision",
    abstract: "Record a decision; it stands on the timeline.",
    discussion: "The first line of the text is the question, what follows is the rationale."
  )

  @OptionGroup var common: AddOptions

  @Argument(help: ArgumentHelp("What had to be decided; '-' for standard input.", valueName: "question"))
  var question: String

  @Option(
    name: .customLong("option"),
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp("Something to choose from; may be given more than once.", valueName: "text")
  )
  var options: [String] = []

  @Option(parsing: .unconditional, help: ArgumentHelp("What was decided.", valueName: "text"))
  var chosen: String?

  @Option(parsing: .unconditional, help: ArgumentHelp("Why, for those who ask later.", valueName: "text"))
  var rationale: String?

  @OptionGroup var sharing: SharingOptions

  func run() throws {
    var sheet = try AddSheet(.decisionMade, common)
    try sheet.heading("question", rest: "rationale", question)
    sheet.texts("options", options)
    try sheet.text("chosen", chosen)
    try sheet.more("rationale", rationale)
    try sharing.fill(&sheet)
    try sheet.write()
  }
}

import ArgumentParser
import IncidentModel

/// `warroom add status`: how things stand.
struct AddStatus: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Post a status.",
    discussion: "The first line of the text is the summary, what follows is the overview."
  )

  @OptionGroup var common: AddOptions

  @Argument(
    help: ArgumentHelp("How things stand, in one sentence; '-' for standard input.", valueName: "text")
  )
  var text: String

  @Option(parsing: .unconditional, help: ArgumentHelp("The longer account.", valueName: "text"))
  var overview: String?

  @Option(parsing: .unconditional, help: ArgumentHelp("What the team does next.", valueName: "text"))
  var nextSteps: String?

  @Option(parsing: .unconditional, help: ArgumentHelp("When the next status is promised.", valueName: "time"))
  var nextUpdate: String?

  @Option(
    parsing: .unconditional,
    help: .words("For whom it is worded", of: Audience.self),
    completion: .words(of: Audience.self)
  )
  var audience: String?

  @Option(
    parsing: .unconditional,
    help: .words("Which way things go", of: Outlook.self),
    completion: .words(of: Outlook.self)
  )
  var outlook: String?

  func run() throws {
    var sheet = try AddSheet(.statusPosted, common)
    try sheet.heading("summary", rest: "overview", text)
    try sheet.more("overview", overview)
    try sheet.text("next_steps", nextSteps)
    try sheet.time("next_update", nextUpdate)
    try sheet.text("audience", audience)
    try sheet.text("outlook", outlook)
    try sheet.write()
  }
}

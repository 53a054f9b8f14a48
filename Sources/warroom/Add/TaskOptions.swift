import ArgumentParser
import IncidentModel

/// What can be said of a task.
struct TaskOptions: ParsableArguments {
  @Option(parsing: .unconditional, help: ArgumentHelp("How, and what to look out for.", valueName: "text"))
  var detail: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The line of work: containment, recovery, legal.", valueName: "name")
  )
  var workstream: String?

  @Option(parsing: .unconditional, help: ArgumentHelp("Who does it.", valueName: "name"))
  var owner: String?

  @Option(parsing: .unconditional, help: ArgumentHelp("When it must be done.", valueName: "time"))
  var due: String?

  @Option(parsing: .unconditional, help: ArgumentHelp("The team's own scale: high, P1.", valueName: "word"))
  var priority: String?

  @Option(
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp("A task that must be done first; may be given more than once.", valueName: "id")
  )
  var depends: [String] = []

  @Option(
    parsing: .unconditional,
    help: .words("Where it stands", of: TaskState.self),
    completion: .words(of: TaskState.self)
  )
  var state: String?

  @Option(parsing: .unconditional, help: ArgumentHelp("Why it is on hold or canceled.", valueName: "text"))
  var reason: String?

  @Option(parsing: .unconditional, help: ArgumentHelp("What came of it.", valueName: "text"))
  var result: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Which of the measures that the team counts it is: 5 of 12.", valueName: "text")
  )
  var measure: String?

  /// Says it in a draft.
  func fill(_ sheet: inout AddSheet) throws(CommandError) {
    try sheet.more("detail", detail)
    try sheet.text("workstream", workstream)
    try sheet.text("owner", owner)
    try sheet.time("due", due)
    try sheet.text("priority", priority)
    sheet.texts("depends", depends)
    try sheet.text("state", state)
    try sheet.text("reason", reason)
    try sheet.text("result", result)
    try sheet.text("measure", measure)
  }
}

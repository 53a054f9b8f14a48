import ArgumentParser
import IncidentModel

/// `warroom add task`: work to be done.
struct AddTask: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "task",
    abstract: "Open a task.",
    discussion: """
      warroom add task my-incident 'Rotate all keys' --subject rotate-keys --owner forensics --due 20:00

      --subject names the task for 'task-update'. The first line of the text is its title, what follows the detail.
      """
  )

  @OptionGroup var common: AddOptions

  @Argument(help: ArgumentHelp("What is to be done; '-' for standard input.", valueName: "text"))
  var text: String

  @OptionGroup var fields: TaskOptions

  func run() throws {
    var sheet = try AddSheet(.taskOpened, common)
    try sheet.heading("title", rest: "detail", text)
    try fields.fill(&sheet)
    try sheet.write()
  }
}

/// `warroom add task-update`: what has become of a task.
struct AddTaskUpdate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "task-update",
    abstract: "Change a task: its state, owner, due time, result.",
    discussion: """
      warroom add task-update my-incident --subject rotate-keys --state done --result 'all access keys rotated'

      What is not given stays as it is.
      """
  )

  @OptionGroup var common: AddOptions

  @Option(parsing: .unconditional, help: ArgumentHelp("What is to be done, worded anew.", valueName: "text"))
  var title: String?

  @OptionGroup var fields: TaskOptions

  func run() throws {
    var sheet = try AddSheet(.taskUpdated, common)
    try sheet.text("title", title)
    try fields.fill(&sheet)
    try sheet.write()
  }
}

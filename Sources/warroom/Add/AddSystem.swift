import ArgumentParser
import IncidentModel

/// `warroom add system`: how a server, service or data store stands.
struct AddSystem: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "system",
    abstract: "Say how a system stands.",
    discussion:
      "warroom add system my-incident --subject cloud-02 --state isolated --note 'cut off at the switch'"
  )

  @OptionGroup var common: AddOptions

  @Option(parsing: .unconditional, help: ArgumentHelp("What people call it.", valueName: "text"))
  var name: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("What it is to the case: main, secondary.", valueName: "word")
  )
  var role: String?

  @Option(
    parsing: .unconditional,
    help: .words("How it stands", of: SystemState.self),
    completion: .words(of: SystemState.self)
  )
  var state: String?

  @Option(parsing: .unconditional, help: ArgumentHelp("What else to know of it.", valueName: "text"))
  var note: String?

  func run() throws {
    var sheet = try AddSheet(.systemUpdated, common)
    try sheet.text("name", name)
    try sheet.text("role", role)
    try sheet.text("state", state)
    try sheet.text("note", note)
    try sheet.write()
  }
}

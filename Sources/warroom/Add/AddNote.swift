import ArgumentParser
import IncidentModel

/// `warroom add note`: an entry of the timeline.
struct AddNote: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "note",
    abstract: "Add an entry to the timeline.",
    discussion: "The first line of the text is its title, what follows is the detail."
  )

  @OptionGroup var common: AddOptions

  @Argument(help: ArgumentHelp("What happened; '-' for standard input.", valueName: "text"))
  var text: String

  @Option(parsing: .unconditional, help: ArgumentHelp("The rest of the story.", valueName: "text"))
  var detail: String?

  @Option(
    parsing: .unconditional,
    help: .words("What sort of fact it is", of: EntryKind.self),
    completion: .words(of: EntryKind.self)
  )
  var kind: String?

  @Option(
    parsing: .unconditional,
    help: .words("Whose doing it was", of: Actor.self),
    completion: .words(of: Actor.self)
  )
  var actor: String?

  @Option(
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp("An ATT&CK technique; may be given more than once.", valueName: "id")
  )
  var attack: [String] = []

  @Option(
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp("A system concerned; may be given more than once.", valueName: "name")
  )
  var system: [String] = []

  @Option(
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp("A word to filter by; may be given more than once.", valueName: "word")
  )
  var tag: [String] = []

  @Option(
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp("A file below evidence/; may be given more than once.", valueName: "path")
  )
  var evidence: [String] = []

  @OptionGroup var sharing: SharingOptions

  func run() throws {
    var sheet = try AddSheet(.timelineAdded, common)
    try sheet.heading("title", rest: "detail", text)
    try sheet.more("detail", detail)
    try sheet.text("kind", kind)
    try sheet.text("actor", actor)
    sheet.texts("attack", attack)
    sheet.texts("systems", system)
    sheet.texts("tags", tag)
    sheet.texts("evidence", evidence)
    try sharing.fill(&sheet)
    try sheet.write()
  }
}

/// Where a fact comes from, and with whom it may be shared.
struct SharingOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: .words("With whom it may be shared, where stricter than the case", of: TLP.self),
    completion: .words(of: TLP.self)
  )
  var tlp: String?

  @Option(parsing: .unconditional, help: ArgumentHelp("Where the fact comes from.", valueName: "text"))
  var origin: String?

  /// Says it in a draft.
  func fill(_ sheet: inout AddSheet) throws(CommandError) {
    try sheet.text("tlp", tlp)
    try sheet.text("origin", origin)
  }
}

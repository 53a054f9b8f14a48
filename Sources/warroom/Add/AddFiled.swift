import ArgumentParser
import IncidentModel

/// `warroom add filed`: somebody was told.
struct AddFiled: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "filed",
    abstract: "Say that a notification was made.",
    discussion: """
      warroom add filed my-incident --subject gdpr-33 --at 'yesterday 16:05' --reference 2025-0417

      --subject is the notification, or the rule that only one is of.
      """
  )

  @OptionGroup var common: AddOptions

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("When they were told; else --time, else now.", valueName: "time")
  )
  var at: String?

  @Option(parsing: .unconditional, help: ArgumentHelp("Which of several reports it was.", valueName: "name"))
  var stage: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The number that the recipient gave.", valueName: "text")
  )
  var reference: String?

  @Option(parsing: .unconditional, help: ArgumentHelp("How they were told in fact.", valueName: "text"))
  var channel: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Who told them, where not the one who says it.", valueName: "name")
  )
  var by: String?

  @Option(parsing: .unconditional, help: ArgumentHelp("Why it was late, where it was.", valueName: "text"))
  var lateReason: String?

  func run() throws {
    var sheet = try AddSheet(.notificationFiled, common)
    try sheet.resolveNotification()
    try sheet.time("at", at)
    try sheet.text("stage", stage)
    try sheet.text("reference", reference)
    try sheet.text("channel", channel)
    try sheet.text("by", by)
    try sheet.text("late_reason", lateReason)
    try sheet.write()
  }
}

/// `warroom add waived`: nobody need be told, and why.
struct AddWaived: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "waived",
    abstract: "Say that a notification is not needed, and why.",
    discussion: "--subject is the notification, or the rule that only one is of."
  )

  @OptionGroup var common: AddOptions

  @Option(parsing: .unconditional, help: ArgumentHelp("Why; '-' for standard input.", valueName: "text"))
  var reason: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Who decided it, where not the one who says it.", valueName: "name")
  )
  var by: String?

  func run() throws {
    var sheet = try AddSheet(.notificationWaived, common)
    try sheet.resolveNotification()
    try sheet.text("reason", reason)
    try sheet.text("by", by)
    try sheet.write()
  }
}

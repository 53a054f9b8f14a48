import ArgumentParser
import Console
import Foundation
import IncidentModel
import Panes
import ScreenKit

/// `warroom status`: what the glance tells in eight lines, or all figures as JSON.
struct StatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Print how the incident stands: eight lines for a person, JSON for a script."
  )

  @OptionGroup var input: DirectoryOptions
  @OptionGroup var when: InstantOptions
  @OptionGroup var glance: GlanceOptions

  @Flag(help: "Print JSON. Instants are in UTC; keys may be added, never renamed.")
  var json = false

  func validate() throws {
    guard glance.tlp == nil || !json else {
      throw ValidationError("--tlp holds back what the eight lines say; --json gives everything.")
    }
  }

  func run() throws {
    var reading = try IncidentReading(directory: input.directory, feeds: input.feeds)
    let asOf = when.instant ?? Instant(seconds: RoomClock.wall.now.seconds)
    let snapshot = reading.snapshot(at: when.instant, axis: when.axis)
    guard json else { return try Output.write(text(of: snapshot, asOf: asOf)) }
    let digest = reading.digest(at: when.instant, axis: when.axis)
    try Output.write(StatusReport(snapshot, asOf: asOf, digest: digest).json.page)
  }

  private func text(of snapshot: Snapshot, asOf: Instant) -> String {
    TextLocale.prepare()
    let context = ConsoleContext(snapshot: snapshot, now: asOf, glyphs: .ascii, homeZone: .current)
    let screen = context.screen(in: ConsoleState(size: Size(width: 80, height: 24)))
    return GlanceLines.lines(screen, view: GlanceView(ceiling: glance.tlp)).map { line in
      TextFitting.pad(line.label, to: 11) + line.text + "\n"
    }.joined()
  }
}

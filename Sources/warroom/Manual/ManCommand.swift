import ArgumentParser
import Foundation

/// `warroom man`: the manual page.
struct ManCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "man",
    abstract: "Print the manual page: every verb and option.",
    discussion: """
      It is made from what --help is made from.

        warroom man | man -l -
        warroom man > ~/.local/share/man/man1/warroom.1
      """
  )

  func run() throws {
    let tool = try JSONDecoder().decode(ToolHelp.self, from: Data(Warroom._dumpHelp().utf8))
    try Output.write(ManualPage(tool.command, version: Version.number).text)
  }
}

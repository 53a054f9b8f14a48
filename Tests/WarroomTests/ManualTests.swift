import Foundation
import TestKit
import Testing

/// The manual page and the completions know every verb and every option that the program has.
@Suite struct ManualTests {
  private struct Tool: Decodable {
    struct Command: Decodable {
      struct Argument: Decodable {
        struct Name: Decodable {
          var kind: String
          var name: String
        }
        var shouldDisplay: Bool
        var names: [Name]?
      }
      var commandName: String
      var subcommands: [Command]?
      var arguments: [Argument]?

      /// The names of all verbs, with those of their verbs.
      func verbs(_ path: String) -> [String] {
        (subcommands ?? []).filter { $0.commandName != "help" }.flatMap { verb in
          ["\(path) \(verb.commandName)"] + verb.verbs("\(path) \(verb.commandName)")
        }
      }

      /// All long options, its verbs' as well.
      var options: Set<String> {
        let own = (arguments ?? []).filter(\.shouldDisplay).flatMap { $0.names ?? [] }
        let long = own.filter { $0.kind == "long" }.map { "--\($0.name)" }
        return (subcommands ?? []).reduce(Set(long)) { $0.union($1.options) }
      }
    }
    var command: Command
  }

  private let tool: Tool.Command

  init() throws {
    let dump = try warroom("--experimental-dump-help")
    tool = try JSONDecoder().decode(Tool.self, from: Data(dump.output.utf8)).command
  }

  @Test func thePageHasEveryVerbAndOption() throws {
    let page = try warroom("man")
    #expect(page.status == 0)
    let plain = page.output.replacing("\\-", with: "-")
    let verbs = tool.verbs("warroom")
    #expect(verbs.count > 20)
    for verb in verbs { #expect(plain.contains(".SS \"\(verb)\"\n"), "\(verb)") }
    #expect(tool.options.count > 40)
    for option in tool.options { #expect(plain.contains(option), "\(option)") }
    for section in ["NAME", "SYNOPSIS", "DESCRIPTION", "COMMANDS", "ENVIRONMENT", "FILES"] {
      #expect(plain.contains(".SH \"\(section)\"\n"))
    }
  }

  @Test func defaultsAreWrittenAsTheyAreTyped() throws {
    for text in try [warroom("replay", "--help").output, warroom("render", "--help").output] {
      #expect(text.contains("(default: 120x40)") && !text.contains("Size("))
    }
    let lines = try warroom("replay", "--help").output.split(separator: "\n")
    let start = try #require(lines.firstIndex { $0.hasPrefix("Nothing can be entered") })
    // Wrapped where the line is full.
    #expect(lines[(start + 1)...].prefix { !$0.hasPrefix("USAGE") }.dropLast().allSatisfy { $0.count > 60 })
  }

  @Test func everyLineOfThePageIsAKnownMacroOrText() throws {
    let known: Set<Substring> = ["TH", "SH", "SS", "B", "TP", "PP", "RS", "RE", "nf", "fi", "br"]
    for line in try warroom("man").output.split(separator: "\n") where line.hasPrefix(".") {
      #expect(known.contains(line.dropFirst().prefix { $0 != " " }), "\(line)")
      #expect(line.filter { $0 == "\"" }.count.isMultiple(of: 2), "\(line)")
    }
    #expect(!(try warroom("man").output.split(separator: "\n").contains { $0.hasPrefix("'") }))
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func completionsHaveEveryVerbAndOption(shell: String) throws {
    let script = try warroom("completions", shell)
    #expect(script.status == 0)
    for verb in tool.verbs("warroom") {
      #expect(script.output.contains(verb.split(separator: " ").last ?? ""), "\(verb)")
    }
    for option in tool.options { #expect(script.output.contains(option.dropFirst(2)), "\(option)") }
  }

  /// What bash offers for the last of some words.
  private func offers(_ words: [String]) throws -> [Substring] {
    let line = words.map { "'\($0)'" }.joined(separator: " ")
    let run = try shell(
      """
      PATH="$(dirname "$W"):$PATH" bash --norc -c 'source <("$W" completions bash)
      COMP_WORDS=(\(line.replacing("'", with: "'\\''"))); COMP_CWORD=\(words.count - 1)
      COMP_LINE="${COMP_WORDS[*]}"; COMP_POINT=${#COMP_LINE}; COMP_TYPE=9
      _warroom warroom "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD-1]}"; printf "%s\\n" "${COMPREPLY[@]}"'
      """
    )
    return run.output.split(whereSeparator: \.isWhitespace)
  }

  @Test(arguments: [
    (["warroom", "st"], "status"),
    (["warroom", "open", ".", "--theme", "mid"], "midnight"),
    (["warroom", "deadlines", "--rule", "eu-gdpr-33"], "eu-gdpr-33-1"),
    (["warroom", "deadlines", "--timezone", "Europe/Ber"], "Europe/Berlin"),
    (["warroom", "open", ".", "--color", "dir"], "direct"),
  ])
  func bashCompletesWordsAndValues(words: [String], offered: String) throws {
    #expect(try offers(words).contains { $0 == offered }, "\(words)")
  }
}

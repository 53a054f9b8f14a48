/// A manual page in the language of man(7).
struct ManualPage {
  /// The page.
  private(set) var text = ""

  /// The page of a program with all of its verbs.
  init(_ program: ToolHelp.Command, version: String) {
    let name = program.commandName
    macro("TH", [name.uppercased(), "1", "", "\(name) \(version)", "User Commands"])
    section("NAME")
    line("\(name) - \(program.abstract ?? "")")
    section("SYNOPSIS")
    for verb in program.verbs { synopsis(verb, "\(name) \(verb.commandName)") }
    section("DESCRIPTION")
    paragraphs(program.discussion)
    section("COMMANDS")
    line("Every command has --help; \(name) --version names what the program is made of.")
    for verb in program.verbs { command(verb, "\(name) \(verb.commandName)") }
    section("ENVIRONMENT")
    for (variable, meaning) in Self.environment { item(variable, meaning) }
    section("FILES")
    for (path, meaning) in Self.files { item(path, meaning) }
  }

  private static let environment = [
    ("WARROOM_AS", "Who writes, for warroom add without --as."),
    ("NO_COLOR", "Where it is not empty and --color is auto: no colors."),
    ("VISUAL, EDITOR", "The editor for long texts, where config.json5 names none."),
    (
      "XDG_CONFIG_HOME, XDG_STATE_HOME",
      "Where the person's own files lie; else ~/.config and ~/.local/state."
    ),
  ]

  private static let files = [
    ("$XDG_CONFIG_HOME/warroom/config.json5", "Settings; warroom config --default prints them all."),
    ("$XDG_CONFIG_HOME/warroom/keymap.json5", "Keys; warroom config --default-keymap prints them all."),
    ("$XDG_CONFIG_HOME/warroom/themes/*.json5", "Themes of one's own."),
    ("$XDG_CONFIG_HOME/warroom/rules/*.json", "Rules and holiday calendars of one's own."),
    ("$XDG_CONFIG_HOME/warroom/formats/*.json5", "Alert formats of one's own."),
    ("$XDG_STATE_HOME/warroom/", "How rooms were left, drafts, the log."),
  ]

  private mutating func command(_ command: ToolHelp.Command, _ name: String) {
    macro("SS", [name])
    if let abstract = command.abstract { line(abstract) }
    for argument in command.told { self.argument(argument) }
    paragraphs(command.discussion)
    for verb in command.verbs { self.command(verb, "\(name) \(verb.commandName)") }
  }

  private mutating func synopsis(_ command: ToolHelp.Command, _ name: String) {
    guard command.verbs.isEmpty else {
      for verb in command.verbs { synopsis(verb, "\(name) \(verb.commandName)") }
      return
    }
    let operands = command.told.filter { $0.kind == "positional" }.map { argument in
      let value = argument.value + (argument.isRepeating ? " ..." : "")
      return argument.isOptional ? "[\(value)]" : value
    }
    let options = command.told.contains { $0.kind != "positional" } ? ["[options]"] : []
    macro("B", [([name] + operands + options).joined(separator: " ")])
    text += ".br\n"
  }

  private mutating func argument(_ argument: ToolHelp.Argument) {
    let names = (argument.names ?? []).map(\.typed).joined(separator: ", ")
    let head = [names, argument.value].filter { !$0.isEmpty }.joined(separator: " ")
    var words = argument.abstract ?? ""
    if let value = argument.defaultValue, !value.isEmpty { words += " (default: \(value))" }
    item(head + (argument.isRepeating ? " ..." : ""), words)
    paragraphs(argument.discussion)
  }

  private mutating func item(_ head: String, _ words: String) {
    text += ".TP\n"
    macro("B", [head])
    line(words)
  }

  /// Text as commands have it: lines that are indented are examples and stay as they are.
  private mutating func paragraphs(_ words: String?) {
    guard let words, !words.isEmpty else { return }
    text += ".PP\n"
    var isExample = false
    for line in words.split(separator: "\n", omittingEmptySubsequences: false) {
      let indented = line.hasPrefix("  ")
      if indented != isExample, !line.isEmpty {
        text += indented ? ".RS 4\n.nf\n" : ".fi\n.RE\n"
        isExample = indented
      }
      if line.isEmpty { text += ".PP\n" } else { self.line(String(line.drop { $0 == " " })) }
    }
    if isExample { text += ".fi\n.RE\n" }
  }

  private mutating func section(_ title: String) { macro("SH", [title]) }

  private mutating func macro(_ name: String, _ words: [String]) {
    let quoted = words.map { "\"\(Self.escaped($0).replacing("\"", with: "\\(dq"))\"" }
    text += ".\(name) \(quoted.joined(separator: " "))\n"
  }

  /// A line of text, of which nothing is a macro.
  private mutating func line(_ words: String) {
    let escaped = Self.escaped(words)
    let isMacro = escaped.hasPrefix(".") || escaped.hasPrefix("'")
    text += (isMacro ? "\\&" : "") + escaped + "\n"
  }

  private static func escaped(_ words: String) -> String {
    words.replacing("\\", with: "\\e").replacing("-", with: "\\-").replacing("\n", with: " ")
  }
}

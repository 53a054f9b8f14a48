/// What the argument parser tells of a program: the part of its dump that a manual page needs.
struct ToolHelp: Decodable {
  /// The program.
  var command: Command

  /// The program or a verb of it.
  struct Command: Decodable {
    var commandName: String
    var abstract: String?
    var discussion: String?
    var shouldDisplay: Bool?
    var subcommands: [Command]?
    var arguments: [Argument]?

    /// Verbs that are told of; `help` says what `--help` does.
    var verbs: [Command] {
      (subcommands ?? []).filter { $0.shouldDisplay != false && $0.commandName != "help" }
    }

    /// Options and arguments that are told of, apart from those that every verb has.
    var told: [Argument] {
      (arguments ?? []).filter { argument in
        argument.shouldDisplay && !["help", "version"].contains(argument.preferredName?.name)
      }
    }
  }

  /// An argument, an option or a flag.
  struct Argument: Decodable {
    struct Name: Decodable {
      var kind: String
      var name: String

      /// As it is typed.
      var typed: String { kind == "long" ? "--\(name)" : "-\(name)" }
    }

    var kind: String
    var shouldDisplay: Bool
    var isOptional: Bool
    var isRepeating: Bool
    var names: [Name]?
    var preferredName: Name?
    var valueName: String?
    var defaultValue: String?
    var abstract: String?
    var discussion: String?

    /// Its value: `<dir>`; empty for a flag.
    var value: String { kind == "flag" ? "" : "<\(valueName ?? "value")>" }
  }
}

import ArgumentParser

/// `warroom completions`: what a shell needs to complete the program's words.
struct CompletionsCommand: ParsableCommand {
  /// The shells.
  enum Shell: String, ExpressibleByArgument, CaseIterable {
    case bash, zsh, fish
  }

  static let configuration = CommandConfiguration(
    commandName: "completions",
    abstract: "Print completions for a shell: verbs, options, themes, rules, zones.",
    discussion: """
      Put them where your shell looks for them:

        warroom completions bash > ~/.local/share/bash-completion/completions/warroom
        warroom completions zsh > ~/.zfunc/_warroom
        warroom completions fish > ~/.config/fish/completions/warroom.fish
      """
  )

  @Argument(help: "bash, zsh or fish.")
  var shell: Shell

  func run() throws {
    let kind: CompletionShell =
      switch shell {
      case .bash: .bash
      case .zsh: .zsh
      case .fish: .fish
      }
    let script = Warroom.completionScript(for: kind)
    // The first word may be a directory too, which the parser's script for bash does not offer by itself.
    try Output.write(
      script.replacing("complete -o filenames ", with: "complete -o filenames -o default ") + "\n"
    )
  }
}

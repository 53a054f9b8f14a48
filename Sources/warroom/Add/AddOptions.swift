import ArgumentParser

/// What every event has, whatever it says.
struct AddOptions: ParsableArguments {
  @Argument(help: ArgumentHelp("The incident directory.", valueName: "dir"), completion: .directory)
  var directory: String

  @Option(
    name: .customLong("as"),
    parsing: .unconditional,
    help: ArgumentHelp("Who says it; WARROOM_AS where it is not given.", valueName: "name")
  )
  var author: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "When it happened: 18:10, 'yesterday 23:40', -20m, RFC 3339; else now.",
      valueName: "time"
    )
  )
  var time: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "The name of what it is about; a new thing without one is named by its event.",
      valueName: "id"
    )
  )
  var subject: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The id of the event that led to this one.", valueName: "id")
  )
  var cause: String?

  @Flag(help: "Print the written event instead of the path of its file.")
  var json = false
}

extension ArgumentHelp {
  /// Help for an option that takes one word of a list.
  static func words<Word>(_ sentence: String, of _: Word.Type) -> ArgumentHelp
  where Word: RawRepresentable<String> & CaseIterable {
    let words = Word.allCases.map(\.rawValue)
    return ArgumentHelp(
      "\(sentence): \(words.dropLast().joined(separator: ", ")) or \(words.last ?? "").",
      valueName: "word"
    )
  }
}

extension CompletionKind {
  /// The words of a list.
  static func words<Word>(of _: Word.Type) -> CompletionKind
  where Word: RawRepresentable<String> & CaseIterable {
    .list(Word.allCases.map(\.rawValue))
  }
}

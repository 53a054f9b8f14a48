extension Rulebook {
  /// What to ask so that a flag can be answered yes or no, in plain words.
  ///
  /// A flag that only a pack of others knows is asked by its name, which is untrusted text.
  public static func question(for flag: String) -> String {
    builtInQuestions[flag] ?? "Is '\(flag.replacing("_", with: " "))' true of this incident?"
  }

  /// The questions that come with the program, read at first use.
  static let builtInQuestions: [String: String] = {
    guard let value = try? PackParser.parse(PackageResources.flags_json),
      let fields = try? PackNode(value: value, path: "").fields(["schema", "note", "questions"]),
      let members = try? fields("questions").members()
    else { return [:] }
    return members.reduce(into: [:]) { questions, member in
      if case .string(let question) = member.value { questions[member.key] = question }
    }
  }()
}

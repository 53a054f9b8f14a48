import IncidentModel

/// `NAME=VALUE` as options take them.
enum NamedValue {
  /// The pairs of an option, each name once.
  static func pairs(
    _ texts: [String],
    _ option: String,
    _ example: String
  ) throws(CommandError) -> [(name: String, value: String)] {
    var pairs: [(name: String, value: String)] = []
    for text in texts {
      let (name, value) = try pair(text, option, example)
      guard !pairs.contains(where: { $0.name == name }) else {
        throw AddSheet.wrong("\(option) \(name) is given twice; give it once.")
      }
      pairs.append((name, value))
    }
    return pairs
  }

  /// The name and the value of an option.
  static func pair(
    _ text: String,
    _ option: String,
    _ example: String
  ) throws(CommandError) -> (name: String, value: String) {
    guard let sign = text.firstIndex(of: "="), sign != text.startIndex else {
      throw AddSheet.wrong("\(option) '\(text)' is no name and value; write \(option) \(example).")
    }
    return (String(text[..<sign]), String(text[text.index(after: sign)...]))
  }
}

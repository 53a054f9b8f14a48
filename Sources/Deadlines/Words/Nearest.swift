/// Finds what somebody probably meant.
public enum Nearest {
  /// The candidates that take the fewest changes of a letter to reach or hold the word; at most `most`, the
  /// nearest first, empty where none comes near.
  public static func names(to word: String, among candidates: [String], most: Int = 3) -> [String] {
    let wanted = Array(word.lowercased().utf8.prefix(64))
    let reach = max(2, wanted.count / 3)
    let scored = candidates.compactMap { name -> (name: String, distance: Int)? in
      let own = Array(name.lowercased().utf8)
      let holds = wanted.count >= 3 && name.lowercased().contains(word.lowercased())
      let distance = holds ? 1 : distance(wanted, own)
      return distance <= reach ? (name, distance) : nil
    }
    return scored.sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }.prefix(most).map(\.name)
  }

  /// The end of a sentence about a word that is not known: the nearest candidates, or all of a few.
  public static func hint(for word: String, among candidates: [String]) -> String {
    let near = names(to: word, among: candidates)
    if !near.isEmpty { return "did you mean \(list(near.map { "'\($0)'" }, "or"))?" }
    guard candidates.count <= 16 else { return "none of the \(candidates.count) known names comes near" }
    return candidates.isEmpty ? "there is none" : "known: \(candidates.joined(separator: ", "))"
  }

  /// The same, ended as a sentence is.
  public static func sentenceEnd(for word: String, among candidates: [String]) -> String {
    let hint = hint(for: word, among: candidates)
    return hint.hasSuffix("?") ? hint : hint + "."
  }

  /// Words in a row: "a, b or c".
  static func list(_ words: [String], _ last: String) -> String {
    guard words.count > 1, let end = words.last else { return words.first ?? "" }
    return "\(words.dropLast().joined(separator: ", ")) \(last) \(end)"
  }

  private static func distance(_ one: [UInt8], _ two: [UInt8]) -> Int {
    var row = Array(0...two.count)
    for (i, byte) in one.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, other) in two.enumerated() {
        let changed = diagonal + (byte == other ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(changed, diagonal + 1, row[j] + 1)
      }
    }
    // Somebody who stops early is as near as one wrong letter.
    return min(row[two.count], (row[(two.count * 3 / 4)...].min() ?? row[two.count]) + 1)
  }
}

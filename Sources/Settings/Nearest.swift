/// Finds what somebody probably meant.
public enum Nearest {
  /// The candidate that takes the fewest changes of a letter to reach; nil where none comes near.
  public static func match(for word: String, among candidates: [String]) -> String? {
    let scored = candidates.map { (name: $0, distance: distance(Array(word.utf8), Array($0.utf8))) }
    guard let best = scored.min(by: { ($0.distance, $0.name) < ($1.distance, $1.name) }) else { return nil }
    return best.distance <= max(2, word.utf8.count / 2) ? best.name : nil
  }

  /// The end of a sentence about a word that is not known: the nearest candidate, or all of them.
  public static func hint(for word: String, among candidates: [String]) -> String {
    if let near = match(for: word, among: candidates) { return "did you mean '\(near)'?" }
    return "there is " + candidates.sorted().joined(separator: ", ")
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
    return row[two.count]
  }
}

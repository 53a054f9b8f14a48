/// The best way to find the letters of a word, in order, in a name: letters that begin words and letters in a row count most.
struct FuzzyTable {
  private static let letter = 16
  private static let wordStart = 12
  private static let inRow = 10
  private static let gap = 1
  private static let none = Int.min / 2

  /// Places of the letters that were found.
  let places: [Int]
  private let score: Int

  /// How well a word is found in a name; nil where its letters do not come in order.
  static func score(of word: [Character], in name: [Character]) -> Int? {
    guard holds(word, name) else { return nil }
    return FuzzyTable(word, name)?.score
  }

  init?(_ word: [Character], _ name: [Character]) {
    guard !word.isEmpty, Self.holds(word, name) else { return nil }
    let columns = name.count
    // best[letter][place]: the score of finding the letters up to this one, this one at the place.
    var best = Array(repeating: Array(repeating: Self.none, count: columns), count: word.count)
    var from = Array(repeating: Array(repeating: -1, count: columns), count: word.count)
    for (index, letter) in word.enumerated() {
      var reached = (score: Self.none, place: -1)
      for place in 0..<columns {
        if index > 0, place > 0 {
          reached.score -= Self.gap
          let fresh = best[index - 1][place - 1]
          if fresh > reached.score { reached = (fresh, place - 1) }
        }
        guard name[place] == letter else { continue }
        let own = Self.letter + (Self.isWordStart(place, name) ? Self.wordStart : 0)
        if index == 0 {
          best[index][place] = own - min(place, 8) * Self.gap
        } else if reached.score > Self.none / 2 {
          let direct = best[index - 1][place - 1] + Self.inRow
          let isDirect = direct >= reached.score
          best[index][place] = own + (isDirect ? direct : reached.score)
          from[index][place] = isDirect ? place - 1 : reached.place
        }
      }
    }
    guard
      let end = best[word.count - 1].indices.max(by: { best[word.count - 1][$0] < best[word.count - 1][$1] }),
      best[word.count - 1][end] > Self.none / 2
    else { return nil }
    score = best[word.count - 1][end]
    var places: [Int] = []
    var place = end
    for index in word.indices.reversed() {
      places.append(place)
      place = from[index][place]
    }
    self.places = places.reversed()
  }

  private static func holds(_ word: [Character], _ name: [Character]) -> Bool {
    var next = word.startIndex
    for letter in name where next < word.endIndex && letter == word[next] { next += 1 }
    return next == word.endIndex
  }

  private static func isWordStart(_ place: Int, _ name: [Character]) -> Bool {
    guard place > 0 else { return true }
    let before = name[place - 1]
    return !before.isLetter && !before.isNumber
  }
}

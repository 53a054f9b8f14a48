import IncidentModel
import ScreenKit

/// The list that is open over a field: what is typed to find something, and what is found, best first.
public struct PickList: Hashable, Sendable {
  /// A line of the list.
  enum Line: Hashable {
    /// The text as it was typed.
    case typed(String)
    /// The option at a place of the choice.
    case option(Int)
  }

  /// What it chooses.
  let choice: Choice
  /// What is typed.
  private(set) var filter: TextEditor
  /// What is found.
  private(set) var lines: [Line] = []
  /// The line that Enter takes.
  private(set) var selected = 0

  init(_ choice: Choice, filter: String) {
    self.choice = choice
    self.filter = TextEditor(filter)
    find()
    if filter.isEmpty, !choice.isMultiple, let value = choice.values.first,
      let place = lines.firstIndex(where: { self.value(of: $0) == value })
    {
      selected = place
    }
  }

  /// What Enter takes; nil where nothing is found.
  var value: String? { lines.indices.contains(selected) ? value(of: lines[selected]) : nil }

  /// The option that is selected and says more than its name; nil for none.
  var option: PickOption? {
    guard lines.indices.contains(selected), case .option(let place) = lines[selected] else { return nil }
    let option = choice.options[place]
    return option.detail.isEmpty ? nil : option
  }

  func value(of line: Line) -> String {
    switch line {
    case .typed(let text): text
    case .option(let place): choice.options[place].value
    }
  }

  /// Moves by so many lines; stops at the ends.
  mutating func move(by count: Int) { selected = min(max(0, selected + count), max(0, lines.count - 1)) }

  /// Selects a line.
  mutating func select(_ line: Int) { selected = min(max(0, line), max(0, lines.count - 1)) }

  /// Takes a key of its filter.
  mutating func edit(_ key: Key) -> TextEditor.Answer {
    let before = filter.text
    let answer = filter.press(key, width: 1000)
    if filter.text != before {
      selected = 0
      find()
    }
    return answer
  }

  private mutating func find() {
    let text = filter.text
    let query = FuzzyQuery(text)
    let scored = choice.options.enumerated().compactMap { place, option -> (place: Int, score: Int)? in
      guard !query.isEmpty else { return (place, 0) }
      return query.score(names: [option.name.string, option.value], texts: [option.detail.string])
        .map { (place, $0) }
    }
    lines = scored.sorted { ($1.score, $0.place) < ($0.score, $1.place) }.map { .option($0.place) }
    let typed = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let isKnown = choice.options.contains { $0.value == typed }
    if choice.allowsOther, !typed.isEmpty, !isKnown { lines.insert(.typed(typed), at: 0) }
  }
}

extension Choice {
  /// Takes every name of a text: they stand between commas or on lines of their own.
  mutating func take(all text: String) {
    for part in text.split(whereSeparator: { $0 == "," || $0.isNewline }) {
      let name = part.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      if !name.isEmpty, !values.contains(name) { values.append(name) }
    }
  }
}

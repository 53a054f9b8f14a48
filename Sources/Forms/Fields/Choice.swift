import IncidentModel

/// What was chosen of a list.
struct Choice: Hashable, Sendable {
  /// What there is to choose from.
  var options: [PickOption]
  /// What was chosen, in that order.
  var values: [String]
  /// More than one may be chosen.
  var isMultiple = false
  /// A text that is in no list may be given too.
  var allowsOther = false

  /// What a value is called.
  func name(of value: String) -> SafeText {
    options.first { $0.value == value }?.name ?? SafeText(value)
  }

  /// What was chosen, as it is read.
  var words: String { values.map { name(of: $0).string }.joined(separator: ", ") }

  /// Chooses one; in a list of several, one that was chosen already is given up.
  mutating func take(_ value: String) {
    guard isMultiple else {
      values = [value]
      return
    }
    if let place = values.firstIndex(of: value) {
      values.remove(at: place)
    } else {
      values.append(value)
    }
  }

  /// Chooses the option so many places further; around the end.
  mutating func turn(by count: Int) {
    guard !options.isEmpty else { return }
    let place = values.first.flatMap { value in options.firstIndex { $0.value == value } }
    let next = place.map { ($0 + count + options.count) % options.count }
    values = [options[next ?? (count > 0 ? 0 : options.count - 1)].value]
  }
}

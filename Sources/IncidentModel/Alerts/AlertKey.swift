/// What the records of one alert have in common, as the columns keep it.
public enum AlertKey: Hashable, Sendable {
  /// A text of its own: keys that differ in nothing else than what the gate takes out are one.
  case text(StringID)
  /// A number that names the alert together with its rule and its time, as a network sensor's number of a flow does: a
  /// text for each of very many such alerts would need more room than all the rest of them.
  case numbered(UInt64)
}

/// A numbered key as judgments name it: `NUMBER:RULE:TIME`.
struct NumberedKey: Hashable {
  var number: UInt64
  var rule: SafeText
  var time: Instant

  /// A key of its parts.
  init(number: UInt64, rule: SafeText, time: Instant) {
    self.number = number
    self.rule = rule
    self.time = time
  }

  /// The key that a text names; nil for a text that no such key is written as.
  init?(_ text: String) {
    let colons = text.utf8.indices.filter { text.utf8[$0] == UInt8(ascii: ":") }
    guard colons.count >= 4, let number = UInt64(text[..<colons[0]]) else { return nil }
    let end = colons[colons.count - 3]
    guard let time = Instant(rfc3339: String(text[text.utf8.index(after: end)...])) else { return nil }
    self.init(
      number: number,
      rule: SafeText(String(text[text.utf8.index(after: colons[0])..<end])),
      time: time
    )
    guard self.text.string.isExactly(text) else { return nil }
  }

  /// As it is written.
  var text: SafeText { SafeText(alreadySafe: "\(number):\(rule):\(time.rfc3339UTC)") }
}

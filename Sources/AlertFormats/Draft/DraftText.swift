import JSON

/// A text of an alert while its record is being read: nothing is copied before it is known to be kept.
enum DraftText {
  /// The record does not say.
  case none
  /// A text or number of the record.
  case value(JSONValue)
  /// A word of the program's own.
  case word(StaticString)
  /// Bytes that were put together, as their range in the draft's scratch.
  case made(Range<Int>)

  /// What a value says; nothing for what tools write to say nothing.
  init(_ value: JSONValue?) { self = value?.said.map(DraftText.value) ?? .none }

  /// Whether nothing is said.
  var isNone: Bool {
    if case .none = self { true } else { false }
  }
}

/// What an alert says, for those who ask where it comes from.
enum AlertField: String, CaseIterable {
  case time, severity, title, description, product, source, host, entity, user, src, dst, rule, attack, key,
    state
  case link, labels
}

import JSON

/// A value of an event that is being drafted.
public indirect enum DraftValue: Hashable, Sendable {
  case null
  case bool(Bool)
  /// A number in digits, as JSON writes it.
  case number(String)
  case text(String)
  /// A time, written in the zone of the incident.
  case time(Instant)
  case list([DraftValue])
  case fields(DraftFields)

  /// A list of texts.
  public static func texts(_ texts: [String]) -> DraftValue { .list(texts.map(DraftValue.text)) }

  /// A value as somebody wrote it in JSON. Recursion is bounded by the depth that the parser allows.
  public init(_ value: JSONValue) {
    switch value.kind {
    case .object:
      var fields = DraftFields()
      for field in value.fields { fields[String(field.key)] = DraftValue(field.value) }
      self = .fields(fields)
    case .array: self = .list(value.elements.map { DraftValue($0) })
    case .text: self = .text(value.text.map { String($0) } ?? "")
    case .true: self = .bool(true)
    case .false: self = .bool(false)
    case .null: self = .null
    case .integer, .unsigned, .double: self = .number(value.digits ?? "0")
    }
  }
}

/// Named values in the order in which they were first set.
public struct DraftFields: Hashable, Sendable, ExpressibleByDictionaryLiteral {
  /// The fields; no name occurs twice.
  public private(set) var all: [Field] = []

  /// One of them.
  public struct Field: Hashable, Sendable {
    /// Its name in the record.
    public let name: String
    /// What it holds.
    public var value: DraftValue
  }

  /// No fields.
  public init() {}

  /// Fields of a literal.
  public init(dictionaryLiteral fields: (String, DraftValue)...) {
    for (name, value) in fields { self[name] = value }
  }

  /// Whether nothing is said.
  public var isEmpty: Bool { all.isEmpty }

  /// The value of a name; nil where it is not said, and setting nil takes it away.
  public subscript(name: String) -> DraftValue? {
    get { all.first { $0.name.isExactly(name) }?.value }
    set {
      let place = all.firstIndex { $0.name.isExactly(name) }
      switch (place, newValue) {
      case (let place?, let value?): all[place].value = value
      case (let place?, nil): all.remove(at: place)
      case (nil, let value?): all.append(Field(name: name, value: value))
      case (nil, nil): break
      }
    }
  }
}

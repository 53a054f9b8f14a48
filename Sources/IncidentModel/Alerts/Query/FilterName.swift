import Deadlines

/// The names that a term of a filter may begin with.
enum FilterName: String, CaseIterable {
  case severity, state, host, user, src, dst, ip, technique, product, rule, title, format, since, until

  /// The name that a person typed: the whole of it, or enough of its beginning to be no other.
  init?(typed: String) {
    let typed = typed.lowercased()
    if let name = FilterName(rawValue: typed) {
      self = name
      return
    }
    let fitting = Self.allCases.filter { $0.rawValue.hasPrefix(typed) }
    guard typed.utf8.count >= 3, fitting.count == 1 else { return nil }
    self = fitting[0]
  }

  /// The name that a person may have meant; nil where a word merely happens to have a colon, as `ssh:preauth` has.
  static func meant(by typed: String) -> FilterName? {
    let typed = typed.lowercased()
    if let name = allCases.first(where: { $0.rawValue.sorted() == typed.sorted() }) { return name }
    guard typed.utf8.count >= 4 else { return nil }
    let near = Nearest.names(to: typed, among: allCases.map(\.rawValue), most: 1).first
    return near.flatMap { $0.first == typed.first ? FilterName(rawValue: $0) : nil }
  }

  /// The text of an alert that it asks for; nil where it asks for something else.
  var field: AlertQuery.Field? {
    switch self {
    case .host: .host
    case .user: .user
    case .technique: .attack
    case .product: .product
    case .rule: .rule
    case .title: .title
    case .format: .format
    case .severity, .state, .src, .dst, .ip, .since, .until: nil
    }
  }

  /// What stands between it and its value in the usual case.
  var sign: String { self == .severity ? ">=" : ":" }
}

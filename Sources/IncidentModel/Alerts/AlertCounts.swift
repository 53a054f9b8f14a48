/// How many alerts there are of each severity, and how many of those nobody has touched.
struct AlertCounts: Hashable, Sendable {
  private static let none = SIMD8<Int32>()
  /// By the rank of the severity.
  private var all = none
  private var new = none

  /// How many of a severity.
  func all(_ severity: Severity) -> Int { Int(all[severity.rank]) }

  /// How many of a severity that are new.
  func new(_ severity: Severity) -> Int { Int(new[severity.rank]) }

  /// How many that are new.
  var newCount: Int { Int(new.wrappedSum()) }

  /// Counts an alert in, or out again with -1.
  mutating func add(_ severity: Severity, isNew: Bool, by delta: Int32 = 1) {
    all[severity.rank] &+= delta
    if isNew { new[severity.rank] &+= delta }
  }

  /// Takes other counts in.
  static func += (left: inout AlertCounts, right: AlertCounts) {
    left.all &+= right.all
    left.new &+= right.new
  }
}

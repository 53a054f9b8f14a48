/// A file of rules: data only, no expressions, no code.
///
/// Its texts may be another's: untrusted, kept as they are, to be drawn through a gate.
public struct RulePack: Hashable, Sendable {
  /// Pack id.
  public let id: String
  /// When its author last checked it against the law.
  public let verifiedOn: CivilDay
  /// What its author says about relying on it.
  public let disclaimer: String
  /// The methods that it defines, by name.
  public let methods: [String: Method]
  /// Its rules, in order.
  public let rules: [Rule]

  /// Reads a pack by the letter of its schema (version 1): whatever the schema does not know refuses the
  /// whole pack.
  ///
  /// References to other rules are not followed here, because they may lie in other packs: `Rulebook.adding`
  /// does that.
  /// - Parameter known: methods that the pack may name without defining them.
  public static func parse(_ bytes: [UInt8], methods known: [String: Method] = [:]) throws(PackError)
    -> RulePack
  {
    try RulePack(PackNode(value: try PackParser.parse(bytes), path: ""), methods: known)
  }

  init(_ node: PackNode, methods known: [String: Method]) throws(PackError) {
    let fields = try node.fields(["pack", "schema", "verified_on", "disclaimer", "methods", "rules"])
    try PackSchema.check(try fields("schema"))
    id = try fields("pack").name("pack id", of: "a-z, 0-9 and -")
    verifiedOn = try fields("verified_on").day()
    disclaimer = try fields("disclaimer").string()
    methods = try MethodReader.methods(try fields("methods"))
    let source = Rule.Source(pack: id, verifiedOn: verifiedOn, disclaimer: disclaimer)
    let reader = RuleReader(methods: known.merging(methods) { _, own in own }, source: source)
    var rules: [Rule] = []
    var ids: Set<String> = []
    for node in try fields("rules").array() {
      let rule = try reader.rule(node)
      guard ids.insert(rule.id).inserted else {
        throw PackError("\(node.path).id", "the rule '\(rule.id)' stands twice in this pack", "rename one")
      }
      rules.append(rule)
    }
    self.rules = rules
  }
}

enum PackSchema {
  /// The only version that this program knows.
  static func check(_ node: PackNode) throws(PackError) {
    guard node.value == .integer(1) else {
      throw node.error("this version of the format is not known", "this program reads schema 1")
    }
  }
}

/// Reads the clock of a rule.
struct ClockReader {
  let methods: [String: Method]

  private enum Kind: String, CaseIterable {
    case none, period
    case earliestOf = "earliest_of"
  }

  func clock(_ node: PackNode) throws(PackError) -> Clock {
    guard let type = try node.members().first(where: { $0.key == "type" }) else {
      throw node.error("the key 'type' is missing", "it is none, period or earliest_of")
    }
    switch try node.child(type).word(Kind.self, "type of clock") {
    case .none:
      _ = try node.fields(["type"])
      return .none
    case .period: return .period(try period(node, isLimb: false))
    case .earliestOf: return try earliest(node)
    }
  }

  private func earliest(_ node: PackNode) throws(PackError) -> Clock {
    let fields = try node.fields(["type", "limbs"], optional: ["relief"])
    let nodes = try fields("limbs").array()
    guard !nodes.isEmpty else {
      throw try fields("limbs").error("there is no limb", "give at least one period")
    }
    var limbs: [Period] = []
    for node in nodes { limbs.append(try period(node, isLimb: true)) }
    return .earliestOf(limbs, relief: try fields.optional("relief").map(relief))
  }

  private func period(_ node: PackNode, isLimb: Bool) throws(PackError) -> Period {
    let fields = try node.fields(
      ["type", "trigger", "amount", "unit", "method"],
      optional: ["fallback", "void_if_later", "cutoff", "relief"]
    )
    guard try fields("type").string() == "period" else {
      throw try fields("type").error("a limb must be a period", "write \"type\": \"period\"")
    }
    let unit = try fields("unit").word(PeriodUnit.self, "unit")
    return Period(
      trigger: try trigger(try fields("trigger")),
      amount: try amount(try fields("amount")),
      unit: unit,
      method: try method(try fields("method"), counting: unit),
      fallback: try fields.optional("fallback").map(fallback),
      voidIfLater: try fields.optional("void_if_later").map { node throws(PackError) in
        try void(node, isLimb: isLimb, unit: unit)
      },
      cutoff: try fields.optional("cutoff").map { node throws(PackError) in try node.time() },
      relief: try fields.optional("relief").map(relief)
    )
  }

  private func trigger(_ node: PackNode) throws(PackError) -> String {
    let text = try node.string()
    if text.hasPrefix(Period.filed) {
      let id = PackNode(value: .string(String(text.dropFirst(Period.filed.count))), path: node.path)
      return Period.filed + (try id.name("rule id after filed:", of: "a-z, 0-9 and -"))
    }
    return try node.name("event", of: "a-z and _")
  }

  private func fallback(_ node: PackNode) throws(PackError) -> String {
    let text = try node.string()
    guard text.hasPrefix("due:") else {
      throw node.error("'\(text)' is no fallback", "write due: and the id of a rule")
    }
    let id = PackNode(value: .string(String(text.dropFirst(4))), path: node.path)
    return try id.name("rule id after due:", of: "a-z, 0-9 and -")
  }

  private func void(_ node: PackNode, isLimb: Bool, unit: PeriodUnit) throws(PackError) -> String {
    guard isLimb, unit == .hours else {
      throw node.error("only a limb of earliest_of in hours can be dropped", "leave void_if_later out")
    }
    return try trigger(node)
  }

  private func amount(_ node: PackNode) throws(PackError) -> Period.Amount {
    if node.value == .string("param") { return .parameter }
    guard case .integer = node.value else {
      throw node.error("a whole number of at least 1, or \"param\", is wanted here", "change the value")
    }
    return .fixed(try node.integer(atLeast: 1))
  }

  private func method(_ node: PackNode, counting unit: PeriodUnit) throws(PackError) -> Method {
    let name = try node.string()
    guard let method = methods[name] else {
      throw node.error("'\(name)' is no method", Nearest.hint(for: name, among: methods.keys.sorted()))
    }
    guard method.counts(unit) else {
      let others = methods.values.filter { $0.counts(unit) }.map(\.name).sorted()
      throw node.error(
        "the method '\(name)' does not count \(unit.words)",
        "of those that do, \(Nearest.list(others, "or"))"
      )
    }
    return method
  }

  private enum ReliefKind: String, CaseIterable {
    case nextWorkingDayAt = "next_working_day_at"
  }

  private func relief(_ node: PackNode) throws(PackError) -> Relief {
    let fields = try node.fields(["kind", "time", "unless_flags"])
    _ = try fields("kind").word(ReliefKind.self, "kind of relief")
    return Relief(time: try fields("time").time(), unlessFlags: try fields("unless_flags").strings())
  }
}

extension PeriodUnit {
  /// In words: "business days".
  public var words: String { rawValue.replacing("_", with: " ") }
}

/// Reads the methods of a pack.
enum MethodReader {
  static func methods(_ node: PackNode) throws(PackError) -> [String: Method] {
    var methods: [String: Method] = [:]
    for member in try node.members() { methods[member.key] = try method(member.key, node.child(member)) }
    return methods
  }

  private static func method(_ name: String, _ node: PackNode) throws(PackError) -> Method {
    let fields = try node.fields(["doc"], optional: ["hours", "days", "weeks", "months", "business_days"])
    if let business = fields.optional("business_days") { _ = try business.fields([]) }
    return Method(
      name: name,
      doc: try fields("doc").string(),
      skipsTriggerHour: try hours(fields.optional("hours")),
      days: try dayRule(fields.optional("days")),
      weeks: try dayRule(fields.optional("weeks")),
      months: try dayRule(fields.optional("months")),
      countsBusinessDays: fields.optional("business_days") != nil
    )
  }

  private static func hours(_ node: PackNode?) throws(PackError) -> Bool? {
    guard let node else { return nil }
    return try node.fields(["skip_trigger_hour"])("skip_trigger_hour").bool()
  }

  private enum Roll: String, CaseIterable {
    case none
    case nextWorkingDay = "next_working_day"
  }

  private static func dayRule(_ node: PackNode?) throws(PackError) -> Method.DayRule? {
    guard let node else { return nil }
    let fields = try node.fields(["roll", "min_working_days"])
    return Method.DayRule(
      rolls: try fields("roll").word(Roll.self, "way to roll") == .nextWorkingDay,
      minWorkingDays: try fields("min_working_days").integer(atLeast: 0)
    )
  }
}

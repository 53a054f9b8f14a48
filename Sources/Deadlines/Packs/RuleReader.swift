/// Reads a rule of a pack.
struct RuleReader {
  let methods: [String: Method]
  let source: Rule.Source

  private static let keys = [
    "id", "name", "regime", "jurisdiction", "status", "valid_from", "valid_to", "authority", "recipient",
    "speed",
    "clock", "default_calendar", "default_timezone", "applies", "satisfied_by", "exceptions", "phased",
    "late_duty",
    "content", "legal", "urls", "notes",
  ]

  func rule(_ node: PackNode) throws(PackError) -> Rule {
    let fields = try node.fields(Self.keys)
    return Rule(
      id: try fields("id").name("rule id", of: "a-z, 0-9 and -"),
      name: try fields("name").string(),
      regime: try fields("regime").string(),
      jurisdiction: try fields("jurisdiction").string(),
      status: try fields("status").word(Rule.Status.self, "status"),
      validFrom: try fields.nullable("valid_from").map { node throws(PackError) in try node.day() },
      validTo: try fields.nullable("valid_to").map { node throws(PackError) in try node.day() },
      authority: try fields("authority").string(),
      recipient: try fields("recipient").word(Rule.Recipient.self, "recipient"),
      speed: try fields("speed").string(),
      clock: try ClockReader(methods: methods).clock(try fields("clock")),
      defaultCalendar: try fields.nullable("default_calendar").map { node throws(PackError) in
        try node.string()
      },
      defaultTimezone: try fields.nullable("default_timezone").map(Self.zone),
      applies: try Self.applies(try fields("applies")),
      satisfiedBy: try fields("satisfied_by").string(),
      exceptions: try fields("exceptions").strings(),
      phased: try fields("phased").bool(),
      lateDuty: try fields("late_duty").string(),
      content: try Self.content(try fields("content")),
      legal: try fields("legal").string(),
      urls: try fields("urls").strings(),
      notes: try fields("notes").strings(),
      source: source
    )
  }

  static func zone(_ node: PackNode) throws(PackError) -> String {
    let name = try node.string()
    guard LocalZone(named: name) != nil else {
      throw node.error("'\(name)' is no IANA time zone", ZoneNames.hint(for: name))
    }
    return name
  }

  private static func applies(_ node: PackNode) throws(PackError) -> Rule.Applies {
    let fields = try node.fields(["all", "any", "none"])
    return Rule.Applies(
      all: try flags(try fields("all")),
      any: try flags(try fields("any")),
      none: try flags(try fields("none"))
    )
  }

  private static func flags(_ node: PackNode) throws(PackError) -> [String] {
    var flags: [String] = []
    for item in try node.array() { flags.append(try item.name("flag", of: "a-z, 0-9 and _")) }
    return flags
  }

  private static func content(_ node: PackNode) throws(PackError) -> [Rule.ContentItem] {
    var items: [Rule.ContentItem] = []
    for item in try node.array() {
      let fields = try item.fields(["id", "text", "need"])
      items.append(
        Rule.ContentItem(
          id: try fields("id").string(),
          text: try fields("text").string(),
          need: try fields("need").word(Rule.Need.self, "need")
        )
      )
    }
    return items
  }
}

/// A file of holiday calendars.
///
/// Its texts may be another's: untrusted, kept as they are, to be drawn through a gate.
public struct CalendarFile: Hashable, Sendable {
  /// Its calendars, in order.
  public let calendars: [HolidayCalendar]
  /// Where its dates come from, in words.
  public let sources: [String]

  /// Reads a file of calendars (version 1); whatever the format does not know refuses the whole file.
  public static func parse(_ bytes: [UInt8]) throws(PackError) -> CalendarFile {
    try CalendarFile(PackNode(value: try PackParser.parse(bytes), path: ""))
  }

  init(_ node: PackNode) throws(PackError) {
    let fields = try node.fields(["schema", "calendars"], optional: ["note", "sources"])
    try PackSchema.check(try fields("schema"))
    if let note = fields.optional("note") { _ = try note.string() }
    sources = try fields.optional("sources").map { node throws(PackError) in try node.strings() } ?? []
    let list = try fields("calendars")
    var calendars: [HolidayCalendar] = []
    for member in try list.members() {
      calendars.append(try Self.calendar(member.key, list.child(member)))
    }
    self.calendars = calendars
  }

  private static func calendar(_ id: String, _ node: PackNode) throws(PackError) -> HolidayCalendar {
    let fields = try node.fields(["name", "timezone", "weekend", "coverage", "holidays"])
    var weekend: Set<Weekday> = []
    for day in try fields("weekend").array() { weekend.insert(try day.word(Weekday.self, "day of the week")) }
    guard weekend.count < Weekday.allCases.count else {
      throw try fields("weekend").error("every day of the week is free", "leave a day to work on")
    }
    let coverage = try fields("coverage").fields(["from", "to"])
    let (from, to) = (try coverage("from").day(), try coverage("to").day())
    guard from <= to else {
      throw coverage.node.error("the coverage ends before it begins", "swap from and to")
    }
    var holidays: [CivilDay: String] = [:]
    let list = try fields("holidays")
    for member in try list.members() {
      let day = try PackNode(value: .string(member.key), path: list.path).day()
      holidays[day] = try list.child(member).string()
    }
    return HolidayCalendar(
      id: id,
      name: try fields("name").string(),
      timezone: try RuleReader.zone(try fields("timezone")),
      weekend: weekend,
      coverage: from...to,
      holidays: holidays
    )
  }
}

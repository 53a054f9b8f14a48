import AlertFormats
import EventFiles
import Foundation
import IncidentModel

/// A draft that is filled from the arguments of one call, and then written.
struct AddSheet {
  /// What is to be written.
  var draft: EventDraft
  /// The incident as it was read when the call began.
  let incident: Snapshot
  private let options: AddOptions
  private let when: WhenText
  private var input = TextInput()

  /// An empty draft of a type. Reads the incident; nothing is begun without a name.
  init(_ type: EventType, _ options: AddOptions) throws(CommandError) {
    self.options = options
    let author = try Self.author(options)
    var reading = try IncidentReading(directory: options.directory, feeds: [])
    incident = reading.snapshot(at: nil, axis: .known)
    let zone = incident.state.incident.value.timezone.flatMap { TimeZone(identifier: $0) } ?? .current
    when = WhenText(now: RoomClock.wall.now, zone: zone)
    draft = EventDraft(type, subject: options.subject, author: author, cause: options.cause)
    draft.time = try options.time.map { text throws(CommandError) in try instant(text, "--time") }
  }

  /// Holds the draft against the incident, writes it and prints what was written, or where.
  func write() throws(CommandError) {
    var files = RulePackFiles.ofUser()
    files.read(incident: options.directory)
    let rules = files.library().book
    do {
      try DraftReview(incident: incident, rules: rules, now: when.now, zone: when.zone).check(draft)
    } catch {
      throw CommandError(error.sentence, .usage)
    }
    try writeAsItIs()
  }

  /// Writes the draft whatever the incident says of the names in it.
  func writeAsItIs() throws(CommandError) {
    let now = RoomClock.wall.now
    let stamp = EventStamp(
      id: ULIDs().next(at: now),
      source: ThisTerminal.source,
      recorded: now,
      zone: when.zone
    )
    let record: CheckedRecord
    do {
      record = try CheckedRecord(draft, stamp)
    } catch {
      throw CommandError(SafeText("Nothing was written: \(error.reason)."), .badData)
    }
    let path: String
    do {
      path = try EventWriter(directory: options.directory).write(record)
    } catch {
      throw CommandError(error.sentence, error.isInputOutput ? .inputOutput : .cannotWrite)
    }
    try Output.write(options.json ? record.bytes : Array("\(path)\n".utf8))
  }

  // MARK: Fields

  /// A text, read from standard input where it is `-`.
  mutating func text(_ field: String, _ text: String?) throws(CommandError) {
    guard let text else { return }
    draft.data[field] = .text(try input.text(text))
  }

  /// A text whose first line is one field, and what follows another.
  mutating func heading(_ field: String, rest: String, _ text: String) throws(CommandError) {
    let (first, more) = TextInput.heading(of: try input.text(text))
    draft.data[field] = .text(first)
    if let more { draft.data[rest] = .text(more) }
  }

  /// The rest of a heading, given by an option of its own.
  mutating func more(_ field: String, _ text: String?) throws(CommandError) {
    guard text != nil else { return }
    guard draft.data[field] == nil else {
      throw Self.wrong("The text has several lines, and --\(field) is given as well; give the rest once.")
    }
    try self.text(field, text)
  }

  /// Texts, where there are some.
  mutating func texts(_ field: String, _ texts: [String]) {
    if !texts.isEmpty { draft.data[field] = .texts(texts) }
  }

  /// A time of any kind, still to come or not.
  mutating func time(_ field: String, _ text: String?) throws(CommandError) {
    guard let text else { return }
    draft.data[field] = .time(try instant(text, "--\(field.replacing("_", with: "-"))"))
  }

  /// Times by the names of what happened then, `NAME=TIME`.
  mutating func times(_ field: String, _ pairs: [(name: String, value: String)]) throws(CommandError) {
    guard !pairs.isEmpty else { return }
    var times = DraftFields()
    for (name, text) in pairs { times[name] = .time(try instant(text, name)) }
    draft.data[field] = .fields(times)
  }

  /// Texts by name, `NAME=TEXT`.
  mutating func texts(_ field: String, _ pairs: [(name: String, value: String)]) {
    guard !pairs.isEmpty else { return }
    var texts = DraftFields()
    for (name, text) in pairs { texts[name] = .text(text) }
    draft.data[field] = .fields(texts)
  }

  /// A whole text on its own, for verbs that read it otherwise.
  mutating func whole(_ text: String) throws(CommandError) -> String { try input.text(text) }

  // MARK: Parts

  private func instant(_ text: String, _ option: String) throws(CommandError) -> Instant {
    do {
      return try when.read(text).instant
    } catch {
      throw Self.wrong("\(option): \(error.sentence).")
    }
  }

  private static func author(_ options: AddOptions) throws(CommandError) -> String {
    let given = options.author ?? ProcessInfo.processInfo.environment["WARROOM_AS"] ?? ""
    let name = given.trimmingCharacters(in: .whitespacesAndNewlines)
    guard !name.isEmpty else {
      throw wrong("Nothing is written without a name; give --as NAME, or set WARROOM_AS.")
    }
    return name
  }

  /// Wrong use, in a sentence.
  static func wrong(_ sentence: String) -> CommandError { CommandError(SafeText(sentence), .usage) }
}

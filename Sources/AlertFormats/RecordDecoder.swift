import IncidentModel
import JSON

/// From one record to an event, alerts, telemetry or faults. Holds what is used again from record to record: one for
/// each thread.
struct RecordDecoder {
  let mappings: [AlertMapping]
  /// Room for the fields of records, to be used again; what it holds is of no meaning.
  private var spare: [RecordFields] = []
  var draft: AlertDraft
  /// Hash of the whole record, once it is needed.
  var hash: UInt64?
  /// What alerts say beyond their columns, where that is asked for.
  var details: [AlertDetail] = []
  /// The only one of the record's alerts that a detail is asked for; nil for all.
  var wanted: Int?
  /// What is wrong with single elements of the record, or beside what was read of it.
  var faults: [RecordFault] = []
  /// How many faults there were beside those that are kept.
  var unlisted = 0
  /// More of one record are only counted.
  static let faultLimit = 100
  /// How many alerts the record has given.
  var count = 0

  /// A decoder that knows `mappings` beside the formats of its own.
  init(mappings: [AlertMapping] = [], draft: AlertDraft = AlertDraft()) {
    self.mappings = mappings
    self.draft = draft
  }

  /// Adds what `record` says to `batch`; what is wrong with a part of it is in `faults` until the next call.
  mutating func decode(
    _ record: Record,
    of content: FileContent,
    into batch: inout DecodedBatch
  ) throws(RecordFault) {
    if !faults.isEmpty { faults = [] }
    unlisted = 0
    defer { countUnlisted() }
    if !details.isEmpty { details = [] }
    count = 0
    hash = nil
    guard record.value.kind == .object else {
      throw RecordFault(
        .notAnEvent,
        "\(record.value.inWords) alone is no event and no alert; wanted is an object"
      )
    }
    let fields = look(at: record.value)
    defer { spare.append(fields) }
    if let type = fields.text(.type), type.hasPrefix("warroom."), type != "warroom.alert.raised" {
      guard content.trust == .team else { throw .untrusted(type) }
      guard let known = EventType(type) else { throw .unknown(type) }
      guard !record.isMended else { throw RecordFault(.badNumber, in: record.raw) }
      batch.events.append(try Event(record.envelope, type: known, place: record.place, raw: record.raw))
      return
    }
    let reading = RecordReading(record: record, readAt: content.readAt)
    guard try open(fields, Surroundings(), 0, reading, into: &batch) else {
      throw fields.has(.specversion) ? .notAnEvent(record.envelope) : NearestFormat.fault(fields, mappings)
    }
  }

  private mutating func countUnlisted() {
    guard unlisted > 0 else { return }
    faults.append(RecordFault(.notAnEvent, "\(unlisted) more elements of this record are no alerts either"))
  }

  private mutating func look(at value: JSONValue) -> RecordFields {
    guard var fields = spare.popLast() else { return RecordFields(value) }
    fields.read(value)
    return fields
  }

  /// Reads an object as a record; false when no format claims it. `isExpected` says that it ought to be one: that no format
  /// claims it is then its fault.
  mutating func open(
    _ value: JSONValue,
    _ around: Surroundings,
    _ depth: Int,
    _ reading: RecordReading,
    isExpected: Bool = false,
    into batch: inout DecodedBatch
  ) throws(RecordFault) -> Bool {
    let fields = look(at: value)
    defer { spare.append(fields) }
    let isClaimed = try open(fields, around, depth, reading, into: &batch)
    if isExpected, !isClaimed { throw NearestFormat.fault(fields, mappings) }
    return isClaimed
  }

  /// Reads a record or what is in its envelope; false when no format claims it.
  mutating func open(
    _ fields: RecordFields,
    _ around: Surroundings,
    _ depth: Int,
    _ reading: RecordReading,
    into batch: inout DecodedBatch
  ) throws(RecordFault) -> Bool {
    if let type = fields.text(.type), type.hasPrefix("warroom.") {
      return try openOwn(type, fields.value, reading, into: &batch)
    }
    for mapping in mappings where mapping.claims(fields.value) {
      try take(fields.value, as: "mapping", around, reading, into: &batch) { draft in
        draft.customFormat = mapping.name
        return mapping.read(fields.value, into: &draft)
      }
      return true
    }
    if depth < Envelope.limit, Envelope.mayBe(fields), let envelope = Envelope(fields, around) {
      return try open(envelope, fields, around, depth + 1, reading, into: &batch)
    }
    guard let kind = FormatKind(fields) else { return false }
    try take(fields.value, as: kind.name, around, reading, into: &batch) {
      kind.read(fields, around, into: &$0)
    }
    return true
  }

  mutating func open(
    _ envelope: Envelope,
    _ fields: RecordFields,
    _ around: Surroundings,
    _ depth: Int,
    _ reading: RecordReading,
    into batch: inout DecodedBatch
  ) throws(RecordFault) -> Bool {
    switch envelope {
    case .one(let value, let around):
      return try open(value, around, depth, reading, into: &batch)
    case .each(let elements, let around):
      openEach(elements, around, depth, reading, into: &batch)
      return true
    case .bundle(let objects, let around):
      openBundle(objects, around, depth, reading, into: &batch)
      return true
    case .group(let alerts, let group):
      openGroup(alerts, group, reading, into: &batch)
      return true
    case .tables(let tables):
      let before = count + batch.telemetry + faults.count
      TableRows.each(of: tables) { openRow($1, number: $0, around, depth, reading, into: &batch) }
      if before == count + batch.telemetry + faults.count { batch.telemetry += 1 }
      return true
    case .cloudEvent:
      return try openCloudEvent(fields, around, depth, reading, into: &batch)
    }
  }

  /// Adds the alert that `read` finds in a record of a format; counts the record as telemetry where it finds none.
  @inline(__always)
  mutating func take(
    _ value: JSONValue,
    as format: StaticString,
    _ around: Surroundings,
    _ reading: RecordReading,
    into batch: inout DecodedBatch,
    _ read: (inout AlertDraft) -> Bool
  ) throws(RecordFault) {
    draft.reset()
    draft.format = format
    guard read(&draft) else {
      batch.telemetry += 1
      return
    }
    try emit(value, around, reading, into: &batch)
  }

  /// Adds the alert that the draft holds.
  mutating func emit(
    _ value: JSONValue,
    _ around: Surroundings,
    _ reading: RecordReading,
    into batch: inout DecodedBatch
  ) throws(RecordFault) {
    if let time = around.time { draft.offerTime("time", time) }
    if draft.time == nil, !draft.traits.contains(.isUntimed) { throw draft.timeFault }
    var place = reading.record.place
    place.sub = count
    let hash = hash ?? RecordIdentity.content(reading.record.raw)
    self.hash = hash
    draft.addRow(of: value, at: place, content: hash, to: &batch)
    if draft.wantsLabels, wanted ?? count == count {
      details.append(AlertDetail(draft, in: reading.record.value))
    }
    count += 1
  }
}

/// What is the same for all alerts of a record.
struct RecordReading {
  let record: Record
  /// When the file was read.
  let readAt: Instant
}

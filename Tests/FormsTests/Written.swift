import AlertFormats
import IncidentModel
import JSON
import ScreenKit
import Testing

@testable import Forms

/// What a form became, read back as every file is read.
struct Written {
  var events: [Event] = []
  var alerts: [AlertRow] = []
  var drafts: [EventDraft] = []

  var first: Event? { events.first }
  var data: DraftFields { drafts.first?.data ?? [:] }
}

extension Form {
  /// Submits the form and reads what it became; records what is wrong where it is not written.
  mutating func write(in setting: FormSetting, sourceLocation: SourceLocation = #_sourceLocation) throws
    -> Written
  {
    guard case .submitted(let drafts) = press([.control("s")], in: setting) else {
      let faults = fields.compactMap { field in field.fault.map { "\(field.name): \($0)" } }
      Issue.record(
        "\(kind) was not written: \(faults) \(notice?.string ?? "") \(String(describing: question))",
        sourceLocation: sourceLocation
      )
      return Written()
    }
    var written = Written(drafts: drafts)
    for draft in drafts {
      let stamp = EventStamp(id: setting.fresh, source: "/test", recorded: setting.now, zone: setting.zone)
      let record = try CheckedRecord(draft, stamp)
      var batch = DecodedBatch()
      var decoder = FileDecoder()
      let content = FileContent(file: FileID(0), path: "x.json", trust: .team, isLines: false, mayGrow: false)
      _ = decoder.decode(PaddedBytes(record.bytes), of: content, into: &batch)
      #expect(batch.problems.isEmpty, sourceLocation: sourceLocation)
      written.events += batch.events
      written.alerts += batch.alerts
    }
    return written
  }

  /// Goes to a field and types there; what is chosen is typed into its list and taken.
  mutating func fill(
    _ name: String,
    _ text: String,
    in setting: FormSetting,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    guard let place = fields.firstIndex(where: { $0.name == name }) else {
      Issue.record("\(kind) has no field \(name): \(fields.map(\.name))", sourceLocation: sourceLocation)
      return
    }
    while focus != place { press([.tab], in: setting) }
    if fields[place].choice != nil {
      type(text, in: setting)
      press([.enter], in: setting)
    } else {
      press([.end, .control("u")], in: setting)
      press([.paste(text)], in: setting)
    }
  }
}

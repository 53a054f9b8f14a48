import AlertFormats
import Foundation
import IncidentModel
import JSON
import TestKit
import Testing

/// Records that real tools wrote, each with what must become of it.
@Suite("Samples of real tools")
struct SampleTests {
  struct List: Decodable {
    var records: [Expectation]
    var files: [Count]
  }

  struct Expectation: Decodable {
    var file: String
    var index: Int
    var line: Int?
    var sub: Int?
    var format: String?
    var alert: Bool?
    var time: String?
    var zone: String?
    var severity: String?
    var title_contains: String?
    var source_contains: String?
    var host_contains: String?
    var user_contains: String?
    var src: String?
    var dst: String?
    var attack: [String]?
    var state: String?
    var duplicate_of: String?
  }

  struct Count: Decodable {
    var file: String
    var records: Int
    var alerts: Int
    var not_alerts: Int
    var problems: Int
    var by_severity: [String: Int]?
  }

  static var folder: URL? { PackagePaths.shared?.appending(path: "samples") }

  private func list() throws -> (URL, List) {
    let folder = try #require(Self.folder)
    let data = try Data(contentsOf: folder.appending(path: "expected.json"))
    return (folder, try JSONDecoder().decode(List.self, from: data))
  }

  private func reading(_ folder: URL, _ file: String) throws -> (Reading, Data) {
    let bytes = try Data(contentsOf: folder.appending(path: file))
    return (read(bytes, isLines: file.hasSuffix("l"), trust: .feed), bytes)
  }

  @Test("every file holds what its list counts", .enabled(if: folder != nil, "the samples are not there"))
  func counts() throws {
    let (folder, list) = try list()
    #expect(list.files.count > 60)
    for expected in list.files {
      let (reading, _) = try reading(folder, expected.file)
      #expect(reading.batch.alerts.count == expected.alerts, "\(expected.file)")
      #expect(reading.batch.telemetry == expected.not_alerts, "\(expected.file)")
      #expect(
        reading.batch.problems.count == expected.problems,
        "\(expected.file): \(reading.batch.problems.map(\.problem.reason))"
      )
      var severities: [String: Int] = [:]
      for row in reading.batch.alerts { severities[row.severity.rawValue, default: 0] += 1 }
      #expect(severities == expected.by_severity ?? [:], "\(expected.file)")
    }
  }

  @Test("every record says what its list tells", .enabled(if: folder != nil, "the samples are not there"))
  func records() throws {
    let (folder, list) = try list()
    #expect(list.records.count > 100)
    var explainer = RecordExplainer()
    for expected in list.records {
      let (reading, bytes) = try reading(folder, expected.file)
      let name = "\(expected.file) \(expected.index).\(expected.sub ?? 0)"
      let row = reading.batch.alerts.first {
        $0.place.place.index == expected.index && $0.place.place.sub == expected.sub ?? 0
      }
      guard expected.alert == true else {
        #expect(row == nil, "\(name) is no alert")
        continue
      }
      guard let row else {
        Issue.record("\(name) is an alert")
        continue
      }
      let place = row.place.place
      let record = Array(bytes[place.offset..<(place.offset + place.length)])
      let found = explainer.read(record)
      #expect(found.alerts.count > place.sub, "\(name)")
      guard found.alerts.count > place.sub else { continue }
      compare(expected, row, found.alerts[place.sub], reading, name)
    }
  }

  private func compare(
    _ expected: Expectation,
    _ row: AlertRow,
    _ detail: AlertDetail,
    _ reading: Reading,
    _ name: String
  ) {
    let strings = reading.batch.strings
    if let line = expected.line { #expect(row.place.place.line == line, "\(name)") }
    if let format = expected.format { #expect(strings[row.format].string == format, "\(name)") }
    if let time = expected.time.flatMap({ Instant(rfc3339: $0) }) {
      #expect(abs(row.time.nanoseconds - time.nanoseconds) <= 1_000_000, "\(name): \(row.time.rfc3339UTC)")
    }
    if expected.zone == "assumed" { #expect(row.traits.contains(.isZoneAssumed), "\(name)") }
    if let severity = expected.severity { #expect(row.severity.rawValue == severity, "\(name)") }
    if let state = expected.state { #expect(row.state.rawValue == state, "\(name)") }
    func text(_ wanted: String?, _ texts: [SafeText?], _ what: String) {
      guard let wanted else { return }
      let holds = texts.contains { $0?.string.localizedCaseInsensitiveContains(wanted) ?? false }
      #expect(holds, "\(name): \(what) is \(texts.map { $0?.string ?? "" }), wanted \(wanted)")
    }
    text(expected.title_contains, [strings[row.title]], "title")
    text(expected.title_contains, [detail.title], "title")
    text(expected.source_contains, [strings[row.product], detail.source], "source")
    text(expected.host_contains, [strings[row.host], detail.entity], "host")
    text(expected.user_contains, [strings[row.user]], "user")
    if let src = expected.src { expectEnd(row.src, src, strings, name) }
    if let dst = expected.dst { expectEnd(row.dst, dst, strings, name) }
    if let attack = expected.attack {
      let found = strings[row.attack].string.split(separator: " ").map(String.init)
      #expect(Set(found) == Set(attack) && found.count == attack.count, "\(name): \(found)")
    }
  }

  /// The list leaves out ports here and there.
  private func expectEnd(_ end: AlertEndpoint, _ wanted: String, _ strings: StringTable, _ name: String) {
    let alone = strings[AlertEndpoint(end.address)].string
    #expect(strings[end].string == wanted || alone == wanted, "\(name): \(strings[end])")
  }

  @Test("what repeats another record has its key", .enabled(if: folder != nil, "the samples are not there"))
  func repetitions() throws {
    let (folder, list) = try list()
    for expected in list.records {
      guard let other = expected.duplicate_of else { continue }
      let (reading, _) = try reading(folder, expected.file)
      let number = try #require(other.firstMatch(of: /index (\d+)/)?.1)
      let rows = reading.batch.alerts
      let mine = rows.first { $0.place.place.index == expected.index }
      let first = rows.first { $0.place.place.index == Int(number) }
      #expect(mine != nil && mine?.key == first?.key, "\(expected.file)")
    }
  }
}

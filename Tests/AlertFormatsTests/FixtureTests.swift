import AlertFormats
import Foundation
import IncidentModel
import JSON
import TestKit
import Testing

/// Records of our own making, of every format, each with what it says; written in other ways they say the same.
@Suite("Formats")
struct FixtureTests {
  struct Fixture: CustomTestStringConvertible, Sendable {
    var name: String
    var record: String
    var expected: [String: String]

    var testDescription: String { name }
    var tree: Tree? { FixtureTests.tree(record) }
  }

  static let fixtures: [Fixture] = ["network", "hosts", "clouds", "services"].flatMap(load)

  private static func load(_ name: String) -> [Fixture] {
    let file = PackagePaths.root.appending(path: "Tests/AlertFormatsTests/Fixtures/\(name).json")
    guard let text = try? String(contentsOf: file, encoding: .utf8), case .array(let rows) = tree(text) else {
      return []
    }
    return rows.enumerated().map { number, row in
      var expected: [String: String] = [:]
      if case .object(let fields) = row["expect"] {
        for field in fields { expected[field.key] = field.value.plain }
      }
      return Fixture(name: "\(name) \(number)", record: row["record"]?.json ?? "", expected: expected)
    }
  }

  static func tree(_ text: String) -> Tree? {
    let bytes = PaddedBytes(text.utf8)
    var parser = JSONParser()
    return bytes.withUnsafeBytes { raw in (try? parser.parse(raw)).map(Tree.init) }
  }

  @Test("there is a record of every format") func all() {
    let formats = Set(Self.fixtures.compactMap { $0.expected["format"] })
    #expect(formats.count == 20, "\(formats.sorted())")
    #expect(Self.fixtures.count > 70)
  }

  @Test("a record says what its fixture tells", arguments: fixtures)
  func reads(fixture: Fixture) { expect(fixture.expected, in: fixture.record) }

  @Test("a record takes nothing from the one before it", arguments: 1...5 as ClosedRange<UInt64>)
  func following(seed: UInt64) {
    var random = Seeded(seed: seed)
    let records = Self.fixtures.compactMap { $0.tree?.json }.shuffled(using: &random)
    let together = read(records.joined(separator: "\n"), isLines: true, trust: .feed)
    let alone = records.map { read($0, isLines: true, trust: .feed) }
    #expect(together.batch.alerts.count == alone.reduce(0) { $0 + $1.batch.alerts.count })
    let expected = alone.flatMap { reading in reading.batch.alerts.map { picture($0, reading.batch.strings) }
    }
    for (row, picture) in zip(together.batch.alerts, expected) {
      #expect(self.picture(row, together.batch.strings) == picture)
    }
  }

  /// All that the columns say, in words.
  private func picture(_ row: AlertRow, _ strings: StringTable) -> [String] {
    let texts = [row.title, row.product, row.host, row.user, row.rule, row.attack, row.format].map {
      strings[$0].string
    }
    let key =
      switch row.key {
      case .text(let id): strings[id].string
      case .numbered(let number): "number \(number)"
      }
    return texts + [
      strings[row.src].string, strings[row.dst].string, key, "\(row.severity) \(row.state)",
      "\(row.traits.rawValue) \(row.time) \(row.recorded)",
    ]
  }

  @Test("the order of fields, fields that nobody knows and white space change nothing", arguments: fixtures)
  func orders(fixture: Fixture) throws {
    var random = Seeded(seed: 7)
    let tree = try #require(fixture.tree)
    for _ in 0..<5 {
      let text = tree.shuffled(&random).extended(&random).json
      expect(fixture.expected, in: text)
      expect(fixture.expected, in: "\n " + text.replacing(":", with: ": ", maxReplacements: 1) + " \n")
    }
  }

  @Test("a number and its text say the same", arguments: fixtures)
  func numbers(fixture: Fixture) throws {
    expect(fixture.expected, in: try #require(fixture.tree).withNumbersAsTexts().json)
  }

  @Test(
    "keys with dots and nested objects say the same",
    arguments: fixtures.filter {
      ["elastic", "winlog"].contains($0.expected["format"]) && $0.record.contains("@timestamp")
        && !$0.record.contains("hits")
    }
  )
  func dots(fixture: Fixture) throws {
    var tree = try #require(fixture.tree)
    if let source = tree["_source"] {
      tree = .object([("_id", .text("x")), ("_source", source.flattened())])
    } else {
      tree = tree.flattened()
    }
    expect(fixture.expected, in: tree.json)
  }

  @Test(
    "an array of one says what its element says",
    arguments: fixtures.filter { $0.expected["format"] == "elastic" }
  )
  func arrays(fixture: Fixture) throws {
    expect(fixture.expected, in: try #require(fixture.tree).withArraysOfOne().json)
  }

  @Test("no text of an alert is longer than anybody reads")
  func lengths() throws {
    let long = String(repeating: "ä", count: 100_000)
    let record =
      #"{"rule":"\#(long)","output":"\#(long)","priority":"low","time":1743612060,"tags":["\#(long)"]}"#
    let reading = read(record)
    let row = try #require(reading.batch.alerts.first)
    #expect(reading.batch.strings[row.title].string == String(repeating: "ä", count: 512) + "…")
    var explainer = RecordExplainer()
    let detail = try #require(explainer.read(Array(record.utf8)).alerts.first)
    for text in [detail.title, detail.description] + detail.labels.flatMap(\.texts) {
      #expect(text?.string == String(repeating: "ä", count: 1 << 15) + "…")
    }
  }

  private func expect(_ expected: [String: String], in text: String) {
    let reading = read(text, trust: .feed)
    let batch = reading.batch
    let reasons = batch.problems.map(\.problem.reason.string)
    #expect(reading.codes.map(\.rawValue) == (expected["problems"].map { [$0] } ?? []), "\(reasons) \(text)")
    #expect(batch.telemetry == Int(expected["telemetry"] ?? "0"), "\(text)")
    let isAlert = expected["format"] != nil
    #expect(batch.alerts.count == Int(expected["alerts"] ?? (isAlert ? "1" : "0")), "\(text)")
    #expect(batch.alerts.enumerated().allSatisfy { $1.place.place.sub == $0 })
    guard let row = batch.alerts.first else { return }
    var explainer = RecordExplainer()
    let detail = explainer.read(Array(text.utf8)).alerts.first
    let strings = batch.strings
    let found: [String: String] = [
      "format": strings[row.format].string, "time": row.time.rfc3339UTC, "severity": row.severity.rawValue,
      "state": row.state.rawValue, "title": strings[row.title].string, "product": strings[row.product].string,
      "host": strings[row.host].string, "user": strings[row.user].string, "src": strings[row.src].string,
      "dst": strings[row.dst].string, "rule": strings[row.rule].string, "attack": strings[row.attack].string,
      "zone": row.traits.contains(.isZoneAssumed) ? "assumed" : "given",
      "untimed": "\(row.traits.contains(.isUntimed))", "key": key(row, strings),
      "description": detail?.description?.string ?? "", "source": detail?.source?.string ?? "",
      "link": detail?.link?.string ?? "",
    ]
    for (name, wanted) in expected where found[name] != nil {
      #expect(found[name] == wanted, "\(name) of \(text)")
    }
  }

  private func key(_ row: AlertRow, _ strings: StringTable) -> String {
    switch row.key {
    case .text(let id): strings[id].string
    case .numbered(let number): "\(number):\(strings[row.rule]):\(row.time.rfc3339UTC)"
    }
  }
}

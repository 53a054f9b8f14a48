import AlertFormats
import Foundation
import IncidentModel
import JSON
import Testing

@testable import EventFiles

/// A large file that several threads read says the same as if one had read it all.
@Suite struct SharedReadingTests {
  /// What a file says.
  private struct Content: Equatable {
    var titles: [SafeText] = []
    var places: [RecordPlace] = []
    var identities: [UInt64] = []
    var problems: [Problem] = []
    var telemetry = 0

    mutating func take(_ batch: DecodedBatch) {
      titles += batch.alerts.map { batch.strings[$0.title] }
      places += batch.alerts.map(\.place.place)
      identities += batch.alerts.map(\.identity)
      problems += batch.problems.map(\.problem)
      telemetry += batch.telemetry
    }
  }

  private static func shared(_ text: String, as path: String) throws -> (content: Content, updates: Int) {
    let incident = try Incident()
    try incident.write(text, to: path)
    var content = Content()
    var updates = 0
    try DirectoryFollower(directory: incident.directory.path).scan { update in
      content.take(update.batch)
      updates += 1
    }
    return (content, updates)
  }

  private static func whole(_ text: String, as path: String) -> Content {
    var decoder = FileDecoder()
    var batch = DecodedBatch()
    let file = FileContent(
      file: FileID(0),
      path: SafeText(path),
      trust: .feed,
      isLines: path.hasSuffix("l"),
      mayGrow: false
    )
    _ = decoder.decode(PaddedBytes(Array(text.utf8)), of: file, into: &batch)
    var content = Content()
    content.take(batch)
    return content
  }

  private static func alert(_ number: Int) -> String {
    let payload = String(repeating: "x", count: 150 + number * 37 % 400)
    return """
      {"timestamp":"2025-04-02T16:41:00.\(number % 10)+0200","flow_id":\(number),"event_type":"alert",\
      "src_ip":"203.0.113.\(number % 250)","alert":{"signature_id":\(number % 90),\
      "signature":"Number \(number)","severity":2},"payload":"\(payload)"}
      """
  }

  /// Alerts among telemetry, records of no format, empty lines, and both kinds of line ends.
  private static func log(_ count: Int, odd: [Int: String] = [:]) -> String {
    var text = "\u{FEFF}"
    for number in 0..<count {
      if let odd = odd[number] { text += odd }
      switch number % 1_000 {
      case 17: text += #"{"event_type":"stats","src_ip":"192.0.2.1"}"# + "\n"
      case 250: text += "{\"nothing\":\"known\"}\r\n\r\n"
      default: text += alert(number) + (number % 3 == 0 ? "\r\n" : "\n")
      }
    }
    return text
  }

  @Test(arguments: ["feeds/eve.json", "feeds/eve.jsonl"])
  func saysTheSameInTheSameOrder(_ path: String) throws {
    let text = Self.log(22_000)
    #expect(text.utf8.count > SharedReading.least)
    let (content, updates) = try Self.shared(text, as: path)
    #expect(updates > 8, "the pieces are handed over one by one")
    #expect(content == Self.whole(text, as: path))
    #expect(content.titles.count == 22_000 - 44)
    #expect(content.problems.count == 22 && content.telemetry == 22)
  }

  @Test func brokenLinesAreProblemsWithTheirPlaces() throws {
    let odd = [5_000: "{ nonsense }\n", 12_345: "not JSON at all\n", 19_999: "[1, 2]\n"]
    let text = Self.log(22_000, odd: odd)
    let content = try Self.shared(text, as: "feeds/eve.jsonl").content
    let expected = Self.whole(text, as: "feeds/eve.jsonl")
    #expect(content == expected)
    #expect(content.problems.count == 22 + 4)
  }

  /// Values that go over several lines are nothing that can be cut at line feeds.
  @Test func whatIsNoFileOfLinesIsReadByOne() throws {
    let value = "{\n  \"event_type\": \"alert\",\n  \"src_ip\": \"192.0.2.9\",\n  \"timestamp\": "
    let odd = [9_000: value + "\"2025-04-02T16:41:00Z\",\n  \"alert\": {\"signature\": \"Over lines\"}\n}\n"]
    let text = Self.log(22_000, odd: odd)
    let content = try Self.shared(text, as: "feeds/eve.json").content
    #expect(content == Self.whole(text, as: "feeds/eve.json"))
    #expect(content.titles.contains("Over lines"))
  }

  @Test func lineLongerThanAPieceIsOneProblem() throws {
    let odd = [9_000: "{\"long\":\"\(String(repeating: "y", count: 3 << 20))\"}\n"]
    let text = Self.log(22_000, odd: odd)
    let content = try Self.shared(text, as: "feeds/eve.jsonl").content
    #expect(content.titles.count == 22_000 - 44)
    #expect(content.problems.count { $0.code == .tooLarge } == 1)
    #expect(content.places.last?.line == Self.whole(text, as: "feeds/eve.jsonl").places.last?.line)
  }

  @Test func otherEncodingIsOneProblem() throws {
    let incident = try Incident()
    let text = try #require(Self.log(12_000).data(using: .utf16LittleEndian))
    try incident.write("", to: "feeds/eve.jsonl")
    try text.write(to: incident.url("feeds/eve.jsonl"))
    let problems = try incident.scan().problems
    #expect(problems.count == 1 && problems.first?.code == .notUTF8)
  }

  @Test func growsOnFromWhereItEnded() throws {
    let incident = try Incident()
    let text = Self.log(22_000)
    try incident.write(text, to: "feeds/eve.json")
    let following = try Following(incident.directory)
    defer { following.stop() }
    following.wait { $0.isLoaded && $0.alertTitles.count == 22_000 - 44 }
    try incident.append(Self.alert(30_001) + "\n" + Self.alert(30_002).prefix(50), to: "feeds/eve.json")
    following.wait { $0.alertTitles.last == "Number 30001" }
    try incident.append(Self.alert(30_002).dropFirst(50) + "\n", to: "feeds/eve.json")
    let received = following.wait { $0.alertTitles.last == "Number 30002" }
    #expect(received.alertTitles.count == 22_000 - 44 + 2)
    #expect(received.restarts.isEmpty)
  }
}

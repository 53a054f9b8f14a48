import AlertFormats
import Foundation
import IncidentModel
import TestKit
import Testing

@Suite("Hostile input")
struct HostileTests {
  struct Expectation: Decodable, Sendable {
    var file: String
    var alerts: [Int]
    var problems: [Int]
  }

  static var folder: URL? {
    PackagePaths.shared?.appending(path: "samples/hostile")
  }

  @Test(
    "the hostile samples are read as their list says",
    .enabled(if: folder != nil, "the samples are not there")
  )
  func samples() throws {
    struct List: Decodable { var files: [Expectation] }
    let folder = try #require(Self.folder)
    let list = try JSONDecoder().decode(
      List.self,
      from: Data(contentsOf: folder.appending(path: "expected.json"))
    )
    #expect(list.files.count > 40)
    for expected in list.files {
      let bytes = try Data(contentsOf: folder.appending(path: expected.file))
      let reading = read(bytes, isLines: expected.file.hasSuffix("l"), trust: .feed)
      let alerts = Set(reading.batch.alerts.map(\.key)).count
      let records = reading.batch.alerts.count
      #expect(alerts <= expected.alerts[1], "\(expected.file): \(alerts) alerts")
      #expect(records >= expected.alerts[0], "\(expected.file): \(records) alerts, \(reading.codes)")
      #expect(
        (expected.problems[0]...expected.problems[1]).contains(reading.codes.count),
        "\(expected.file): \(reading.codes)"
      )
      #expect(reading.batch.events.isEmpty, "\(expected.file)")
      #expect(reading.position.offset == bytes.count, "\(expected.file)")
      for problem in reading.batch.problems { expectSafe(problem.problem.reason, in: expected.file) }
    }
  }

  @Test(
    "forged events of the team are refused, all of them",
    .enabled(if: folder != nil, "the samples are not there")
  )
  func forged() throws {
    let file = try #require(Self.folder).appending(path: "forged-warroom-events.jsonl")
    let reading = read(try Data(contentsOf: file), isLines: true, trust: .feed)
    #expect(reading.codes == Array(repeating: .untrusted, count: 4))
  }

  @Test(
    "whatever is done to the bytes: nothing crashes, every byte is read once, and all that is said is safe"
  )
  func mutations() {
    var random = Seeded(seed: 2_025)
    let seeds = [
      task("e0") + "\n" + alert("tä\\u0000tle", more: ",\"attack\":[\"T1\"],\"n\":1.5e3") + "\n"
        + prettyTask("e1"),
      "[" + task("e0") + ",\n" + alert("T") + "]\n", "\u{FEFF}" + prettyTask("e0"),
    ].map { Array($0.utf8) }
    for round in 0..<2_500 {
      var bytes = seeds[round % seeds.count]
      for _ in 0..<Int.random(in: 1...6, using: &random) { random.mutate(&bytes) }
      for isLines in [true, false] {
        let whole = read(bytes, isLines: isLines)
        #expect(whole.position.offset == bytes.count)
        check(whole, bytes)
        let cut = Int.random(in: 0...bytes.count, using: &random)
        let first = read(bytes[..<cut], isLines: isLines, mayGrow: true)
        #expect(first.position.offset <= cut)
        check(first, bytes)
        check(read(bytes[first.position.offset...], isLines: isLines, from: first.position), bytes)
      }
    }
  }

  private func check(_ reading: Reading, _ bytes: [UInt8]) {
    for problem in reading.batch.problems { expectSafe(problem.problem.reason, in: "a mutation") }
    for event in reading.batch.events {
      let end = event.place.offset + event.place.length
      #expect(end <= bytes.count && Array(bytes[event.place.offset..<end]) == event.raw)
    }
    for row in reading.batch.alerts { expectSafe(reading.batch.strings[row.title], in: "a mutation") }
  }

  private func expectSafe(_ text: SafeText, in file: String) {
    let isSafe = text.string.unicodeScalars.allSatisfy { scalar in
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator: scalar == "\n"
      case .format: scalar == "\u{200C}" || scalar == "\u{200D}"
      default: true
      }
    }
    #expect(isSafe, "\(file): \(text.string.debugDescription)")
  }
}

extension Seeded {
  /// Spoils bytes in one of the ways in which files are spoilt.
  mutating func mutate(_ bytes: inout [UInt8]) {
    let at = Int.random(in: 0..<max(bytes.count, 1), using: &self)
    let telling = Array("{}[]\",:\\\n\r \0\u{1B}0e-".utf8) + [0x80, 0xC3, 0xE2, 0xF0, 0xFF]
    guard at < bytes.count else { return bytes.append(contentsOf: "{".utf8) }
    switch Int.random(in: 0..<6, using: &self) {
    case 0: bytes[at] = UInt8.random(in: 0...255, using: &self)
    case 1: bytes[at] = telling[Int.random(in: 0..<telling.count, using: &self)]
    case 2: bytes.insert(telling[Int.random(in: 0..<telling.count, using: &self)], at: at)
    case 3: bytes.removeSubrange(at..<min(at + Int.random(in: 1...20, using: &self), bytes.count))
    case 4: bytes.removeLast(bytes.count - at)
    default: bytes.insert(contentsOf: bytes[at..<min(at + 40, bytes.count)], at: at)
    }
  }
}

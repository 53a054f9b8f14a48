import Foundation
import IncidentModel
import Testing

@Suite struct LargeFilesTests {
  @Test func logOfManyPiecesIsReadLineByLine() throws {
    let incident = try Incident()
    let padding = String(repeating: "x", count: 9000)
    let lines = (0..<1000).map { Incident.event("e\($0)", title: "\(padding) \($0)") }
    try incident.write(lines.joined(separator: "\n"), to: "log.jsonl")
    try incident.write(lines.joined(separator: "\n"), to: "log.json")
    let received = try incident.scan()
    for name in ["log.jsonl", "log.json"] {
      let events = received.events.filter { received.path(of: $0) == name }
      #expect(events.map(\.key.id) == (0..<1000).map { "e\($0)" })
      #expect(events.allSatisfy { $0.place.line == $0.place.index + 1 })
    }
    #expect(received.problems.isEmpty)
    #expect(received.updates > 3, "a large log is handed over in pieces")
  }

  @Test func lineBeyondTheLimitIsOneProblemAndTheRestIsRead() throws {
    let incident = try Incident()
    let long = Incident.event("long", title: String(repeating: "y", count: 5 << 20))
    try incident.write(
      [Incident.event("a"), long, Incident.event("b")].joined(separator: "\n"),
      to: "log.jsonl"
    )
    let received = try incident.scan()
    #expect(received.ids == ["a", "b"])
    #expect(received.problems.map(\.code) == [.tooLarge])
    #expect(received.problems.first?.line == 2)
    #expect(received.events.last?.place.line == 3)
  }

  @Test(arguments: [[1_200_000, 300_000], [1_600_000, 2_500_000, 10], [600_000, 600_000, 600_000]])
  func lineBeyondTheLimitThatIsWrittenBitByBitIsOneProblem(_ pieces: [Int]) throws {
    let incident = try Incident()
    try incident.write(Incident.event("a") + "\n", to: "log.jsonl")
    let following = try Following(incident.directory)
    defer { following.stop() }
    following.wait { $0.isLoaded }
    for (number, piece) in pieces.enumerated() {
      let start = number == 0 ? #"{"id":""# : ""
      try incident.append(start + String(repeating: "y", count: piece), to: "log.jsonl")
      if number < pieces.count - 1 { usleep(400_000) }
    }
    following.wait { $0.problems.count == 1 }
    try incident.append("\"}\n" + Incident.event("b") + "\n", to: "log.jsonl")
    let received = following.wait { $0.ids == ["a", "b"] }
    #expect(received.problems.map(\.code) == [.tooLarge])
    #expect(received.problems.first?.line == 2 && received.events.last?.place.line == 3)
  }

  @Test func largeValueIsReadWholeUpToTheLimit() throws {
    let incident = try Incident()
    try incident.write(
      Incident.event("fits", title: String(repeating: "y", count: 10 << 20)),
      to: "fits.json"
    )
    try incident.write(
      Incident.event("over", title: String(repeating: "y", count: 18 << 20)),
      to: "over.json"
    )
    let received = try incident.scan()
    #expect(received.ids == ["fits"])
    #expect(received.problems.map(\.code) == [.tooLarge])
    #expect(received.problems.first?.path == "over.json")
  }

  @Test func fileOfExactlyOneBufferIsRead() throws {
    let incident = try Incident()
    let room = (64 << 10) - Incident.event("e", title: "").utf8.count
    for more in -1...1 {
      try incident.write(
        Incident.event("e", title: String(repeating: "z", count: room + more)),
        to: "\(more).json"
      )
    }
    let received = try incident.scan()
    #expect(received.events.count == 3)
    #expect(received.problems.isEmpty)
  }
}

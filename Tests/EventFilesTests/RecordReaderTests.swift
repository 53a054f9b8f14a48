import Foundation
import IncidentModel
import Testing

@testable import EventFiles

@Suite struct RecordReaderTests {
  @Test func givesTheRecordAgain() throws {
    let incident = try Incident()
    let texts = (0..<3).map { Incident.event("e\($0)") }
    try incident.write(texts.joined(separator: "\n"), to: "events/three.json")
    let feed = try incident.stage(Incident.alert("1", title: "One"), as: "feed.json")
    let follower = try DirectoryFollower(directory: incident.directory.path, feeds: [feed.path])
    var received = Received()
    var alerts: [RecordPlace] = []
    follower.scan { update in
      received.apply(update)
      alerts += update.batch.alerts.map(\.place.place)
    }
    for event in received.events {
      let number = Int(event.key.id.dropFirst())
      #expect(follower.reader.record(at: event.place) == number.map { Array(texts[$0].utf8) })
    }
    #expect(alerts.map(follower.reader.record) == [Array(Incident.alert("1", title: "One").utf8)])
  }

  @Test func givesNothingWhenTheFileIsGoneOrCut() throws {
    let incident = try Incident()
    let file = try incident.write(Incident.event("e"), to: "events/e.json")
    let follower = try DirectoryFollower(directory: incident.directory.path)
    var received = Received()
    follower.scan { received.apply($0) }
    let place = try #require(received.events.first?.place)
    let beyond = RecordPlace(file: FileID(99), offset: 0, length: 1, line: nil, index: 0)
    #expect(follower.reader.record(at: beyond) == nil)
    #expect(truncate(file.path, 10) == 0)
    #expect(follower.reader.record(at: place) == nil)
    try FileManager.default.removeItem(at: file)
    #expect(follower.reader.record(at: place) == nil)
  }

  @Test func followsNoLinkThatTookTheFilesPlace() throws {
    let incident = try Incident()
    try incident.write(Incident.event("e"), to: "events/e.json")
    try incident.stage(Incident.event("x"), as: "events/e.json")
    let follower = try DirectoryFollower(directory: incident.directory.path)
    var received = Received()
    follower.scan { received.apply($0) }
    let place = try #require(received.events.first?.place)
    try FileManager.default.removeItem(at: incident.url("events"))
    let target = incident.staged("events")
    try FileManager.default.createSymbolicLink(at: incident.url("events"), withDestinationURL: target)
    #expect(follower.reader.record(at: place) == nil)
  }
}

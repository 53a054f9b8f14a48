import AlertFormats
import Foundation
import IncidentModel
import TestKit
import Testing

@Suite("The demo incident")
struct DemoTests {
  @Test("every record of it is read: events from events/, alerts from feeds/, and no problem")
  func whole() throws {
    let incident = PackagePaths.root.appending(path: "demo/incident")
    var events = 0
    var alerts = 0
    for (folder, trust) in [("events", Trust.team), ("feeds", Trust.feed)] {
      let names = try FileManager.default.contentsOfDirectory(atPath: incident.appending(path: folder).path)
      for name in names.sorted() where !name.hasPrefix(".") {
        let bytes = try Data(contentsOf: incident.appending(path: "\(folder)/\(name)"))
        let reading = read(bytes, isLines: !name.hasSuffix(".json"), trust: trust)
        #expect(reading.batch.problems.map(\.problem.reason) == [], "\(folder)/\(name)")
        events += reading.batch.events.count
        alerts += reading.batch.alerts.count
        for event in reading.batch.events { #expect(CanonicalJSON.form(of: event.raw) != nil) }
      }
    }
    #expect(events > 150)
    #expect(alerts > 0)
  }
}

import AlertFormats
import IncidentModel
import Testing

/// Records that carry many others, some of them hostile.
@Suite("Envelopes")
struct EnvelopeTests {
  @Test("an object of a bundle that ought to be an alert is a problem that says what it lacks")
  func bundle() throws {
    let reading = read(#"{"type":"bundle","objects":[{"type":"identity"},{"type":"sighting","id":"x"},7]}"#)
    let reasons = reading.batch.problems.map(\.problem.reason.string)
    try #require(reasons.count == 2)
    #expect(reasons[0].contains("element 1: "))
    #expect(reasons[0].contains("stix, for which spec_version is missing"))
    #expect(reasons[1].contains("element 2: the number 7"))
    #expect(reading.batch.telemetry == 0)
    #expect(read(#"{"type":"bundle","objects":[{"type":"identity"}]}"#).batch.telemetry == 1)
  }

  @Test("a row of a table that is no alert is named by its number among the rows")
  func rows() {
    let reading = read(
      #"{"tables":[{"columns":[{"name":"TimeGenerated"},{"name":"Type"}],"rows":[["t","T"],["t","T"]]},"#
        + #"{"columns":[{"name":"x"}],"rows":[[1]]}]}"#
    )
    #expect(reading.batch.telemetry == 2)
    #expect(reading.batch.problems.map { $0.problem.reason.string.contains("element 2: ") } == [true])
  }

  @Test("the name of a column is not repeated for each row, however long it is", .timeLimit(.minutes(1)))
  func columns() {
    let row = #"["x","TimeGenerated"],"#
    let name = String(repeating: "n", count: 500_000)
    let reading = read(
      #"{"tables":[{"columns":["\#(name)","Type"],"rows":[\#(String(repeating: row, count: 20_000))[]]}]}"#
    )
    #expect(reading.batch.alerts.isEmpty)
    #expect(reading.codes.count == 101)
  }

  @Test("very many sightings of one large object cost no more than others", .timeLimit(.minutes(1)))
  func sightings() throws {
    let fields = String(repeating: #""f":0,"#, count: 200_000)
    let large = #"{"type":"malware","id":"m",\#(fields)"name":"Large"}"#
    let sighting =
      #",{"type":"sighting","spec_version":"2.1","id":"sighting--0b5f0b9a-0000-4000-8000-000000000003","#
      + #""last_seen":"2025-04-02T16:42:00Z","sighting_of_ref":"m"}"#
    let reading = read(
      #"{"type":"bundle","objects":[\#(large)\#(String(repeating: sighting, count: 20_000))]}"#
    )
    #expect(reading.batch.alerts.count == 20_000)
    #expect(reading.titles.last == "Sighting: Large")
  }

  @Test("one alert of very many is read in full alone, with the paths of its fields", .timeLimit(.minutes(1)))
  func detail() throws {
    let element = #"{"labels":{"alertname":"A","severity":"page"},"startsAt":"2025-04-02T16:41:00Z"}"#
    let alerts = [String](repeating: element, count: 20_000)
    var explainer = RecordExplainer(explains: true)
    let record = Array(#"{"receiver":"r","alerts":[\#(alerts.joined(separator: ","))]}"#.utf8)
    let finding = explainer.read(record, alert: 19_999)
    try #require(finding.alerts.count == 1)
    let origin = finding.alerts[0].origins.first { $0.field == "title" }
    #expect(origin?.path == "alerts[19999].labels.alertname")
    #expect(explainer.read(record, alert: 20_000).alerts.isEmpty)
  }

  @Test("the origins of an alert are as many as what it says, not as what it repeats")
  func origins() throws {
    let tags = [String](repeating: "\"T1059\"", count: 1_000).joined(separator: ",")
    var explainer = RecordExplainer(explains: true)
    let record =
      #"{"rule":"r","output":"o","priority":"low","time":1743612060,"tags":[\#(tags),"T1078.004"]}"#
    let alert = try #require(explainer.read(Array(record.utf8)).alerts.first)
    let paths = alert.origins.filter { $0.field == "attack" }.map { $0.path?.string }
    #expect(paths == ["tags[0]", "tags[1000]"])
  }

  @Test("a field that holds a secret is no label")
  func secrets() throws {
    var explainer = RecordExplainer()
    let record =
      #"{"specversion":"1.0","id":"1","source":"/s","type":"t","time":"2025-04-02T16:41:00Z","data":"#
      + #"{"title":"T","severity":"low","routing_key":"hush","more":{"service_key":"hush","a":"b"}}}"#
    let alert = try #require(explainer.read(Array(record.utf8)).alerts.first)
    #expect(alert.labels.map(\.name) == ["type", "title", "severity", "more.a"])
  }
}

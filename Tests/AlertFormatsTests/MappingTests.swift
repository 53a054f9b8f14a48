import AlertFormats
import IncidentModel
import JSON
import Settings
import Testing

/// Formats that files describe.
@Suite("Formats of one's own")
struct MappingTests {
  private static let file = """
    // Lab EDR
    {
      name: "lab-edr",
      when: { vendor: "Lab", "detection.id": true, kind: ["alert", "heartbeat"] },
      alert_when: { kind: "alert" },
      time: ["detected", "received"],
      key: ["tenant", "detection.id"],
      severity: { path: "detection.sev", table: { "9": "critical", "bad": "high" } },
      state: { path: "status", table: { done: "resolved" } },
      title: ["detection.name", "kind"],
      product: { path: "product", text: "Lab EDR" },
      host: "machine", src: "ip", src_port: "port", user: "account", attack: "techniques",
      labels: { tenant: "tenant" },
    }
    """

  private func mapping(_ text: String) throws(SettingsError) -> AlertMapping {
    try AlertMapping(Array(text.utf8), place: "formats/lab.json5")
  }

  private func read(_ text: String) throws -> Reading {
    var decoder = FileDecoder(mappings: [try mapping(Self.file)])
    var reading = Reading()
    let content = FileContent(
      file: FileID(0),
      path: "feeds/x.json",
      trust: .feed,
      isLines: false,
      mayGrow: false
    )
    reading.position = decoder.decode(PaddedBytes(text.utf8), of: content, into: &reading.batch)
    return reading
  }

  @Test func aRecordIsReadAsItsFileSays() throws {
    let reading = try read(
      #"{"vendor":"Lab","kind":"alert","tenant":"t1","detected":"2025-04-02T16:41:00Z","status":"Done","machine":"m1","ip":"192.0.2.1","port":80,"account":"bob","techniques":["T1059"],"detection":{"id":7,"sev":9,"name":"Bad thing"}}"#
    )
    let row = try #require(reading.batch.alerts.first)
    let strings = reading.batch.strings
    #expect(reading.codes == [])
    #expect(strings[row.format] == "lab-edr")
    #expect(strings[row.title] == "Bad thing")
    #expect(strings[row.product] == "Lab EDR")
    #expect(row.severity == .critical && row.state == .resolved)
    #expect(strings[row.src] == "192.0.2.1:80")
    #expect(strings[row.attack] == "T1059")
    guard case .text(let key) = row.key else {
      Issue.record("the key is a text")
      return
    }
    #expect(strings[key] == "lab-edr:t1|7")
  }

  @Test func whatIsNoAlertIsTelemetryAndWhatLacksAMarkIsNamed() throws {
    #expect(try read(#"{"vendor":"Lab","kind":"heartbeat","detection":{"id":1}}"#).batch.telemetry == 1)
    let reading = try read(#"{"vendor":"Lab","kind":"alert"}"#)
    #expect(reading.codes == [.notAnEvent])
    let reason = reading.batch.problems.first?.problem.reason.string ?? ""
    #expect(reason.contains("lab-edr") && reason.contains("detection.id"))
  }

  @Test(
    "what is wrong in a file is said with its line",
    arguments: [
      ("{\n name: \"x\",\n whne: {}\n}", "formats/lab.json5:3: 'whne'"),
      ("{\n name: \"x\", when: { a: 5 }, time: \"t\" }", "title"),
      ("{ when: { a: true }, time: \"t\", title: \"t\" }", "no name"),
      ("{ name: \"x\", time: \"t\", title: \"t\" }", "which records"),
      ("{ name: \"x\", when: { a: true }, title: \"t\" }", "when it happened"),
      ("{ name: \"x\",\n severity: { path: \"s\", table: { a: \"hihg\" } } }", ":2: 'hihg'"),
      ("{ name: \"x\",\n time: 5 }", ":2: time is a path"),
      ("{ name: \"x\",\n when: { a: {} } }", ":2: a is"),
      ("[1]", "object"), ("{ name: ", "formats/lab.json5:1"),
    ]
  )
  func faults(text: String, named: String) {
    do throws(SettingsError) {
      _ = try mapping(text)
      Issue.record("\(text) is refused")
    } catch {
      #expect(error.description.contains(named), "\(error.description)")
    }
  }
}

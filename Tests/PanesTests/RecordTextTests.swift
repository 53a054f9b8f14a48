import IncidentModel
import Testing

@testable import Panes

/// A record is shown only where it is still the one that the feed has read.
@Suite struct RecordTextTests {
  private static let record = Array(
    #"""
    {"timestamp":"2025-04-02T16:41:58+0000","event_type":"alert","flow_id":1,"src_ip":"10.0.0.7","dest_ip":"203.0.113.7","alert":{"signature":"C2 beacon","signature_id":2001,"severity":1}}
    """#.utf8
  )
  private static let place = RecordPlace(file: FileID(0), offset: 0, length: record.count, line: 1, index: 0)
  private static let content = record.withUnsafeBytes(RecordIdentity.content)

  @Test func theSameRecordIsExplained() throws {
    let text = RecordText(Self.record, of: Self.place, content: Self.content, mappings: [])
    guard case .text(let lines, let detail?) = text else {
      Issue.record("\(text)")
      return
    }
    #expect(lines.count > 5)
    #expect(detail.format == "suricata")
    let origin = try #require(detail.origins.first { $0.field == "title" })
    #expect(origin.path == "alert.signature")
  }

  @Test func aRecordWithANumberBeyondEveryTypeIsShown() throws {
    let key = String(repeating: "8", count: 80)
    let element = #"{"status":"firing","labels":{"alertname":"A"},"startsAt":"2025-04-02T16:41:00Z"}"#
    let record = Array(#"{"receiver":"r","groupKey":\#(key),"alerts":[\#(element),\#(element)]}"#.utf8)
    let place = RecordPlace(file: FileID(0), offset: 0, length: record.count, line: 1, index: 0, sub: 1)
    let content = record.withUnsafeBytes(RecordIdentity.content)
    guard case .text(let lines, let detail?) = RecordText(record, of: place, content: content, mappings: [])
    else {
      Issue.record("it is not shown")
      return
    }
    #expect(lines.contains { $0.string.contains(key) })
    #expect(detail.origins.first { $0.field == "title" }?.path == "alerts[1].labels.alertname")
  }

  @Test func anotherRecordAtItsPlaceIsNeverShown() {
    var other = Self.record
    other[other.count - 4] = UInt8(ascii: "3")
    let text = RecordText(other, of: Self.place, content: Self.content, mappings: [])
    #expect(
      text
        == .gone(
          reason: "The file holds something else there by now; what the feed keeps of it is shown above."
        )
    )
  }

  @Test func aFileThatIsGoneSaysSo() {
    guard case .gone = RecordText(nil, of: Self.place, content: Self.content, mappings: []) else {
      Issue.record("a record was shown")
      return
    }
  }
}

import AlertFormats
import IncidentModel
import Testing

@Suite("Files of lines")
struct LinesTests {
  @Test("each line is a record; blank ones are skipped and counted, CRLF and byte order marks do not matter")
  func lines() {
    let text = "\u{FEFF}" + task("e0") + "\r\n\n  \n" + "  " + task("e1") + " \n\u{FEFF}" + task("e2") + "\n"
    let reading = read(text, isLines: true)
    #expect(reading.batch.problems.isEmpty)
    #expect(reading.batch.events.map(\.key.id) == ["e0", "e1", "e2"])
    #expect(reading.batch.events.map(\.place.line) == [1, 4, 5])
    #expect(reading.batch.events.map(\.place.index) == [0, 1, 2])
    for event in reading.batch.events {
      let bytes = Array(text.utf8)[event.place.offset..<event.place.offset + event.place.length]
      #expect(Array(bytes) == event.raw)
      #expect(event.raw.first == UInt8(ascii: "{") && event.raw.last == UInt8(ascii: "}"))
      #expect(event.place.file == FileID(3))
    }
    #expect(reading.position == ReadPosition(offset: text.utf8.count, line: 6, index: 3))
  }

  @Test("a bad line is one problem with its line and its position, and the next line is read")
  func badLines() {
    let bad = [
      ("plain text", Problem.Code.notJSON), ("{\"a\":NaN}", .notJSON), ("{\"a\":1} {\"b\":2}", .notJSON),
      ("{\"a\":\"\u{1B}[2J\"}", .notJSON), ("{\"a\":1e400}", .notAnEvent), ("{\"a\":", .notJSON),
      (String(repeating: "[", count: 200) + String(repeating: "]", count: 200), .tooDeep),
      ("{}", .notAnEvent),
      ("5", .notAnEvent), ("{\"type\":\"warroom.no.such\"}", .unknownType),
    ]
    let reading = read(bad.map { $0.0 + "\n" + task("good") + "\n" }.joined(), isLines: true)
    #expect(reading.batch.events.count == bad.count)
    #expect(reading.codes == bad.map(\.1))
    #expect(reading.lines == bad.indices.map { $0 * 2 + 1 })
    #expect(reading.batch.problems.map(\.problem.index) == bad.indices.map { $0 * 2 })
    #expect(reading.batch.problems.allSatisfy { $0.file == FileID(3) && $0.problem.path == "events/x.json" })
    #expect(!reading.batch.problems.contains { $0.problem.reason.string.contains("\u{1B}") })
  }

  @Test("bytes that are no UTF-8 spoil their line alone")
  func notUTF8() {
    let bytes = Array("{\"a\":\"M".utf8) + [0xFC] + Array("nchen\"}\n".utf8) + Array(task("good").utf8)
    let reading = read(bytes, isLines: true)
    #expect(reading.codes == [.notUTF8])
    #expect(reading.batch.events.count == 1)
  }

  @Test("a line beyond one mebibyte is a problem, and the next line is read")
  func tooLarge() {
    let long = alert(String(repeating: "x", count: 1 << 20))
    let reading = read(long + "\n" + task("good") + "\n", isLines: true)
    #expect(reading.codes == [.tooLarge])
    #expect(reading.batch.events.count == 1)
    #expect(read(long, isLines: true, mayGrow: true).codes == [.tooLarge])
  }

  @Test("a whole last line counts without its line feed; the next reading goes on behind it")
  func noLineFeed() {
    let first = read(task("e0") + "\n" + task("e1"), isLines: true, mayGrow: true)
    #expect(first.batch.events.count == 2)
    #expect(first.position.line == 2)
    let second = read("\n" + task("e2") + "\n", isLines: true, mayGrow: true, from: first.position)
    #expect(second.batch.events.map(\.place.line) == [3])
    #expect(second.batch.events.map(\.place.index) == [2])
    #expect(second.batch.events.map(\.place.offset) == [first.position.offset + 1])
  }

  @Test("half a last line waits while the file may grow, and is cut off when it may not")
  func halfLine() {
    let whole = task("e0") + "\n"
    for half in ["{\"a\":1", "{\"a\":\"x", "12", "{", "plain te"] {
      let reading = read(whole + half, isLines: true, mayGrow: true)
      #expect(reading.batch.problems.isEmpty)
      #expect(reading.position == ReadPosition(offset: whole.utf8.count, line: 2, index: 1))
    }
    #expect(read(whole + "{\"a\":1", isLines: true).codes == [.truncated])
    #expect(read(whole + "{\"a\":\"x", isLines: true).codes == [.truncated])
    #expect(read(whole + "12", isLines: true).codes == [.notAnEvent])
    #expect(read(whole + "plain te", isLines: true).codes == [.notJSON])
  }

  @Test("however a growing file is cut into readings, the same records are read at the same places")
  func anyCut() {
    let text = Array(
      (task("e0") + "\r\n\nbad line\n" + alert("ä", id: "e1") + "\n  " + task("e2") + "\n").utf8
    )
    let whole = read(text, isLines: true)
    for cut in 0...text.count {
      let first = read(text[..<cut], isLines: true, mayGrow: true)
      let second = read(text[first.position.offset...], isLines: true, mayGrow: true, from: first.position)
      #expect((first.batch.events + second.batch.events).map(\.place) == whole.batch.events.map(\.place))
      #expect((first.batch.alerts + second.batch.alerts).map(\.place) == whole.batch.alerts.map(\.place))
      #expect(first.codes + second.codes == whole.codes)
      #expect(first.lines + second.lines == whole.lines)
      #expect(second.position == whole.position)
    }
  }
}

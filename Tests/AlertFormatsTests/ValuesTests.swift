import AlertFormats
import IncidentModel
import Testing

@Suite("Files that may be anything")
struct ValuesTests {
  @Test("one value, in one line or in many, with white space and a byte order mark around it")
  func one() {
    for text in [task("e"), prettyTask("e"), "\u{FEFF}" + task("e"), "\n \t\r\n" + prettyTask("e") + "\n\n"] {
      let reading = read(text)
      #expect(reading.batch.events.map(\.key.id) == ["e"])
      #expect(reading.batch.problems.isEmpty)
      #expect(reading.position.offset == text.utf8.count)
      #expect(reading.position.line == text.utf8.count { $0 == 0x0A } + 1)
    }
    let event = read("\n\n" + prettyTask("e")).batch.events.first
    #expect(event?.place.line == 3)
    #expect(event?.raw == Array(prettyTask("e").utf8))
  }

  @Test("values one after another, in lines or not, each with its place")
  func several() {
    let padding = String(repeating: " ", count: 1 << 17)
    for separator in ["\n", "", " ", "\n\n" + padding] {
      let text = [prettyTask("e0"), task("e1"), prettyTask("e2"), task("e3")].joined(separator: separator)
      let reading = read(text)
      #expect(reading.batch.problems.isEmpty)
      #expect(reading.batch.events.map(\.key.id) == ["e0", "e1", "e2", "e3"])
      #expect(reading.batch.events.map(\.place.index) == [0, 1, 2, 3])
      for event in reading.batch.events {
        let start = event.place.offset
        #expect(Array(Array(text.utf8)[start..<start + event.place.length]) == event.raw)
        #expect(event.place.line == text.utf8.prefix(start).count { $0 == 0x0A } + 1)
      }
    }
  }

  @Test("an array's elements are decoded one by one; they have no line but a position")
  func array() {
    let text = "[ \(task("e0")), null,\n1,\"te,xt\",[],{} , \(prettyTask("e1"))\n]\n"
    let reading = read(text)
    #expect(reading.batch.events.map(\.place.index) == [0, 6])
    #expect(reading.batch.events.map(\.place.line) == [nil, nil])
    #expect(reading.batch.events.map(\.raw) == [Array(task("e0").utf8), Array(prettyTask("e1").utf8)])
    #expect(reading.codes == Array(repeating: .notAnEvent, count: 5))
    #expect(reading.batch.problems.map(\.problem.index) == [1, 2, 3, 4, 5])
    #expect(reading.position.index == 7)
  }

  @Test("an array that is broken or cut is one problem, and nothing of it is read")
  func brokenArray() {
    #expect(read("[\(task("e0")),\n\(task("e1")),\n{\"a\":").codes == [.truncated])
    #expect(read("[\(task("e0")),\n\(task("e1")),]\n").codes == [.notJSON])
    #expect(read("[\n\(task("e0"))\n\(task("e1"))\n]").codes == [.notJSON])
    for text in ["[\(task("e0")),\n{\"a\":", "[\(task("e0")),]", "[\n\(task("e0"))\n\(task("e1"))\n]"] {
      #expect(read(text).batch.events.isEmpty)
    }
  }

  @Test("a broken value is one problem, and the next line that begins as a record is read")
  func resync() {
    let broken = [
      "{\"a\":1,}", "{'a':1}", "plain text", "{\"a\":\"b", "{\"a\":", "}", "{\"a\":\"\u{1}\"}", "[1,2",
    ]
    for line in broken {
      let reading = read(
        [task("e0"), line, "  indented", task("e1"), prettyTask("e2")].joined(separator: "\n")
      )
      #expect(reading.batch.events.map(\.key.id) == ["e0", "e1", "e2"], "\(line)")
      #expect(reading.lines.first == 2, "\(line)")
      #expect(reading.codes.first == .notJSON, "\(line)")
      #expect(reading.batch.events.map(\.place.line) == [1, 4, 5], "\(line)")
    }
  }

  @Test("what ends inside a value waits while the file may grow, and is cut off when it may not")
  func cut() {
    let whole = task("e0") + "\n"
    for half in ["{\n  \"a\": 1", "{\"a\":\"x", "[1,", "{", "12"] {
      let growing = read(whole + half, mayGrow: true)
      #expect(growing.batch.problems.isEmpty)
      #expect(growing.position == ReadPosition(offset: whole.utf8.count, line: 2, index: 1))
    }
    for half in ["{\n  \"a\": 1", "{\"a\":\"x", "[1,", "{"] {
      #expect(read(whole + half).codes == [.truncated])
      #expect(read(half).codes == [.truncated])
    }
    #expect(read(Array("{\"a\":\"caf".utf8) + [0xC3]).codes == [.truncated])
  }

  @Test("an object still being written is not read piece by piece, indented or not")
  func growingObject() {
    let text = "{\n\"list\": [\n{\"a\":1},\n{\"b\":2"
    let reading = read(text, mayGrow: true)
    #expect(reading.batch.problems.isEmpty)
    #expect(reading.position == ReadPosition())
  }

  @Test("a lone scalar is a problem", arguments: ["\"hello\"", "42", "null", "true", " -1.5e3 \n"])
  func scalar(text: String) {
    #expect(read(text).codes == [.notAnEvent])
  }

  @Test("too deep and too large are one problem each, and what follows is read")
  func limits() {
    let deep = String(repeating: "{\"a\":", count: 100_000) + "1" + String(repeating: "}", count: 100_000)
    let first = read(deep + "\n" + task("e") + "\n")
    #expect(first.codes == [.tooDeep])
    #expect(first.batch.events.count == 1)
    let large = alert(String(repeating: "x", count: 16 << 20))
    let second = read(large + "\n" + task("e") + "\n")
    #expect(second.codes == [.tooLarge])
    #expect(second.batch.events.count == 1)
    #expect(read("[" + large + "]").codes == [.tooLarge])
    #expect(read("[" + large, mayGrow: true).codes == [.tooLarge])
    #expect(read(alert(String(repeating: "x", count: 2 << 20))).batch.alerts.count == 1)
  }

  @Test("an empty file of the team is a problem once it cannot grow; a feed's is not")
  func empty() {
    for text in ["", " \n\t\r\n\n"] {
      #expect(read(text).codes == [.truncated])
      #expect(read(text, mayGrow: true).codes == [])
      #expect(read(text, trust: .feed).codes == [])
      #expect(read(text, isLines: true).codes == [])
    }
  }

  @Test("text that scans badly costs no more than text that scans well")
  func scanning() {
    let openings = String(repeating: "{\"a\":\n", count: 20_000)
    #expect(read(openings).codes.count == 20_000)
    #expect(read(String(repeating: "[1,\n", count: 20_000)).codes.count == 1)
  }
}

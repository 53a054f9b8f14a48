import IncidentModel
import Testing

@Suite("Texts by number")
struct DecodingStringTableTests {
  @Test("a text has one number, however it comes, and many texts keep theirs")
  func numbers() {
    var table = StringTable()
    let ids = (0..<5_000).map { table.intern(SafeText("text \($0)")) }
    #expect(Set(ids).count == 5_000)
    for number in 0..<5_000 {
      let text = "text \(number)"
      #expect(table[ids[number]].string == text)
      #expect(Array(text.utf8).withUnsafeBytes { table.intern(utf8: $0) } == ids[number])
    }
    #expect(table.count == 5_001)
  }

  @Test("the empty text is none, an unknown number is empty")
  func empty() {
    var table = StringTable()
    #expect(table.intern("") == .none)
    #expect(table[StringID(77)].isEmpty)
  }

  @Test("bytes pass the gate")
  func gate() {
    var table = StringTable()
    let id = Array("a\u{1B}b".utf8).withUnsafeBytes { table.intern(utf8: $0) }
    #expect(table[id].string == "a\u{FFFD}b")
    #expect(table.intern(SafeText("a\u{1B}b")) == id)
  }
}

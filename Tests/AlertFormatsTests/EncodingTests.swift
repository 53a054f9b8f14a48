import AlertFormats
import IncidentModel
import Testing

@Suite("Files in another encoding")
struct EncodingTests {
  static func units<Unit: FixedWidthInteger>(_ units: [Unit], mark: [UInt8], bigEndian: Bool) -> [UInt8] {
    mark + units.flatMap { withUnsafeBytes(of: bigEndian ? $0.bigEndian : $0.littleEndian, Array.init) }
  }

  static var files: [(bytes: [UInt8], name: String, code: Problem.Code)] {
    let short = Array(task("e").utf16)
    let long = task("e").unicodeScalars.map(\.value)
    return [
      (units(short, mark: [0xFF, 0xFE], bigEndian: false), "UTF-16", .notUTF8),
      (units(short, mark: [0xFE, 0xFF], bigEndian: true), "UTF-16", .notUTF8),
      (units(short, mark: [], bigEndian: false), "UTF-16", .notUTF8),
      (units(short, mark: [], bigEndian: true), "UTF-16", .notUTF8),
      (units(long, mark: [0xFF, 0xFE, 0, 0], bigEndian: false), "UTF-32", .notUTF8),
      (units(long, mark: [0, 0, 0xFE, 0xFF], bigEndian: true), "UTF-32", .notUTF8),
      (units(long, mark: [], bigEndian: false), "UTF-32", .notUTF8),
      (units(long, mark: [], bigEndian: true), "UTF-32", .notUTF8),
      ([0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 3, 0], "gzip", .notJSON),
    ]
  }

  @Test("it is one problem of the whole file, which names the encoding", arguments: files)
  func named(bytes: [UInt8], name: String, code: Problem.Code) {
    for isLines in [true, false] {
      let reading = read(bytes, isLines: isLines)
      #expect(reading.codes == [code])
      #expect(reading.batch.problems.first?.problem.reason.string.contains(name) == true)
      #expect(reading.lines == [nil])
      #expect(reading.position.offset == bytes.count)
    }
  }

  @Test("a file that begins with zeros is not taken for UTF-16")
  func zeros() {
    let reading = read([0, 0, 0, 0, 0x0A] + Array(task("e").utf8), isLines: true)
    #expect(reading.codes == [.notJSON])
    #expect(reading.batch.events.count == 1)
  }
}

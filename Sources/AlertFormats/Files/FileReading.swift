import Glibc
import IncidentModel

/// The state of one reading: the bytes handed in, and how far they have been read.
struct FileReading {
  // The caller of `FileDecoder.decode` holds the bytes for the length of the call, and nothing of this outlives it.
  let bytes: UnsafeRawBufferPointer
  let content: FileContent
  /// Offset in `bytes` of what is read next.
  private(set) var at = 0
  /// Line of that offset, from 1.
  private(set) var line: Int
  /// Position in the file of the next value.
  var index: Int

  init(_ bytes: UnsafeRawBufferPointer, of content: FileContent) {
    self.bytes = bytes
    self.content = content
    line = content.position.line
    index = content.position.index
  }

  var isAtEnd: Bool { at >= bytes.count }

  /// Nothing of the file has been read before.
  var isAtStartOfFile: Bool { content.position.offset == 0 && at == 0 }

  var position: ReadPosition {
    ReadPosition(offset: content.position.offset + at, line: line, index: index)
  }

  /// Goes on at `offset`, counting the lines between.
  mutating func advance(to offset: Int) {
    line += slice(at..<offset).lineFeeds
    at = offset
  }

  /// Goes on at `offset`, before which the line does not end.
  mutating func advance(withinLineTo offset: Int) { at = offset }

  /// Goes on behind a line feed at `lineFeed`.
  mutating func advance(behind lineFeed: Int) {
    line += 1
    at = lineFeed + 1
  }

  /// Goes on at the next byte that is neither white space nor part of a byte order mark.
  mutating func skipBlank() {
    advance(to: trimmed(at..<bytes.count).lowerBound)
  }

  /// Offset of the next line feed from `start` on.
  func lineFeed(from start: Int) -> Int? {
    guard start < bytes.count, let base = bytes.baseAddress,
      let found = memchr(base + start, 0x0A, bytes.count - start)
    else { return nil }
    return UnsafeRawPointer(found) - base
  }

  /// Offset of the next line after `start` that begins as a record does.
  func recordStart(after start: Int) -> Int? {
    var from = start
    while let lineFeed = lineFeed(from: from), lineFeed + 1 < bytes.count {
      let first = bytes[lineFeed + 1]
      if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") { return lineFeed + 1 }
      from = lineFeed + 1
    }
    return nil
  }

  /// The part of a range without white space at its ends and byte order marks before it: files are glued together.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end {
      if bytes[start].isBlank {
        start += 1
      } else if start + 3 <= end, bytes[start] == 0xEF, bytes[start + 1] == 0xBB, bytes[start + 2] == 0xBF {
        start += 3
      } else {
        break
      }
    }
    while end > start, bytes[end - 1].isBlank { end -= 1 }
    return start..<end
  }

  func slice(_ range: Range<Int>) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: bytes[range])
  }

  func place(of range: Range<Int>, line: Int?) -> RecordPlace {
    RecordPlace(
      file: content.file,
      offset: content.position.offset + range.lowerBound,
      length: range.count,
      line: line,
      index: index
    )
  }

  /// A problem of the value that is being read.
  func problem(_ fault: RecordFault, line: Int?) -> FileProblem {
    FileProblem(
      file: content.file,
      problem: Problem(path: content.path, line: line, index: index, code: fault.code, reason: fault.reason)
    )
  }

  /// A problem of the file as a whole.
  func wholeFileProblem(_ fault: RecordFault) -> FileProblem {
    FileProblem(
      file: content.file,
      problem: Problem(path: content.path, line: nil, index: nil, code: fault.code, reason: fault.reason)
    )
  }
}

extension UnsafeRawBufferPointer {
  /// How many line feeds there are, eight bytes at a time: each that is one leaves its high bit in `hits`.
  fileprivate var lineFeeds: Int {
    let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    var total = 0
    var at = 0
    while at + 8 <= count {
      let bytes = loadUnaligned(fromByteOffset: at, as: UInt64.self) ^ 0x0A0A_0A0A_0A0A_0A0A
      let hits = ~(((bytes & low) &+ low) | bytes | low)
      total += hits.nonzeroBitCount
      at += 8
    }
    while at < count {
      total += self[at] == 0x0A ? 1 : 0
      at += 1
    }
    return total
  }
}

extension UInt8 {
  /// White space of JSON.
  var isBlank: Bool { self == 0x20 || self == 0x0A || self == 0x0D || self == 0x09 }
}

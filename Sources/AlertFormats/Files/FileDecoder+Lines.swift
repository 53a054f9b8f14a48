import IncidentModel
import JSON

/// `.jsonl` and `.ndjson`: one value a line.
extension FileDecoder {
  /// Decodes bytes that are whole lines, whoever has decoded those before them; returns where they end, lines and values
  /// counted on from `content.position`.
  ///
  /// Nil where it takes a reading from the start of the file: it is in another encoding, or is no file of lines, and a line
  /// of it is no object. What is in `batch` then is not to be used.
  public mutating func decodeLines(
    _ bytes: borrowing PaddedBytes,
    of content: FileContent,
    into batch: inout DecodedBatch
  ) -> ReadPosition? {
    bytes.withUnsafeBytes { bytes in
      var reading = FileReading(bytes, of: content)
      if reading.isAtStartOfFile, ForeignEncoding(bytes) != nil { return nil }
      while let lineFeed = reading.lineFeed(from: reading.at) {
        let range = reading.trimmed(reading.at..<lineFeed)
        if !range.isEmpty {
          guard content.isLines || readObject(range, &reading, into: &batch) else { return nil }
          if content.isLines { readLine(range, &reading, into: &batch) }
        }
        reading.advance(behind: lineFeed)
      }
      return reading.position
    }
  }

  private mutating func readObject(
    _ range: Range<Int>,
    _ reading: inout FileReading,
    into batch: inout DecodedBatch
  ) -> Bool {
    guard range.count <= DecodeLimits.line, let value = try? parse(range, of: reading),
      value.kind == .object
    else { return false }
    decode(value, in: range, of: &reading, into: &batch)
    return true
  }

  mutating func readLines(_ reading: inout FileReading, into batch: inout DecodedBatch) {
    while let lineFeed = reading.lineFeed(from: reading.at) {
      let range = reading.trimmed(reading.at..<lineFeed)
      if !range.isEmpty { readLine(range, &reading, into: &batch) }
      reading.advance(behind: lineFeed)
    }
    readLastLine(&reading, into: &batch)
  }

  private mutating func readLine(
    _ range: Range<Int>,
    _ reading: inout FileReading,
    into batch: inout DecodedBatch
  ) {
    if range.count > DecodeLimits.line {
      return list(.tooLarge(range.count, limit: DecodeLimits.line, what: "the line"), &reading, into: &batch)
    }
    do throws(JSONError) {
      decode(try parse(range, of: reading), in: range, of: &reading, into: &batch)
    } catch {
      list(RecordFault(error, in: reading.slice(range)), &reading, into: &batch)
    }
  }

  /// What stands behind the last line feed: a line that is whole already, or one whose rest has not come yet.
  private mutating func readLastLine(_ reading: inout FileReading, into batch: inout DecodedBatch) {
    let range = reading.trimmed(reading.at..<reading.bytes.count)
    // A line beyond the limit is not waited for: it might never end.
    if reading.content.mayGrow, !range.isEmpty, range.count <= DecodeLimits.line {
      guard let value = try? parse(range, of: reading), value.kind == .object || value.kind == .array else {
        return
      }
      decode(value, in: range, of: &reading, into: &batch)
    } else if !range.isEmpty {
      let isCut = JSONExtent(of: reading.bytes, from: range.lowerBound) == .unclosed
      if isCut, range.count <= DecodeLimits.line {
        list(.truncated(reading.slice(range)), &reading, into: &batch)
      } else {
        readLine(range, &reading, into: &batch)
      }
    }
    reading.advance(to: reading.bytes.count)
  }
}

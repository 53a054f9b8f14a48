import IncidentModel
import JSON

/// `.json`: one value, an array, values one after another, or lines. What it is shows in its content.
extension FileDecoder {
  /// A rest of up to so many bytes is parsed at once, on the chance that it is one value: it nearly always is.
  private static let hopefulLimit = 1 << 16

  mutating func readValues(_ reading: inout FileReading, into batch: inout DecodedBatch) {
    let isWholeFile = reading.isAtStartOfFile
    reading.skipBlank()
    if reading.isAtEnd {
      if isWholeFile, !reading.content.mayGrow, reading.content.trust == .team {
        batch.problems.append(
          reading.wholeFileProblem(
            RecordFault(.truncated, "the file is empty: it is being written, or was cut")
          )
        )
      }
      return
    }
    if reading.bytes.count - reading.at <= Self.hopefulLimit, readRest(&reading, into: &batch) { return }
    while readValue(&reading, into: &batch) {
      reading.skipBlank()
      if reading.isAtEnd { return }
    }
  }

  /// Reads all that is left as one object or array; false when it is none.
  private mutating func readRest(_ reading: inout FileReading, into batch: inout DecodedBatch) -> Bool {
    let range = reading.trimmed(reading.at..<reading.bytes.count)
    guard let value = try? parse(range, of: reading), value.kind == .object || value.kind == .array else {
      return false
    }
    decode(value, in: range, of: &reading, into: &batch)
    reading.advance(to: reading.bytes.count)
    return true
  }

  /// Reads the value at the reading's place; false when nothing behind it can be read, or not yet.
  private mutating func readValue(_ reading: inout FileReading, into batch: inout DecodedBatch) -> Bool {
    if readOneLine(&reading, into: &batch) { return true }
    switch JSONExtent(of: reading.bytes, from: reading.at) {
    case .complete(let end): return readWhole(reading.at..<end, &reading, into: &batch)
    case .unclosed: return readUnclosed(&reading, into: &batch)
    case .broken: return skipBroken(&reading, into: &batch)
    case .tooDeep: return skipBroken(&reading, as: .tooDeep, into: &batch)
    }
  }

  /// Reads an object that fills its line: the files that are large are lines, and need no look at their brackets.
  private mutating func readOneLine(_ reading: inout FileReading, into batch: inout DecodedBatch) -> Bool {
    guard reading.bytes[reading.at] == UInt8(ascii: "{") else { return false }
    let range = reading.trimmed(reading.at..<(reading.lineFeed(from: reading.at) ?? reading.bytes.count))
    guard range.count <= DecodeLimits.value, reading.bytes[range.upperBound - 1] == UInt8(ascii: "}"),
      let value = try? parse(range, of: reading)
    else { return false }
    decode(value, in: range, of: &reading, into: &batch)
    reading.advance(withinLineTo: range.upperBound)
    return true
  }

  /// Reads a value whose end is known.
  private mutating func readWhole(
    _ range: Range<Int>,
    _ reading: inout FileReading,
    into batch: inout DecodedBatch
  ) -> Bool {
    let first = reading.bytes[range.lowerBound]
    let hasBrackets = first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
    // A number or a word at the very end may be a piece of a longer one.
    if reading.content.mayGrow, !hasBrackets, range.upperBound == reading.bytes.count { return false }
    if range.count > DecodeLimits.value {
      list(.tooLarge(range.count, limit: DecodeLimits.value, what: "the value"), &reading, into: &batch)
      reading.advance(to: range.upperBound)
      return true
    }
    do throws(JSONError) {
      decode(try parse(range, of: reading), in: range, of: &reading, into: &batch)
    } catch {
      // Where the line goes on behind the value, its end was a guess.
      guard hasBrackets, endsLine(range.upperBound, in: reading) else {
        return skipBroken(&reading, into: &batch)
      }
      list(RecordFault(error, in: reading.slice(range)), &reading, into: &batch)
    }
    reading.advance(to: range.upperBound)
    return true
  }

  /// The text ends inside the value at the reading's place: it waits for its rest, or it was cut and others follow.
  private mutating func readUnclosed(_ reading: inout FileReading, into batch: inout DecodedBatch) -> Bool {
    if let next = nextRecord(in: reading), !mayHold(next, reading) {
      listBrokenLine(&reading, into: &batch)
      reading.advance(to: next)
      return true
    }
    let rest = reading.at..<reading.bytes.count
    if rest.count > DecodeLimits.value {
      list(.tooLarge(rest.count, limit: DecodeLimits.value, what: "the value"), &reading, into: &batch)
    } else if reading.content.mayGrow {
      return false
    } else {
      list(.truncated(reading.slice(rest)), &reading, into: &batch)
    }
    reading.advance(to: rest.upperBound)
    return false
  }

  /// Goes on at the next line that begins as a record does; without one, the rest of the file is lost with the value.
  private mutating func skipBroken(
    _ reading: inout FileReading,
    as error: JSONError? = nil,
    into batch: inout DecodedBatch
  ) -> Bool {
    let next = nextRecord(in: reading)
    // The line is not whole yet, and may become sound.
    if next == nil, reading.content.mayGrow, reading.lineFeed(from: reading.at) == nil { return false }
    listBrokenLine(&reading, as: error, into: &batch)
    reading.advance(to: next ?? reading.bytes.count)
    return next != nil
  }

  private mutating func listBrokenLine(
    _ reading: inout FileReading,
    as known: JSONError? = nil,
    into batch: inout DecodedBatch
  ) {
    let range = reading.trimmed(reading.at..<(reading.lineFeed(from: reading.at) ?? reading.bytes.count))
    var error = known ?? .syntax
    if known == nil, range.count <= DecodeLimits.value {
      do throws(JSONError) { _ = try parse(range, of: reading) } catch let found { error = found }
    }
    list(RecordFault(error, in: reading.slice(range)), &reading, into: &batch)
  }

  /// Where the next record begins, if the file is one of records: an array that opens it is the whole file.
  private func nextRecord(in reading: FileReading) -> Int? {
    let isArrayFile = reading.index == 0 && reading.bytes[reading.at] == UInt8(ascii: "[")
    return isArrayFile ? nil : reading.recordStart(after: reading.at)
  }

  /// Whether the first value of a growing file may be an object still being written that holds what begins at `offset`:
  /// some programs do not indent what they write.
  private func mayHold(_ offset: Int, _ reading: FileReading) -> Bool {
    guard reading.index == 0, reading.content.mayGrow else { return false }
    let before = reading.bytes[reading.at..<offset].last { !$0.isBlank }
    return before.map { [UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: ":")].contains($0) } ?? false
  }

  private func endsLine(_ offset: Int, in reading: FileReading) -> Bool {
    let end = reading.lineFeed(from: offset) ?? reading.bytes.count
    return reading.trimmed(offset..<end).isEmpty
  }
}

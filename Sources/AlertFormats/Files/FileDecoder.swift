import IncidentModel
import JSON

/// How much of a file is read as one value; beyond, the value is a problem and the rest is read.
enum DecodeLimits {
  /// Bytes of a value in a `.json` file.
  static let value = 16 << 20
  /// Bytes of a line in a file of lines.
  static let line = 1 << 20
}

/// Turns the bytes of files into events, alerts and problems. Holds a parser: one for each thread.
public struct FileDecoder: ~Copyable {
  var parser = JSONParser()
  private var records: RecordDecoder
  /// Whether numbers of the last value that was parsed are beyond every type.
  private var isMended = false

  /// A decoder with a parser of its own; `mappings` are formats beside those of the program.
  public init(mappings: [AlertMapping] = []) { records = RecordDecoder(mappings: mappings) }

  /// Decodes `bytes`, which begin at `content.position`; returns where the next reading begins.
  ///
  /// Never fails: what cannot be read becomes a problem in `batch`.
  public mutating func decode(
    _ bytes: borrowing PaddedBytes,
    of content: FileContent,
    into batch: inout DecodedBatch
  ) -> ReadPosition {
    bytes.withUnsafeBytes { bytes in
      var reading = FileReading(bytes, of: content)
      if reading.isAtStartOfFile, let encoding = ForeignEncoding(bytes) {
        refuse(encoding, &reading, into: &batch)
      } else if content.isLines {
        readLines(&reading, into: &batch)
      } else {
        readValues(&reading, into: &batch)
      }
      return reading.position
    }
  }

  /// Whether the first bytes of a file are of another encoding, or packed: then nothing in it can be read.
  public static func isForeign(_ bytes: borrowing PaddedBytes) -> Bool {
    bytes.withUnsafeBytes { ForeignEncoding($0) != nil }
  }

  private func refuse(
    _ encoding: ForeignEncoding,
    _ reading: inout FileReading,
    into batch: inout DecodedBatch
  ) {
    let fault =
      encoding.isText
      ? RecordFault(.notUTF8, "the file is \(encoding.rawValue); save it as UTF-8")
      : RecordFault(.notJSON, "the file is \(encoding.rawValue); unpack it")
    batch.problems.append(reading.wholeFileProblem(fault))
    reading.advance(to: reading.bytes.count)
  }

  /// Parses the value in a range of the bytes.
  mutating func parse(_ range: Range<Int>, of reading: FileReading) throws(JSONError) -> JSONValue {
    let (value, isMended) = try parser.parse(mending: reading.slice(range))
    self.isMended = isMended
    return value
  }

  /// Decodes the parsed value of a range, each element of an array for itself.
  mutating func decode(
    _ value: JSONValue,
    in range: Range<Int>,
    of reading: inout FileReading,
    into batch: inout DecodedBatch
  ) {
    guard value.kind == .array else {
      return decodeRecord(value, in: range, line: reading.line, of: &reading, into: &batch)
    }
    var at = range.lowerBound + 1
    for element in value.elements {
      // The parser found the array sound, so each element ends before a comma or the bracket.
      while at < range.upperBound, reading.bytes[at].isBlank || reading.bytes[at] == UInt8(ascii: ",") {
        at += 1
      }
      guard case .complete(let end) = JSONExtent(of: reading.bytes, from: at) else { return }
      decodeRecord(element, in: at..<end, line: nil, of: &reading, into: &batch)
      at = end
    }
  }

  private mutating func decodeRecord(
    _ value: JSONValue,
    in range: Range<Int>,
    line: Int?,
    of reading: inout FileReading,
    into batch: inout DecodedBatch
  ) {
    let record = Record(
      value,
      raw: reading.slice(range),
      place: reading.place(of: range, line: line),
      isMended: isMended
    )
    do throws(RecordFault) {
      try records.decode(record, of: reading.content, into: &batch)
    } catch {
      batch.problems.append(reading.problem(error, line: line))
    }
    for fault in records.faults { batch.problems.append(reading.problem(fault, line: line)) }
    reading.index += 1
  }

  /// Lists the value at the reading's place as a problem.
  func list(_ fault: RecordFault, _ reading: inout FileReading, into batch: inout DecodedBatch) {
    batch.problems.append(reading.problem(fault, line: reading.line))
    reading.index += 1
  }
}

/// Where a record lies: enough to read it again and to name it to a person.
public struct RecordPlace: Hashable, Sendable {
  /// The file, as its number in the `FileTable` of the snapshot.
  public var file: FileID
  /// Byte offset of the JSON value in the file.
  public var offset: Int
  /// Length of the JSON value in bytes.
  public var length: Int
  /// Line of the value's first byte, from 1; nil inside an array.
  public var line: Int?
  /// Position of the JSON value in the file, from 0; elements of a top-level array are counted.
  public var index: Int
  /// Position of an alert inside a record that carries several, from 0; 0 for everything else.
  public var sub: Int

  /// A place of its parts.
  public init(file: FileID, offset: Int, length: Int, line: Int?, index: Int, sub: Int = 0) {
    self.file = file
    self.offset = offset
    self.length = length
    self.line = line
    self.index = index
    self.sub = sub
  }
}

/// A file's number in the order in which files were found; not stable between runs.
public struct FileID: Hashable, Sendable {
  /// Index into the file table.
  public let number: UInt32

  /// The file with that index.
  public init(_ number: UInt32) { self.number = number }

  /// Files of a trainee's own directory have numbers of their own, so that both directories may grow.
  private static let trackBit: UInt32 = 1 << 31

  /// Whether it lies in the directory of a trainee, beside the record that is played.
  public var isOfTrack: Bool { number & Self.trackBit != 0 }

  /// The file of that number in the directory of a trainee.
  public var inTrack: FileID { FileID(number | Self.trackBit) }

  /// The same file as its own directory numbers it.
  public var inItsDirectory: FileID { FileID(number & ~Self.trackBit) }
}

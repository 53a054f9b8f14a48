import AlertFormats
import Glibc
import IncidentModel

/// Large files are read in company.
extension FileReader {
  /// Opens a feed that has not been read yet, for a shared reading where it is worth it; nil for what is no such file or
  /// cannot be opened. Only feeds: the alerts and problems of a piece can be told where they lie once the pieces before it
  /// are known.
  func begin(
    _ task: FileTask,
    in folder: Int32,
    deliver: @escaping @Sendable (DecodedBatch) -> Void
  ) -> (descriptor: Int32, shared: SharedReading?)? {
    guard task.trust == .feed, !task.reading.state.contains(.read) else { return nil }
    let descriptor = task.open(in: folder)
    guard descriptor >= 0 else { return nil }
    guard let status = FileStatus(of: descriptor), status.isRegular, status.size >= SharedReading.least else {
      return (descriptor, nil)
    }
    return (descriptor, SharedReading(task, descriptor, size: status.size, deliver: deliver))
  }

  /// Reads and decodes the next piece; false when there is none.
  mutating func readPiece(of shared: SharedReading) -> Bool {
    bytes.reserve(SharedReading.piece)
    guard let (number, offset) = shared.claim({ fillWithLines(from: shared.descriptor, at: $0) }) else {
      return false
    }
    if shared.put(number, decodePiece(of: shared.task, at: offset)) { shared.handOn() }
    return true
  }

  private mutating func decodePiece(of task: FileTask, at offset: Int) -> SharedReading.Outcome? {
    var batch = DecodedBatch()
    batch.alerts.reserveCapacity(usualCount)
    let content = content(of: task, at: ReadPosition(offset: offset), mayGrow: true)
    let end = decoder.decodeLines(bytes, of: content, into: &batch)
    usualCount = batch.alerts.count + batch.alerts.count / 16
    return end.map { SharedReading.Outcome(batch: batch, end: $0) }
  }

  /// How far a shared reading has come, once all have done their part; its file is open still.
  mutating func end(_ shared: SharedReading) -> Reading {
    let (position, hasProblems) = shared.wait()
    var reading = Reading()
    let start = max(position.offset - Reading.tail, 0)
    guard position.offset > 0, fill(from: shared.descriptor, at: start) == nil,
      bytes.count >= position.offset - start
    else { return reading }
    bytes.withUnsafeBytes {
      reading.advance(to: position, over: UnsafeRawBufferPointer(rebasing: $0[..<(position.offset - start)]))
    }
    reading.state = hasProblems ? [.read, .troubled] : .read
    return reading
  }

  /// Fills the buffer from `offset` on with whole lines alone; returns their length, 0 where there is none.
  private mutating func fillWithLines(from descriptor: Int32, at offset: Int) -> Int {
    guard fill(from: descriptor, at: offset) == nil else { return 0 }
    let length = bytes.withUnsafeBytes { bytes in bytes.lastIndex(of: 0x0A).map { $0 + 1 } }
    bytes.cut(to: length ?? 0)
    return length ?? 0
  }
}

import AlertFormats
import Glibc
import IncidentModel
import JSON
import SystemPackage

/// Opens, reads and decodes files, one after the other. Holds buffers and a parser: one for each thread.
struct FileReader: ~Copyable {
  /// Where what was read goes while a large file is still being read, and whether earlier problems of the file are void.
  typealias Flush = (_ batch: inout DecodedBatch, _ isRestarted: Bool) -> Void

  /// How a look at a file ended.
  struct Look: Sendable {
    /// How far the file has now been read.
    var reading: Reading
    /// Earlier problems of the file are void, and nobody has been told so yet.
    var isRestarted = false
    /// The file itself, where it is a log of a feed that is followed.
    var file: OpenFile?
  }

  /// Room for nearly every event file: one read, and it is known to be the whole.
  private static let smallFile = 64 << 10
  /// How much of a large file is read at a time.
  private static let piece = (1 << 20) + (64 << 10)
  /// The largest single value.
  private static let valueLimit = 16 << 20
  /// What may be read again without a thought.
  private static let cheap = 1 << 20
  /// A file nobody has written to for so long is not being written, in nanoseconds.
  private static let quiet = 2_000_000_000

  var decoder: FileDecoder
  var bytes = PaddedBytes(capacity: FileReader.smallFile)
  /// How many alerts a piece of a large file mostly has.
  var usualCount = 0
  private let isFollowing: Bool

  /// For a directory that is followed, half a value waits for its rest; otherwise it is a problem.
  init(isFollowing: Bool, mappings: [AlertMapping] = []) {
    self.isFollowing = isFollowing
    decoder = FileDecoder(mappings: mappings)
  }

  /// Reads what is new in a file. `isSettled` says that nobody is writing to it any more; `opened` is the file where that
  /// is open already, and is closed or kept as any other.
  mutating func look(
    at task: FileTask,
    in folder: Int32,
    opened: Int32? = nil,
    isSettled: Bool = false,
    into batch: inout DecodedBatch,
    flush: Flush
  ) -> Look {
    let descriptor = opened ?? task.open(in: folder)
    guard descriptor >= 0 else { return failure(.last, of: task, into: &batch) }
    var look = look(at: task, descriptor, isSettled: isSettled, into: &batch, flush: flush)
    if bytes.capacity > Self.piece + 1 { bytes = PaddedBytes(capacity: Self.smallFile) }
    // What has just been written to may be a log that is young yet.
    let mayGrow = isFollowing && task.trust == .feed
    if mayGrow, task.isLines || look.reading.isStream || !isQuiet(descriptor),
      let status = FileStatus(of: descriptor), status.isRegular
    {
      look.file = OpenFile(descriptor, status.identity)
    } else {
      close(descriptor)
    }
    return look
  }

  private mutating func look(
    at task: FileTask,
    _ descriptor: Int32,
    isSettled: Bool,
    into batch: inout DecodedBatch,
    flush: Flush
  ) -> Look {
    var look = Look(reading: task.reading)
    if task.reading.state.contains(.read) || task.isGiven {
      guard let status = FileStatus(of: descriptor), status.isRegular else { return gone(task, into: &batch) }
      if isAnother(descriptor, status, task) {
        look = Look(reading: Reading(), isRestarted: task.reading.state.contains(.read))
      } else if status.size == task.reading.offset && status.size > 0 || task.reading.state.contains(.refused)
      {
        return look
      }
    }
    read(descriptor, task, &look, into: &batch, flush: flush)
    if isFollowing, look.reading.state.contains(.half), isSettled || isQuiet(descriptor) {
      finish(descriptor, task, &look, into: &batch)
    }
    return look
  }

  /// Reads on in a log that has lost its name. Half a line at its end is a problem where nobody writes to it any more.
  mutating func rest(
    of log: OpenFile,
    _ task: FileTask,
    isLast: Bool,
    into batch: inout DecodedBatch,
    flush: Flush
  ) -> Look {
    var look = Look(reading: task.reading)
    guard let status = FileStatus(of: log.descriptor), status.size > task.reading.offset,
      !isAnother(log.descriptor, status, task)
    else { return look }
    read(log.descriptor, task, &look, into: &batch, flush: flush)
    let isCut = isLast && look.reading.state.contains(.half)
    if isCut, fill(from: log.descriptor, at: look.reading.position.offset) == nil {
      _ = decode(task, &look.reading, mayGrow: false, into: &batch)
    }
    return look
  }

  /// Whether what was read is no longer what the file begins with, so that it is to be read from the start.
  private func isAnother(_ descriptor: Int32, _ status: FileStatus, _ task: FileTask) -> Bool {
    let past = task.reading
    if !past.state.isDisjoint(with: [.unreadable, .gone, .cut]) || status.size < past.offset { return true }
    let isRecord = !task.isLines && !past.isStream
    if isRecord, past.state.contains(.troubled), status.size <= Self.cheap { return true }
    let length = Int(past.tailLength)
    guard length > 0 else { return false }
    return !withUnsafeTemporaryAllocation(byteCount: length, alignment: 8) { tail in
      let count = pread(descriptor, tail.baseAddress, length, off_t(past.position.offset - length))
      return past.matches(UnsafeRawBufferPointer(rebasing: tail.prefix(max(count, 0))))
    }
  }

  /// Reads and decodes from `look.reading` to the end of the file.
  private mutating func read(
    _ descriptor: Int32,
    _ task: FileTask,
    _ look: inout Look,
    into batch: inout DecodedBatch,
    flush: Flush
  ) {
    look.reading.state.formIntersection([.troubled, .midLine])
    look.reading.state.insert(.read)
    while true {
      let start = look.reading.position
      if let error = fill(from: descriptor, at: start.offset) {
        look = failure(error, of: task, into: &batch)
        return
      }
      let isFull = bytes.count == bytes.capacity
      if isFull, makeRoom(for: descriptor, task, at: start.offset) { continue }
      if look.reading.state.contains(.midLine) {
        skipToLineFeed(&look.reading)
        if isFull || !look.reading.state.contains(.midLine) { continue }
        return
      }
      let used = decode(task, &look.reading, mayGrow: isFollowing || isFull, into: &batch)
      if start.offset == 0, FileDecoder.isForeign(bytes) {
        look.reading.state.insert(.refused)
        return
      }
      if !isFull {
        if hasRest(from: used) || start.offset + bytes.count == 0 { look.reading.state.insert(.half) }
        return
      }
      if used == 0 {
        guard bytes.capacity > Self.valueLimit else {
          bytes.reserve(Self.valueLimit + 1)
          continue
        }
        refuse(task, at: start, &look.reading, into: &batch)
        return
      }
      if !task.isLines, used > Self.valueLimit, batch.problems.last?.problem.code == .tooLarge {
        look.reading.state.insert(.refused)
        return
      }
      flush(&batch, look.isRestarted)
      look.isRestarted = false
    }
  }

  /// Decodes what is in the buffer, moves `reading` on and says over how many bytes.
  private mutating func decode(
    _ task: FileTask,
    _ reading: inout Reading,
    mayGrow: Bool,
    into batch: inout DecodedBatch
  ) -> Int {
    let start = reading.position
    let content = content(of: task, at: start, mayGrow: mayGrow)
    let problems = batch.problems.count
    let end = decoder.decode(bytes, of: content, into: &batch)
    let used = min(max(end.offset - start.offset, 0), bytes.count)
    if batch.problems.count > problems {
      reading.state.insert(.troubled)
      if task.isLines, used == bytes.count, let last = batch.problems.last?.problem, last.code == .tooLarge,
        last.line == end.line
      {
        reading.state.insert(.midLine)
      }
    }
    guard used > 0 else { return 0 }
    bytes.withUnsafeBytes { reading.advance(to: end, over: UnsafeRawBufferPointer(rebasing: $0[..<used])) }
    return used
  }

  /// What is read of a file from a position on.
  func content(of task: FileTask, at position: ReadPosition, mayGrow: Bool) -> FileContent {
    FileContent(
      file: task.file,
      path: task.path,
      trust: task.trust,
      isLines: task.isLines,
      position: position,
      readAt: Instant(nanoseconds: Int64(Clock.wall)),
      mayGrow: mayGrow
    )
  }

  /// Decodes a half value at the end as what it is: a problem.
  ///
  /// Half a line of a log stays unread, and so does half a value at the end of a long file, whose earlier problems would
  /// otherwise have to be found anew when it goes on.
  private mutating func finish(
    _ descriptor: Int32,
    _ task: FileTask,
    _ look: inout Look,
    into batch: inout DecodedBatch
  ) {
    look.reading.state.remove(.half)
    guard !task.isLines, look.reading.offset <= Self.cheap else { return }
    guard fill(from: descriptor, at: look.reading.position.offset) == nil else { return }
    _ = decode(task, &look.reading, mayGrow: false, into: &batch)
    if look.reading.state.contains(.troubled) { look.reading.state.insert(.cut) }
  }

  /// Goes on behind the next line feed, or at the end of the buffer where there is none in it.
  private func skipToLineFeed(_ reading: inout Reading) {
    bytes.withUnsafeBytes { bytes in
      var position = reading.position
      let lineFeed = bytes.firstIndex(of: 0x0A)
      let end = lineFeed.map { $0 + 1 } ?? bytes.count
      guard end > 0 else { return }
      position.offset += end
      if lineFeed != nil {
        position.line += 1
        reading.state.remove(.midLine)
      }
      reading.advance(to: position, over: UnsafeRawBufferPointer(rebasing: bytes[..<end]))
    }
  }

  /// Fills the buffer from `offset` of the file on; an error if that cannot be done.
  mutating func fill(from descriptor: Int32, at offset: Int) -> Errno? {
    var error: Errno?
    bytes.fill(from: 0) { room in
      while true {
        let count = pread(descriptor, room.baseAddress, room.count, off_t(offset))
        if count >= 0 { return count }
        if errno == EINTR { continue }
        error = .last
        return 0
      }
    }
    return error
  }

  /// Enlarges the buffer for a file that did not fit, as far as that helps.
  private mutating func makeRoom(for descriptor: Int32, _ task: FileTask, at offset: Int) -> Bool {
    guard let status = FileStatus(of: descriptor) else { return false }
    let rest = status.size - offset + 1
    let wanted = task.isLines || rest > Self.valueLimit + 1 ? min(rest, Self.piece) : rest
    guard wanted > bytes.capacity else { return false }
    bytes.reserve(wanted)
    return true
  }

  /// Whether anything but white space lies behind what was decoded.
  private func hasRest(from used: Int) -> Bool {
    bytes.withUnsafeBytes { bytes in
      bytes[used...].contains { $0 != 0x20 && $0 != 0x0A && $0 != 0x0D && $0 != 0x09 }
    }
  }

  private func isQuiet(_ descriptor: Int32) -> Bool {
    guard let status = FileStatus(of: descriptor) else { return false }
    return Clock.wall - status.modified >= Self.quiet
  }
}

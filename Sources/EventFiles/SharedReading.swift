import AlertFormats
import Dispatch
import IncidentModel
import Synchronization

/// A large file of lines that several threads read at once: each takes the next piece, cut behind a line feed, and what
/// the pieces say is handed on in their order, as if one had read them all.
///
/// Ends before the last piece, and before the first one that is not made of whole lines: the rest is for one reader.
final class SharedReading: Sendable {
  /// Bytes of a piece at most.
  static let piece = 1 << 20
  /// A smaller file is not worth the company.
  static let least = 8 << 20

  /// What a piece says, places in it counted from its own start.
  struct Outcome: Sendable {
    var batch: DecodedBatch
    /// Line and index of what stands behind the piece, offset in the file.
    let end: ReadPosition
  }

  private struct State: Sendable {
    /// Where the next piece begins, and its number.
    var next = (offset: 0, number: 0)
    /// No further piece is given out.
    var isEnded = false
    /// Pieces that are done before their turn; nil for one that is not made of whole lines.
    var done: [Int: Outcome?] = [:]
    /// Pieces that were handed on, or dropped behind one that could not be.
    var settled = 0
    var isDelivering = false
    /// A piece could not be handed on.
    var isBroken = false
    var isTold = false
    var position = ReadPosition()
    var hasProblems = false
  }

  let task: FileTask
  // Open until the reader that made this goes on with it alone, which waits for the end first.
  let descriptor: Int32
  private let size: Int
  private let state = Mutex(State())
  /// So many pieces may be on their way.
  private let room = DispatchSemaphore(value: 8)
  private let end = DispatchSemaphore(value: 0)
  private let deliver: @Sendable (DecodedBatch) -> Void

  /// A reading from the start of an open file of `size` bytes; `deliver` is called on one thread at a time.
  init(
    _ task: FileTask,
    _ descriptor: Int32,
    size: Int,
    deliver: @escaping @Sendable (DecodedBatch) -> Void
  ) {
    self.task = task
    self.descriptor = descriptor
    self.size = size
    self.deliver = deliver
  }

  /// Gives out the next piece, which `fill` reads from its offset and says how long it is; nil when there is none.
  func claim(_ fill: (_ offset: Int) -> Int) -> (number: Int, offset: Int)? {
    room.wait()
    let piece: (number: Int, offset: Int)? = state.withLock { state in
      guard !state.isEnded else { return nil }
      let (offset, number) = state.next
      let length = offset + Self.piece < size ? fill(offset) : 0
      state.isEnded = length == 0
      state.next = (offset + length, number + (length > 0 ? 1 : 0))
      return length > 0 ? (number, offset) : nil
    }
    if piece == nil { room.signal() }
    tellEnd()
    return piece
  }

  /// Gives out no further piece.
  func stop() {
    state.withLock { $0.isEnded = true }
    tellEnd()
  }

  /// Takes what a piece says; nil where it is not made of whole lines. True for the one who is to hand on what can be.
  func put(_ number: Int, _ outcome: Outcome?) -> Bool {
    state.withLock { state in
      state.done[number] = .some(outcome)
      defer { state.isDelivering = true }
      return !state.isDelivering
    }
  }

  /// Hands on the pieces whose turn it is.
  func handOn() {
    while let batch = takeNext() {
      if let batch { deliver(batch) }
      room.signal()
    }
    tellEnd()
  }

  /// Waits until every piece that was given out is settled. Once.
  func wait() -> (position: ReadPosition, hasProblems: Bool) {
    end.wait()
    return state.withLock { ($0.position, $0.hasProblems) }
  }

  /// What is to be handed on next, or nothing for a piece that is dropped; nil when the next piece is not done yet.
  private func takeNext() -> DecodedBatch?? {
    state.withLock { state in
      guard state.done.keys.contains(state.settled) else {
        state.isDelivering = false
        return nil
      }
      // Nobody else may hold the rows, or they would be copied to be moved.
      var outcome = state.done.removeValue(forKey: state.settled) ?? nil
      state.settled += 1
      guard let end = outcome?.end, !state.isBroken else {
        (state.isBroken, state.isEnded) = (true, true)
        return .some(nil)
      }
      let before = state.position
      state.position = ReadPosition(
        offset: end.offset,
        line: before.line + end.line - 1,
        index: before.index + end.index
      )
      state.hasProblems = state.hasProblems || outcome?.batch.problems.isEmpty == false
      outcome?.batch.move(behind: before)
      return .some(outcome?.batch)
    }
  }

  private func tellEnd() {
    let isEnd = state.withLock { state in
      guard state.isEnded, !state.isDelivering, state.settled == state.next.number else { return false }
      defer { state.isTold = true }
      return !state.isTold
    }
    if isEnd { end.signal() }
  }
}

extension DecodedBatch {
  /// Has the places of the alerts and problems of a piece of a file counted from the start of the file: `position` is
  /// where the piece begins.
  fileprivate mutating func move(behind position: ReadPosition) {
    let lines = UInt32(clamping: position.line - 1)
    let values = UInt32(clamping: position.index)
    for number in alerts.indices {
      if alerts[number].place.line > 0 { alerts[number].place.line &+= lines }
      alerts[number].place.index &+= values
    }
    for number in problems.indices {
      if let line = problems[number].problem.line {
        problems[number].problem.line = line + position.line - 1
      }
      if let index = problems[number].problem.index {
        problems[number].problem.index = index + position.index
      }
    }
  }
}

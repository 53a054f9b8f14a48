import AlertFormats
import EventFiles
import Foundation
import IncidentModel
import Synchronization
import Work

/// Writes events on a thread of its own, one order after the other: a slow disk never holds up a key.
final class WritingDesk: Sendable {
  /// Seconds that leaving the room waits for a disk; what is not confirmed by then is still kept as a draft.
  private static let patience = 2.0

  private let line = Mutex<[WriteOrder]>([])
  private let filled = DispatchSemaphore(value: 0)
  private let idle = DispatchGroup()

  /// A desk that has nothing to write yet; answers come from its thread.
  init(writer: EventWriter, answer: @escaping @Sendable (WorkAnswer) -> Void) {
    let thread = Thread { [self] in
      while true {
        filled.wait()
        guard let order = line.withLock({ $0.isEmpty ? nil : $0.removeFirst() }) else { continue }
        answer(.written(order.number, Self.write(order, with: writer)))
        idle.leave()
      }
    }
    thread.name = "writing"
    thread.start()
  }

  /// Takes an order.
  func take(_ order: WriteOrder) {
    idle.enter()
    line.withLock { $0.append(order) }
    filled.signal()
  }

  /// Waits a moment for what is on its way.
  func finish() { _ = idle.wait(timeout: .now() + Self.patience) }

  private static func write(_ order: WriteOrder, with writer: EventWriter) -> WriteResult {
    var remark: SafeText?
    for (count, piece) in order.pieces.enumerated() {
      let record: CheckedRecord
      do {
        record = try CheckedRecord(piece.draft, piece.stamp)
      } catch {
        return .stopped(after: count, SafeText("Nothing was written: \(error.reason)."))
      }
      do {
        _ = try writer.write(record)
      } catch {
        // It is there and everybody sees it: written again it would be there twice.
        guard case .unconfirmed = error else { return .stopped(after: count, error.sentence) }
        remark = error.sentence
      }
    }
    return .done(remark: remark)
  }
}

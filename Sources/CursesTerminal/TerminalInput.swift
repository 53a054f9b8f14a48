import CCurses
import ScreenKit

/// Reads what is typed, and gives it time: a lone escape is the key after 25 ms, two quick presses are a double click.
struct TerminalInput {
  /// Time that the rest of a sequence has to arrive in, in milliseconds.
  private static let sequencePatience: Int64 = 25
  /// Time without a byte after which a paste has ended, even without its mark.
  private static let pastePatience: Int64 = 500
  private static let doubleClick: Int64 = 400

  private var parser = InputParser()
  private var events: [TerminalEvent] = []
  private var place = 0
  private var lastByte: Int64 = 0
  private var lastPress: (mouse: Mouse, time: Int64)?
  private var hasHungUp = false
  private var buffer = [UInt8](repeating: 0, count: 65536)

  /// Nothing to hand out.
  var isEmpty: Bool { place >= events.count }

  mutating func add(_ event: TerminalEvent) { events.append(event) }

  mutating func next() -> TerminalEvent? {
    guard place < events.count else { return nil }
    defer { place += 1 }
    return events[place]
  }

  /// Reads what is there; at the end of input the program is to end as when the terminal hangs up.
  mutating func read() {
    let count = cc_read(&buffer, Int32(buffer.count))
    guard count >= 0 else { return hangUp() }
    lastByte = cc_now()
    parser.feed(buffer[..<Int(count)])
    collect()
  }

  mutating func hangUp() {
    if !hasHungUp { events.append(.terminate(signal: 1)) }
    hasHungUp = true
  }

  /// Milliseconds until bytes that wait for more stop waiting; nil where none do.
  func patience(at now: Int64) -> Int? {
    guard parser.isWaiting else { return nil }
    return Int(max(0, lastByte + patience - now))
  }

  /// Stops waiting for bytes that did not come.
  mutating func settle(at now: Int64) {
    guard parser.isWaiting, now >= lastByte + patience else { return }
    parser.giveUp()
    collect()
  }

  private var patience: Int64 { parser.isPasting ? Self.pastePatience : Self.sequencePatience }

  private mutating func collect() {
    if isEmpty {
      events.removeAll(keepingCapacity: true)
      place = 0
    }
    for event in parser.takeEvents() { events.append(withDoubleClick(event)) }
  }

  private mutating func withDoubleClick(_ event: TerminalEvent) -> TerminalEvent {
    guard case .key(.mouse(let mouse)) = event, mouse.kind == .press else { return event }
    let before = lastPress
    lastPress = (mouse, lastByte)
    guard let before, before.mouse == mouse, lastByte - before.time <= Self.doubleClick else { return event }
    lastPress = nil
    return .key(.mouse(Mouse(kind: .doubleClick, x: mouse.x, y: mouse.y)))
  }
}

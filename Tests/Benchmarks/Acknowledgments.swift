import Foundation
import PtyKit

/// How soon what somebody entered is on the disk and on the screen, beside the bare calls that a write needs.
struct Acknowledgments: Benchmark {
  private static let count = 200
  /// Nobody enters faster than that, in nanoseconds.
  private static let pause: UInt64 = 200_000_000
  private static let form = "─ Note on the timeline ─"

  let name = "write"
  let summary =
    "from Ctrl-s to the entry on the timeline, 200 times, beside write, fsync, rename, fsync alone"

  func run(in workplace: Workplace) throws -> [Figure] {
    let incident = try workplace.events(1_000)
    let room = try RoomRun(incident, ["--as", "benchmark"], in: workplace)
    try room.loaded()
    room.watch(seconds: 1)
    let beside = workplace.root.appending(path: "beside")
    try FileManager.default.createDirectory(at: beside, withIntermediateDirectories: true)
    var (times, reference): ([Double], [Double]) = ([], [])
    for number in 0..<Self.count {
      reference.append(try bareWrite(number, in: beside))
      if let time = try acknowledgment(number, in: room.pty) { times.append(time) }
    }
    try room.leave()
    let bare = reference.quantile(0.99)
    return [
      Figure("write acknowledged, median", times.median, "ms", reference: reference.median),
      Figure(
        "write acknowledged, p99",
        times.quantile(0.99),
        "ms",
        reference: bare,
        limit: .value(20 + bare)
      ),
      Figure("write acknowledged, slowest", times.max() ?? 0, "ms", reference: reference.max()),
      Figure("writes not acknowledged in 2 s", Double(Self.count - times.count), "", limit: .value(0)),
    ]
  }

  /// Milliseconds from the key that writes to the entry on the timeline; nil when it does not come.
  private func acknowledgment(_ number: Int, in pty: PtyProgram) throws -> Double? {
    let word = Arrivals.word(number)
    pty.send("n")
    guard wait(2, for: pty, until: { $0.contains(Self.form) }) != nil else { return nil }
    pty.send(word)
    guard wait(2, for: pty, until: { $0.contains(word) }) != nil else { return nil }
    let quiet = PtyProgram.now() + Self.pause
    while PtyProgram.now() < quiet { pty.read(within: 5) }
    let start = PtyProgram.now()
    pty.send("\u{13}")
    return wait(2, for: pty) { !$0.contains(Self.form) && $0.contains(word) }.map { Double($0 - start) / 1e6 }
  }

  /// When the bytes came that made the screen right; nil when they do not come in so many seconds.
  private func wait(_ seconds: UInt64, for pty: PtyProgram, until isRight: (String) -> Bool) -> UInt64? {
    let end = PtyProgram.now() + seconds * 1_000_000_000
    while PtyProgram.now() < end {
      if pty.read(within: 100), isRight(pty.screen.text) { return pty.stamp }
    }
    return nil
  }

  /// Milliseconds that the calls alone take for a file of an event's size.
  private func bareWrite(_ number: Int, in folder: URL) throws -> Double {
    let bytes = Array(EventText.entry(word: Arrivals.word(number), number: number).utf8)
    let (hidden, name) = (folder.path + "/.\(number).tmp", folder.path + "/\(number).json")
    let start = PtyProgram.now()
    let file = open(hidden, O_WRONLY | O_CREAT | O_EXCL, 0o600)
    let directory = open(folder.path, O_RDONLY | O_DIRECTORY)
    defer { close(directory) }
    guard file >= 0, write(file, bytes, bytes.count) == bytes.count, fsync(file) == 0, close(file) == 0,
      rename(hidden, name) == 0, fsync(directory) == 0
    else { throw CocoaError(.fileWriteUnknown) }
    return Double(PtyProgram.now() - start) / 1e6
  }
}

import Foundation
import PtyKit

/// How soon a file that is renamed into the incident is on the screen, one after the other.
struct Arrivals: Benchmark {
  static let watchFlag = "--watch"

  let name = "arrival"
  let summary =
    "from the rename of a file to its word on the screen, 1,000 times, beside an inotify loop in C"

  func run(in workplace: Workplace) throws -> [Figure] {
    let incident = try workplace.events(1_000)
    let room = try RoomRun(incident, in: workplace)
    try room.loaded()
    room.watch(seconds: 1)
    let folder = workplace.root.appending(path: "watched")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let myself = URL(filePath: CommandLine.arguments[0]).path
    let loop = try RoomRun.start(myself, [Self.watchFlag, folder.path], in: workplace)
    while !loop.screen.text.contains("READY") { loop.read(within: 100) }

    var times: [Double] = []
    var reference: [Double] = []
    for number in 0..<1_000 {
      let events = incident.appending(path: "events")
      if let time = try arrival(number, in: events, workplace, on: room.pty) { times.append(time) }
      if let time = try arrival(number, in: folder, workplace, on: loop) { reference.append(time) }
    }
    try room.leave()
    return [
      Figure("arrival, median", times.median, "ms", reference: reference.median),
      Figure(
        "arrival, p99",
        times.quantile(0.99),
        "ms",
        reference: reference.quantile(0.99),
        limit: .value(3)
      ),
      Figure("arrival, slowest", times.max() ?? 0, "ms", reference: reference.max()),
      Figure("arrivals that did not come in 2 s", Double(1_000 - times.count), "", limit: .value(0)),
    ]
  }

  /// Milliseconds from a rename to its word on a screen, after a quiet moment; nil when it does not come.
  private func arrival(
    _ number: Int,
    in folder: URL,
    _ workplace: Workplace,
    on pty: PtyProgram
  ) throws -> Double? {
    let quiet = PtyProgram.now() + UInt64(25_000_000 + number * 7919 % 20_000_000)
    while PtyProgram.now() < quiet { pty.read(within: 5) }
    let word = Self.word(number)
    let waiting = workplace.root.appending(path: "waiting.json").path
    let place = folder.appending(path: "arrival-\(number).json").path
    try Data(EventText.entry(word: word, number: 1_000_000 + number).utf8).write(to: URL(filePath: waiting))
    let start = PtyProgram.now()
    guard rename(waiting, place) == 0 else { throw CocoaError(.fileWriteUnknown) }
    while PtyProgram.now() < start + 2_000_000_000 {
      if pty.read(within: 100), pty.screen.text.contains(word) { return Double(pty.stamp - start) / 1e6 }
    }
    return nil
  }

  /// A word of its own for each number, no letter of which stands where it stood in the word before.
  static func word(_ number: Int) -> String {
    let letters = Array(number % 2 == 0 ? "abcdefghij" : "klmnopqrst")
    let digits = String(number + 1_000_000).compactMap(\.wholeNumberValue)
    return "\(number % 2 == 0 ? "even" : "KLOT")" + String(digits.map { letters[$0] })
  }
}

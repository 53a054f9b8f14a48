import Foundation
import PtyKit

/// A feed that grows while the room shows it.
enum AlertGrowth {
  private static let arrivalCount = 1_000
  /// The number of the last one.
  static let lastArrival = 2_000_000 + arrivalCount - 1
  private static let burstRate = 10_000
  private static let burstSeconds = 30

  /// From a line that is appended, after a quiet moment, to its title on the screen.
  static func arrivals(in incident: URL, _ workplace: Workplace) throws -> [Figure] {
    let room = try RoomRun(incident, in: workplace)
    try room.loaded()
    room.watch(seconds: 1)
    let feed = try GrowingFeed(of: incident)
    var times: [Double] = []
    for number in 0..<arrivalCount {
      // Longer than between two frames of a burst.
      let quiet = PtyProgram.now() + UInt64(45_000_000 + number * 7919 % 20_000_000)
      while PtyProgram.now() < quiet { room.pty.read(within: 5) }
      let title = Arrivals.word(number)
      let start = PtyProgram.now()
      try feed.write(1, title: title)
      if let time = room.milliseconds(from: start, to: title) { times.append(time) }
    }
    try room.leave()
    return [
      Figure("alerts, appended line to screen, median", times.median, "ms"),
      Figure("alerts, appended line to screen, p99", times.quantile(0.99), "ms", limit: .value(3)),
      Figure(
        "alerts, appended lines that did not come",
        Double(arrivalCount - times.count),
        "",
        limit: .value(0)
      ),
    ]
  }

  /// Very many lines a second.
  static func burst(in incident: URL, _ workplace: Workplace) throws -> [Figure] {
    let room = try RoomRun(incident, in: workplace)
    try room.loaded()
    room.watch(seconds: 1)
    let feed = try GrowingFeed(of: incident)
    let work = Idle.work(of: room.pty.pid)
    let start = PtyProgram.now()
    var keys: [Double] = []
    var written = 0
    var nextKey = start + 100_000_000
    let end = start + UInt64(burstSeconds) * 1_000_000_000
    while case let now = PtyProgram.now(), now < end {
      let due = Int(now - start) / (1_000_000_000 / burstRate)
      if due > written {
        try feed.write(due - written)
        written = due
      }
      if now >= nextKey {
        nextKey = now + 100_000_000
        if let time = room.zoom() { keys.append(time) }
      }
      room.pty.read(within: 5)
    }
    let share = Double(Idle.work(of: room.pty.pid) - work) / Double(PtyProgram.now() - start) * 100
    if room.isZoomed { _ = room.zoom() }
    let title = Arrivals.word(1)
    let last = PtyProgram.now()
    try feed.write(1, title: title)
    let delay = room.milliseconds(from: last, to: title)
    try room.leave()
    return [
      Figure("alerts, burst, last line to screen", delay ?? .infinity, "ms", limit: .value(50)),
      Figure("alerts, burst, share of a core", share, "%", limit: .value(10)),
      Figure("alerts, burst, key to frame, p99", keys.quantile(0.99), "ms", limit: .value(AlertFeed.frame)),
    ]
  }
}

/// Writes to the end of a sensor's feed, each call at once.
final class GrowingFeed {
  private let file: Int32
  private var text = AlertText()
  private var number: Int
  private var bytes: [UInt8] = []

  /// Writes the alerts from a number on: of each feed any is written once, or two would be one.
  init(of incident: URL, from number: Int = 2_000_000) throws {
    file = open(Workplace.sensorFeed(of: incident).path, O_WRONLY | O_APPEND)
    guard file >= 0 else { throw CocoaError(.fileWriteUnknown) }
    self.number = number
  }

  deinit { close(file) }

  func write(_ count: Int, title: String? = nil) throws {
    bytes.removeAll(keepingCapacity: true)
    for _ in 0..<count {
      text.append(number, to: &bytes, title: title)
      number += 1
    }
    guard Glibc.write(file, bytes, bytes.count) == bytes.count else { throw CocoaError(.fileWriteUnknown) }
  }
}

extension RoomRun {
  /// Milliseconds from the program's start to a screen that says that all is loaded, and how many alerts that are.
  func loaded(alerts: Int) throws -> Double {
    var digits = String(alerts)
    for place in stride(from: digits.count - 3, to: 0, by: -3) {
      digits.insert(" ", at: digits.index(digits.startIndex, offsetBy: place))
    }
    return try milliseconds(to: "\(digits) alerts") { screen in
      screen.line(0).contains("LIVE") && screen.text.contains(" \(digits) in all")
    }
  }

  /// Milliseconds from an instant until a text is on the screen; nil when it does not come within two seconds.
  func milliseconds(from start: UInt64, to text: String) -> Double? {
    while PtyProgram.now() < start + 2_000_000_000 {
      if pty.read(within: 100), pty.screen.text.contains(text) { return Double(pty.stamp - start) / 1e6 }
    }
    return nil
  }

  /// Zooms the focused pane or gives the others their room again; milliseconds until that is on the screen.
  func zoom() -> Double? {
    let wasZoomed = isZoomed
    let start = PtyProgram.now()
    pty.send("z")
    while PtyProgram.now() < start + 2_000_000_000 {
      if pty.read(within: 100), isZoomed != wasZoomed { return Double(pty.stamp - start) / 1e6 }
    }
    return nil
  }

  /// Whether one pane has the screen: where all four have, two stand side by side.
  var isZoomed: Bool { !pty.screen.lines.contains { $0.hasPrefix("╭─ 1") && $0.contains("╭─ 2") } }
}

/// The growth from 1,000,000 alerts to 5,000,000; takes minutes, so it is run by its name alone.
struct AlertScaling: Benchmark {
  let name = "growth"
  let summary = "1,000,000 and 5,000,000 alerts in one file; 4 GB of disk"
  let isOnlyByName = true

  func run(in workplace: Workplace) throws -> [Figure] {
    var figures: [Figure] = []
    var costs: [(time: Double, memory: Double)] = []
    for count in [1_000_000, 5_000_000] {
      let incident = try workplace.sensorAlerts(count)
      let reference = AlertFeed.loop(over: incident)
      let room = try RoomRun(incident, in: workplace)
      let time = try room.loaded(alerts: count)
      room.watch(seconds: 1)
      let memory = try room.memory("RssAnon")
      var keys: [Double] = []
      for _ in 0..<200 {
        if let key = room.zoom() { keys.append(key) }
        room.watch(seconds: 0.01)
      }
      try room.leave()
      costs.append((time, memory))
      figures += [
        Figure("growth, \(count) alerts on screen", time, "ms", reference: reference),
        Figure("growth, \(count) alerts, anonymous memory", memory, "MB"),
        Figure(
          "growth, \(count) alerts, key to frame, p99",
          keys.quantile(0.99),
          "ms",
          limit: .value(AlertFeed.frame)
        ),
      ]
    }
    figures.append(
      Figure(
        "growth, time of 5 times as many",
        costs[1].time / costs[0].time,
        "x",
        reference: 5,
        limit: .ratio(1.1)
      )
    )
    return figures
  }
}

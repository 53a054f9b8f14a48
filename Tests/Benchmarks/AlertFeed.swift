import CAlertLoop
import EventFiles
import Foundation
import IncidentModel
import IncidentStore
import PtyKit

/// A feed of very many alerts, beside a C++ loop over simdjson that reads the same file on one core.
struct AlertFeed: Benchmark {
  let name = "alerts"
  let summary = "1,000,000 alerts in one file of 650 MB: opened, filtered, appended to, and a burst of 30 s"

  static let count = 1_000_000
  /// Milliseconds: a frame.
  static let frame = 16.0

  func run(in workplace: Workplace) throws -> [Figure] {
    let incident = try workplace.sensorAlerts(Self.count)
    var figures = try opening(incident, workplace)
    figures += try Self.memory(incident, workplace)
    figures += try keysWhileLoading(incident, workplace)
    figures += try AlertFilter.figures(incident)
    figures += try AlertGrowth.arrivals(in: incident, workplace)
    figures += try LogViewer.figures(incident, last: AlertGrowth.lastArrival, workplace)
    figures += try AlertGrowth.burst(in: try workplace.sensorAlerts(1_000), workplace)
    return figures
  }

  // MARK: Opening

  private func opening(_ incident: URL, _ workplace: Workplace) throws -> [Figure] {
    var frames: [Double] = []
    var loads: [Double] = []
    var reference: [Double] = []
    for _ in 0..<7 {
      reference.append(Self.loop(over: incident))
      let room = try RoomRun(incident, in: workplace)
      frames.append(try room.firstFrame())
      loads.append(try room.loaded(alerts: Self.count))
      try room.leave()
    }
    return [
      Figure("alerts, first frame, median", frames.median, "ms", limit: .value(25)),
      Figure(
        "alerts, all in columns, sorted, on screen",
        loads.median,
        "ms",
        reference: reference.median,
        limit: .ratio(1)
      ),
      Figure("  fastest", loads.min() ?? 0, "ms", reference: reference.min()),
    ]
  }

  /// Milliseconds that the loop in C++ takes for the feed of an incident.
  static func loop(over incident: URL) -> Double {
    var alerts: Int64 = 0
    var check: UInt64 = 0
    return Double(alert_loop(Workplace.sensorFeed(of: incident).path, &alerts, &check)) / 1e6
  }

  // MARK: Memory

  private static func memory(_ incident: URL, _ workplace: Workplace) throws -> [Figure] {
    let more = 250_000
    let larger = try workplace.sensorAlerts(count + more)
    let some = try anonymous(incident, workplace)
    let many = try anonymous(larger, workplace)
    return [
      Figure("alerts, anonymous memory", some / 1e6, "MB", limit: .value(96)),
      Figure(
        "alerts, anonymous memory, each of \(more) more",
        (many - some) / Double(more),
        "B",
        limit: .value(80)
      ),
    ]
  }

  /// Bytes of anonymous memory of a room that shows all of an incident.
  static func anonymous(_ incident: URL, _ workplace: Workplace) throws -> Double {
    let room = try RoomRun(incident, in: workplace)
    try room.loaded()
    room.watch(seconds: 1)
    defer { try? room.leave() }
    return try room.memory("RssAnon") * 1e6
  }

  // MARK: Keys

  private func keysWhileLoading(_ incident: URL, _ workplace: Workplace) throws -> [Figure] {
    var times: [Double] = []
    while times.count < 100 {
      let room = try RoomRun(incident, in: workplace)
      _ = try room.firstFrame()
      var isLoading = true
      while isLoading {
        if let time = room.zoom() { times.append(time) }
        room.watch(seconds: 0.005)
        isLoading = !room.pty.screen.line(0).contains("LIVE")
      }
      // The next room opens as this one was left.
      if room.isZoomed { _ = room.zoom() }
      try room.leave()
    }
    return [
      Figure("alerts, key to frame while loading, median", times.median, "ms"),
      Figure(
        "alerts, key to frame while loading, p99",
        times.quantile(0.99),
        "ms",
        limit: .value(Self.frame)
      ),
    ]
  }
}

/// Filters over the feed, in this process: the first answers, and all of them.
enum AlertFilter {
  private static let questions: [(String, [AlertQuery.Term])] = [
    ("a word", [AlertQuery.Term(.word("beacon"))]),
    ("a word of no alert", [AlertQuery.Term(.word("nowhere"))]),
    (
      "severity and host",
      [
        AlertQuery.Term(.severity([.critical, .high])), AlertQuery.Term(.equals(.host, "sensor-7")),
      ]
    ),
    ("a network", AddressRange("203.0.113.0/24").map { [AlertQuery.Term(.address($0, .source))] } ?? []),
    ("two words", [AlertQuery.Term(.word("beacon")), AlertQuery.Term(.word("sensor-7"))]),
    ("the time", [AlertQuery.Term(.since(Instant(seconds: 1_743_200_600)))]),
  ]
  /// Rows of a high screen.
  private static let screenful = 60
  /// How many records a pane looks at between frames.
  private static let slice = 65_536

  static func figures(_ incident: URL) throws -> [Figure] {
    let follower = try DirectoryFollower(directory: incident.path)
    var store = Store(reader: follower.reader)
    follower.scan { store.apply($0) }
    let snapshot = store.snapshot
    return questions.flatMap { name, terms in
      var matches = AlertMatches(AlertQuery(terms))
      var first: Double?
      var isDone = false
      let start = PtyProgram.now()
      while !isDone {
        isDone = matches.search(snapshot.alerts, marks: snapshot.state, limit: slice)
        if first == nil, isDone || matches.count >= screenful {
          first = Double(PtyProgram.now() - start) / 1e6
        }
      }
      let all = Double(PtyProgram.now() - start) / 1e6
      return [
        // Where less than a screenful is found, it takes all to know that.
        Figure(
          "alerts, filter by \(name), first screenful",
          first ?? all,
          "ms",
          limit: matches.count >= screenful ? .value(AlertFeed.frame) : nil
        ),
        Figure("alerts, filter by \(name), all \(matches.count)", all, "ms", limit: .value(150)),
      ]
    }
  }
}

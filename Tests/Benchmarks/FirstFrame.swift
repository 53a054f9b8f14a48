/// How soon a person sees the room, whatever there is to load.
struct FirstFrame: Benchmark {
  let name = "first-frame"
  let summary = "from the start of the program to its first whole screen, 15 runs each"

  func run(in workplace: Workplace) throws -> [Figure] {
    let sizes = [0, 1_000, 100_000]
    let incidents = try sizes.map(workplace.events)
    var times = sizes.map { _ in [Double]() }
    for _ in 0..<15 {
      for (index, incident) in incidents.enumerated() {
        let room = try RoomRun(incident, in: workplace)
        times[index].append(try room.firstFrame())
        try room.leave()
      }
    }
    return zip(sizes, times).flatMap { size, times in
      [
        Figure("first frame, \(size) files, median", times.median, "ms", limit: .value(25)),
        Figure("first frame, \(size) files, slowest", times.max() ?? 0, "ms"),
      ]
    }
  }
}

import CReference
import Foundation

// Run by hand: swift run -c release warroom-benchmarks [name...]. Says how warroom stands to what the system
// allows at best, both measured in one run; ends with 0 also where a limit is exceeded.

let arguments = Array(CommandLine.arguments.dropFirst())

// The benchmarks start themselves with this to have the reference for arrivals in a terminal too.
if arguments.first == Arrivals.watchFlag, arguments.count == 2 {
  exit(reference_watch(arguments[1]) == 0 ? 0 : 1)
}

let all: [any Benchmark] = [
  FirstFrame(), Loading(), Arrivals(), Acknowledgments(), Idle(), Memory(), Clocks(), Seeking(), AlertFeed(),
  AlertScaling(),
]
let wanted = all.filter { arguments.isEmpty ? !$0.isOnlyByName : arguments.contains($0.name) }

guard arguments.isEmpty || wanted.count == Set(arguments).count else {
  print("Usage: warroom-benchmarks [\(all.map(\.name).joined(separator: "] ["))]")
  exit(64)
}
guard FileManager.default.isExecutableFile(atPath: RoomRun.program) else {
  print("There is no \(RoomRun.program); build it first: swift build -c release.")
  exit(66)
}

do {
  let workplace = try Workplace()
  defer { workplace.remove() }
  var table = Table()
  for benchmark in wanted {
    print("\(benchmark.name): \(benchmark.summary)")
    table.add(try benchmark.run(in: workplace))
  }
  print("\n\(table.text)")
} catch {
  print("The benchmarks stopped: \(error)")
}

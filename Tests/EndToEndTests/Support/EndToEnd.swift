import Testing

/// Tests of the built program in a terminal, as a person sees it. One at a time: each waits for what it
/// expects, and a busy machine only makes the wait longer.
@Suite(.serialized)
enum EndToEnd {}

/// What did not come in time, and the screen as it was then.
struct TimedOut: Error, CustomStringConvertible {
  let awaited: String
  let screen: String

  var description: String { "waited in vain for \(awaited); the screen was:\n\(screen)" }
}

/// Asks again and again until there is an answer; throws after twenty seconds.
func wait<Answer>(
  for awaited: String,
  screen: () throws -> String,
  until answer: () throws -> Answer?
) async throws -> Answer {
  let deadline = ContinuousClock.now.advanced(by: .seconds(20))
  while true {
    if let found = try answer() { return found }
    guard ContinuousClock.now < deadline else { throw TimedOut(awaited: awaited, screen: try screen()) }
    try await Task.sleep(for: .milliseconds(15))
  }
}

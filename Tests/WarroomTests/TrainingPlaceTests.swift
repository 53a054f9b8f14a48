import Foundation
import TestKit
import Testing

/// Where a training run may go.
@Suite struct TrainingPlaceTests {
  private let scratch = try? ScratchFolder()

  private func train(into events: [String: String]) throws -> Run {
    let scratch = try #require(scratch)
    for (name, text) in events { _ = try scratch.write(text, to: "run/events/\(name)") }
    let record = PackagePaths.root.appending(path: "demo/incident").path(percentEncoded: false)
    let out = scratch.url.appending(path: "run").path(percentEncoded: false)
    return try warroom("train", record, "--as", "trainee", "--out", out)
  }

  private func event(_ type: String) -> String {
    """
    {"specversion": "1.0", "id": "one", "source": "/tests", "type": "warroom.\(type)",
     "time": "2026-01-01T09:00:00Z", "data": {"title": "The press calls", "name": "Live"}}
    """
  }

  @Test func aRunGoesIntoNoOtherIncident() throws {
    let run = try train(into: ["one.json": event("incident.declared")])
    #expect(run.status == 64)
    #expect(run.complaint.contains("holds an incident") && run.complaint.contains("--out"))
    let there = try FileManager.default.contentsOfDirectory(
      atPath: #require(scratch).url.appending(path: "run/events").path(percentEncoded: false)
    )
    #expect(there == ["one.json"])
  }

  @Test func whatAFacilitatorBroughtBeforeIsNoIncident() throws {
    let run = try train(into: ["one.json": event("exercise.inject")])
    #expect(run.output.contains("The run goes to"))
    #expect(!run.complaint.contains("holds an incident"))
  }
}

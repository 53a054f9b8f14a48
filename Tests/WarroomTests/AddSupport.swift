import Foundation
import TestKit

extension SmallIncident {
  /// Adds an event as the lead does from a script, with whatever the call says besides.
  @discardableResult
  func add(_ verb: String, _ arguments: String..., environment: [String: String] = [:]) throws -> Run {
    try warroom(
      ["add", verb, path] + arguments,
      environment: environment.merging(["WARROOM_AS": "lead"]) { own, _ in own }
    )
  }

  /// Names of the files in `events/`, hidden ones among them.
  var files: Set<String> {
    Set((try? FileManager.default.contentsOfDirectory(atPath: path + "/events")) ?? [])
  }

  /// The lines of a screen on which the whole incident is shown.
  func screen(_ view: String) throws -> String {
    try warroom("render", path, "--view", view, "--size", "160x60").output
  }

  /// The incident in figures.
  func status() throws -> [String: Any] { try warroom("status", path, "--json").object() }

  /// What `check` lists.
  func problems() throws -> String { try warroom("check", path).output }
}

extension Run {
  /// The `data` of a printed event.
  func data() throws -> [String: Any] { try object()["data"] as? [String: Any] ?? [:] }

  /// The path that was printed.
  var path: String { output.trimmingCharacters(in: .newlines) }
}

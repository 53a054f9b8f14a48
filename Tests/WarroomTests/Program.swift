import Foundation
import TestKit

/// What a run of the program gave.
struct Run {
  var status: Int32
  var output: String
  var complaint: String

  /// The output as JSON.
  func json() throws -> Any {
    try JSONSerialization.jsonObject(with: Data(output.utf8), options: .fragmentsAllowed)
  }

  /// The output as one JSON object.
  func object() throws -> [String: Any] { try json() as? [String: Any] ?? [:] }
}

/// Runs the program that was built beside the tests, without a terminal.
func warroom(_ arguments: String..., environment: [String: String] = [:]) throws -> Run {
  try run(URL(filePath: PackagePaths.program("warroom")), arguments, environment)
}

/// Runs the program with a list of arguments.
func warroom(_ arguments: [String], environment: [String: String] = [:]) throws -> Run {
  try run(URL(filePath: PackagePaths.program("warroom")), arguments, environment)
}

/// Runs a line of the shell in which `$W` is the program.
func shell(_ line: String) throws -> Run {
  try run(
    URL(filePath: "/bin/sh"),
    ["-c", line],
    ["W": PackagePaths.program("warroom")]
  )
}

private func run(_ program: URL, _ arguments: [String], _ environment: [String: String]) throws -> Run {
  let process = Process()
  process.executableURL = program
  process.arguments = arguments
  // No theme of whoever runs the tests has a say.
  let folder = FileManager.default.temporaryDirectory.path(percentEncoded: false)
  process.environment = ProcessInfo.processInfo.environment
    .merging(["XDG_CONFIG_HOME": folder + "no-themes-here", "TZ": "Europe/Berlin"]) { _, own in own }
    .merging(environment) { _, own in own }
  process.standardInput = FileHandle.nullDevice
  let (output, complaint) = (Pipe(), Pipe())
  process.standardOutput = output
  process.standardError = complaint
  try process.run()
  let written = output.fileHandleForReading.readDataToEndOfFile()
  let said = complaint.fileHandleForReading.readDataToEndOfFile()
  process.waitUntilExit()
  return Run(
    status: process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus,
    output: String(decoding: written, as: UTF8.self),
    complaint: String(decoding: said, as: UTF8.self)
  )
}

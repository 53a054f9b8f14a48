import Foundation
import TestKit

/// What the built program writes without a terminal.
struct PlainRun {
  let status: Int32
  let output: Data
  let complaint: String

  /// Runs it in an environment of its own, in UTC, so that no zone but that of the incident can show.
  init(_ arguments: [String]) throws {
    let home = try ScratchFolder()
    let process = Process()
    process.executableURL = URL(filePath: RoomProgram.path)
    process.arguments = arguments
    process.environment = RoomProgram.environment(home: home.url)
    process.standardInput = FileHandle.nullDevice
    let (written, said) = (Pipe(), Pipe())
    process.standardOutput = written
    process.standardError = said
    try process.run()
    output = written.fileHandleForReading.readDataToEndOfFile()
    complaint = String(decoding: said.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    status = process.terminationStatus
  }

  /// The output as text.
  var text: String { String(decoding: output, as: UTF8.self) }
}

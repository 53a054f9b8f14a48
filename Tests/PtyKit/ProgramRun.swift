import Foundation

/// A program that was run to its end without a terminal, and all it wrote.
public struct ProgramRun: Sendable {
  /// How it ended.
  public let end: ProgramEnd
  /// What it wrote to standard output.
  public let output: String
  /// What it wrote to standard error.
  public let errors: String

  /// Runs a program with nothing on its input and waits for its end.
  public init(_ program: String, _ arguments: [String], environment: [String: String]) throws {
    let process = Process()
    let (output, errors) = (Pipe(), Pipe())
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.environment = environment
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    // Sentences on standard error are short: they never fill the pipe while the output is read.
    self.output = Self.text(of: output)
    self.errors = Self.text(of: errors)
    process.waitUntilExit()
    let status = process.terminationStatus
    end = process.terminationReason == .exit ? .exited(status) : .killed(signal: status)
  }

  private static func text(of pipe: Pipe) -> String {
    String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
  }
}

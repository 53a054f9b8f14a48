import Foundation
import Glibc
import IncidentModel

/// Texts as they are given: on the command line, or `-` for standard input, which can be read once.
struct TextInput {
  /// More than a person types or a report holds; files belong into `evidence/`.
  static let mostBytes = 1 << 20

  private var isRead = false

  /// The text that an argument means.
  mutating func text(_ argument: String) throws(CommandError) -> String {
    guard argument == "-" else { return argument }
    guard !isRead else { throw AddSheet.wrong("Standard input can be read once; give '-' for one text.") }
    isRead = true
    guard let text = String(validating: try Self.standardInput(), as: UTF8.self) else {
      throw CommandError("Nothing was written: standard input is not UTF-8; convert it with iconv.", .badData)
    }
    return text.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// The first line of a text, and what follows it.
  static func heading(of text: String) -> (first: String, rest: String?) {
    guard let end = text.firstIndex(where: \.isNewline) else { return (text, nil) }
    let rest = text[end...].trimmingCharacters(in: .whitespacesAndNewlines)
    return (String(text[..<end]), rest.isEmpty ? nil : rest)
  }

  private static func standardInput() throws(CommandError) -> [UInt8] {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(STDIN_FILENO, &piece, piece.count)
      if count == 0 { return bytes }
      if count < 0 {
        if errno == EINTR { continue }
        let reason = String(cString: strerror(errno))
        throw CommandError(
          SafeText("Standard input cannot be read (\(reason)); check where it comes from."),
          .inputOutput
        )
      }
      bytes += piece[..<count]
      guard bytes.count <= mostBytes else {
        throw CommandError(
          "Nothing was written: the text is longer than 1 MiB; put it into evidence/ and name it there.",
          .badData
        )
      }
    }
  }
}

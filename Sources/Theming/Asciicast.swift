import ScreenKit

/// Writes screens as a recording that asciinema and its web player show: asciicast v2, a line of JSON an event.
///
/// Each frame holds only the cells that differ from the frame before. Times are handed in, so the same screens at the
/// same times give the same bytes.
public struct Asciicast: Sendable {
  /// The first line: what player and terminal must be like.
  public let header: String

  private let theme: Theme
  private let depth: ColorDepth
  private var size: Size
  private var pen = ScreenPen()
  private var last = 0 as Int64

  /// A recording of screens of a size, drawn in a theme.
  ///
  /// - Parameters:
  ///   - title: what a player may show above it.
  ///   - timestamp: when it was recorded, in seconds since 1970; nil leaves it out, so that the bytes depend on the
  ///     screens alone.
  public init(size: Size, theme: Theme, depth: ColorDepth, title: String? = nil, timestamp: Int64? = nil) {
    self.theme = theme
    self.depth = depth
    self.size = size
    var fields = ["\"version\": 2", "\"width\": \(size.width)", "\"height\": \(size.height)"]
    if let timestamp { fields.append("\"timestamp\": \(timestamp)") }
    if let title { fields.append("\"title\": \(Self.quoted(title))") }
    fields.append("\"env\": {\"TERM\": \"\(depth == .direct ? "xterm-direct" : "xterm-256color")\"}")
    header = "{\(fields.joined(separator: ", "))}\n"
  }

  /// The lines of one screen, `nanoseconds` after the start: empty where nothing differs from the screen before. A screen
  /// of another size changes that of the recording. Time never goes back: an earlier instant counts as that of the line
  /// before.
  public mutating func frame(_ grid: Grid, at nanoseconds: Int64) -> String {
    var lines = ""
    if grid.size != size {
      size = grid.size
      pen = ScreenPen()
      lines += event("r", "\(size.width)x\(size.height)", at: nanoseconds)
    }
    let output = pen.draw(grid, theme: theme, depth: depth)
    return output.isEmpty ? lines : lines + event("o", output, at: nanoseconds)
  }

  /// A marker that a player can jump to.
  public mutating func marker(_ label: String, at nanoseconds: Int64) -> String {
    event("m", label, at: nanoseconds)
  }

  /// The last line: the screen stays until then, and the terminal is as it was found.
  public mutating func end(at nanoseconds: Int64) -> String {
    event("o", "\u{1B}[0m\u{1B}[?25h", at: nanoseconds)
  }

  private mutating func event(_ code: String, _ data: String, at nanoseconds: Int64) -> String {
    last = max(last, nanoseconds)
    return "[\(Self.seconds(last)), \"\(code)\", \(Self.quoted(data))]\n"
  }

  /// Seconds to the microsecond, never in the notation that a language's own printing may choose.
  private static func seconds(_ nanoseconds: Int64) -> String {
    let micros = nanoseconds / 1000
    let digits = String(micros % 1_000_000)
    return "\(micros / 1_000_000)." + String(repeating: "0", count: 6 - digits.count) + digits
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\u{0}"..."\u{1F}", "\u{7F}":
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}

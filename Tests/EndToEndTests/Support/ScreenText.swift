/// The text of a screen, and where its panes are.
struct ScreenText: Equatable, CustomStringConvertible {
  let lines: [String]

  var text: String { lines.joined(separator: "\n") }
  var description: String { text }

  func contains(_ text: String) -> Bool { self.text.contains(text) }

  /// Whether a pane, by its title in the border such as `1 Timeline`, is in sight.
  func shows(pane title: String) -> Bool {
    contains("─ \(title) ") || contains("-- \(title) ") || contains("+- \(title) ")
  }

  /// The panes in sight, by their numbers.
  var panes: [Int] {
    ["1 Timeline", "2 Tasks", "3 Deadlines", "4 Alerts"].enumerated()
      .filter { shows(pane: $1) }.map { $0.offset + 1 }
  }

  /// The lines of a pane without its left and right border; nil when it is not in sight.
  func pane(_ title: String) -> [String]? {
    for (y, line) in lines.enumerated() {
      guard let range = line.range(of: "─ \(title) ") else { continue }
      let left = line.distance(from: line.startIndex, to: range.lowerBound)
      let top = Array(line)[left...]
      guard let right = top.firstIndex(of: "╮") else { return nil }
      let body = lines[(y + 1)...].prefix { Array($0).count > left && Array($0)[left - 1] == "│" }
      return body.map { line in
        String(Array(line).prefix(right).dropFirst(left))
      }
    }
    return nil
  }

  /// The selected row of the pane that has the focus: its line in the pane, and its text. Nil where the pane
  /// has not.
  func selection(in title: String) -> (line: Int, text: String)? {
    guard let pane = pane(title), let line = pane.firstIndex(where: { $0.hasPrefix("▌") }) else { return nil }
    return (line, String(pane[line].dropFirst()))
  }

  /// The screen with the digits of the header away: what does not change while nothing happens.
  var withoutClock: ScreenText {
    var masked = lines
    if let first = masked.first { masked[0] = String(first.map { $0.isNumber ? "#" : $0 }) }
    return ScreenText(lines: masked)
  }
}

import Deadlines
import IncidentModel
import ScreenKit

/// An explanation as text for a terminal or a pipe: labels in a column, texts wrapped beside them.
enum ExplanationText {
  private static let indent = Explanation.labelWidth + 1

  /// Lines of at most `width` columns, save for words that are longer.
  static func text(of explanation: Explanation, width: Int) -> String {
    var text = ""
    var section = Section.arithmetic
    for line in explanation.lines {
      if let next = Section(line.kind), next != section {
        text += "\n"
        section = next
      }
      write(line, width: width, to: &text)
    }
    return text
  }

  /// What is set apart by an empty line.
  private enum Section {
    case arithmetic, duty, content, sources, disclaimer

    init?(_ kind: Explanation.Kind) {
      switch kind {
      case .rule, .trigger, .step, .due, .limit, .contested, .standing, .obstacle, .caution:
        self = .arithmetic
      case .duty: self = .duty
      case .content: self = .content
      case .citation, .note: self = .sources
      case .disclaimer: self = .disclaimer
      }
    }
  }

  private static func write(_ line: Explanation.Line, width: Int, to text: inout String) {
    let said = SafeText(line.text).string.replacing("\n", with: " ")
    let label = line.kind == .disclaimer ? "" : TextFitting.pad(SafeText(line.label).string, to: indent)
    let lead = TextWidth.columns(of: label)
    for (index, piece) in TextFitting.wrap(said, to: max(20, width - lead)).enumerated() {
      let margin = index == 0 ? label : String(repeating: " ", count: lead)
      text += piece.isEmpty ? "\n" : margin + piece + "\n"
    }
  }
}

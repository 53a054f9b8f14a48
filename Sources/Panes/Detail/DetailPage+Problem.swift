import IncidentModel
import ScreenKit
import Theming

extension DetailPage {
  /// A problem: where it is, what is wrong, what to do.
  mutating func tell(_ problem: Problem) {
    name = "Problem"
    headline(problem.reason.string)
    blank()
    field("code", problem.code.rawValue)
    field("file", problem.path.string)
    field("line", problem.line.map(grouped))
    field("record", problem.index.map { grouped($0 + 1) })
  }
}

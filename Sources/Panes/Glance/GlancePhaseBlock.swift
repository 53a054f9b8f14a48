import IncidentModel
import ScreenKit
import Theming

/// The phases in a row: which are behind, which one it is, which are to come.
struct GlancePhaseBlock: GlanceBlock {
  let phase: Phase?
  let isClosed: Bool
  let glyphs: GlyphSet

  /// The names of the phases need so many columns.
  static let leastWidth = 74

  func height(width: Int) -> Int? { 2 }

  func draw(x: Int, y: Int, width: Int, on canvas: inout Canvas) {
    let phases = Phase.allCases
    let reached = isClosed ? phases.count : phase.flatMap { phases.firstIndex(of: $0) } ?? -1
    for (index, phase) in phases.enumerated() {
      let start = index * width / phases.count
      let end = (index + 1) * width / phases.count - (index + 1 < phases.count ? 1 : 0)
      let ink = index < reached ? Ink(.muted) : index == reached ? Ink(.focus, .bold) : Ink(.border)
      let bar = Rect(x: x + start, y: y, width: end - start, height: 1)
      canvas.fill(bar, with: index <= reached ? glyphs.lowerBar : glyphs.spark[0], ink: ink)
      let name = index == reached ? phase.rawValue.uppercased() : phase.rawValue
      let nameInk = index == reached ? Ink(.focus, .bold) : Ink(.muted)
      canvas.text(name, x: x + start, y: y + 1, width: end - start, ink: nameInk)
    }
  }
}

extension GlyphSet {
  /// The lower half of a cell filled, or what comes near.
  fileprivate var lowerBar: Character { isASCII ? "=" : lowerHalf }
}

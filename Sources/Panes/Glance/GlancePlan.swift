import ScreenKit

/// How large and how much: chosen so that everything that matters fits, and then as large as it fits.
struct GlancePlan: Hashable {
  /// What is left out where there is little room, each step more.
  enum Level: Int, CaseIterable, Comparable {
    case grand, whole, short, bare, lines, least

    static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }
  }

  var level: Level
  /// Of the date, and of the mark where there is one.
  var big: TypeScale
  /// Of the answers.
  var small: TypeScale
  /// Empty rows between blocks, where there is room for them.
  var gap: Int { level <= .short ? 1 : 0 }

  /// Every plan for so many rows, the best first: what is told goes before how large it is told. The date is no more than
  /// a step larger than the answers, so that nothing drowns them.
  static func all(height: Int) -> [GlancePlan] {
    let scales = [TypeScale.plain, .half] + (1...8).map { .full($0) }.filter { $0.rows * 3 <= height }
    return Level.allCases.flatMap { level in
      scales.reversed().filter { level < .lines ? $0 > .plain : $0 == .plain }.flatMap { small in
        scales.reversed()
          .filter {
            $0 >= level.least && $0 >= small && $0.step <= max(small.step + 1, TypeScale.full(1).step)
          }
          .map { GlancePlan(level: level, big: $0, small: small) }
      }
    }
  }
}

extension GlancePlan.Level {
  /// What the date is about and what was said last are in small blocks as well.
  var hasLargeTexts: Bool { self == .grand }

  /// The date is at least so large.
  fileprivate var least: TypeScale {
    switch self {
    case .grand: .full(2)
    case .whole, .short: .full(1)
    case .bare: .half
    case .lines, .least: .plain
    }
  }
}

/// A part of the glance as large as a plan wants it.
protocol GlanceBlock {
  /// Rows that it takes in so many columns; nil where it does not fit at all.
  func height(width: Int) -> Int?
  /// Draws it with its top left at a cell.
  func draw(x: Int, y: Int, width: Int, on canvas: inout Canvas)
}

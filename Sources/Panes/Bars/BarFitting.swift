import ScreenKit
import Theming

/// A run of text in one ink, in a bar.
struct BarPiece: Hashable, Sendable {
  var text: String
  var ink: Ink

  init(_ text: String, _ role: Role = .bar, _ attributes: Ink.Attributes = []) {
    self.text = text
    ink = Ink(role, attributes)
  }
}

/// A part of a bar in several forms, the longest first; an empty form leaves it out.
struct BarPart: Sendable {
  var forms: [[BarPiece]]
  /// The form in use.
  var form = 0

  init(_ forms: [[BarPiece]]) { self.forms = forms.isEmpty ? [[]] : forms }

  var pieces: [BarPiece] { forms[min(form, forms.count - 1)] }
  var width: Int { pieces.reduce(0) { $0 + TextWidth.columns(of: $1.text) } }
}

/// Parts of a bar, shortened one after the other until they fit.
struct BarFitting<Name: Hashable> {
  private var parts: [Name: BarPart] = [:]

  /// Adds a part under a name.
  mutating func add(_ name: Name, _ forms: [[BarPiece]]) { parts[name] = BarPart(forms) }

  /// Shortens parts in the order of `steps`, each to its next form, until all fit in `width` with `gap` between them;
  /// then takes back what turns out to fit after all, the last step first.
  mutating func fit(in width: Int, gap: Int, steps: [Name]) {
    var taken: [Name] = []
    for name in steps where needed(gap: gap) > width {
      parts[name]?.form += 1
      taken.append(name)
    }
    for name in taken.reversed() {
      parts[name]?.form -= 1
      if needed(gap: gap) > width { parts[name]?.form += 1 }
    }
  }

  /// Columns that are left over.
  func slack(in width: Int, gap: Int) -> Int { width - needed(gap: gap) }

  /// What a part has come down to; empty when it is left out.
  func pieces(_ name: Name) -> [BarPiece] { parts[name]?.pieces ?? [] }

  private func needed(gap: Int) -> Int {
    let shown = parts.values.map(\.width).filter { $0 > 0 }
    return shown.reduce(0, +) + max(0, shown.count - 1) * gap
  }
}

extension Canvas {
  /// Draws parts one after the other from column `x`, `gap` columns between them; returns the column after the last.
  mutating func parts(_ parts: [[BarPiece]], x: Int, y: Int, gap: Int) -> Int {
    var column = x
    for pieces in parts where !pieces.isEmpty {
      if column > x { column += gap }
      for piece in pieces { column += text(piece.text, x: column, y: y, ink: piece.ink) }
    }
    return column
  }

  /// Draws parts so that the last one ends before column `end`.
  mutating func parts(_ parts: [[BarPiece]], end: Int, y: Int, gap: Int) {
    let shown = parts.filter { !$0.isEmpty }
    let width =
      shown.joined().reduce(0) { $0 + TextWidth.columns(of: $1.text) } + max(0, shown.count - 1) * gap
    _ = self.parts(shown, x: end - width, y: y, gap: gap)
  }
}

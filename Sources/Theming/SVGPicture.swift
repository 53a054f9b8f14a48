import ScreenKit

/// A grid as a picture in SVG 1.1: a rectangle behind what has a background, text in a monospaced font on it.
public enum SVGPicture {
  private static let columnWidth = 8.4
  private static let rowHeight = 17.0
  private static let margin = 10.0

  /// The picture of a grid in a theme, whose first assumed background is that of the picture.
  public static func text(of grid: Grid, theme: Theme) -> String {
    let page = theme.backgrounds.first ?? RGB(0x10, 0x14, 0x18)
    let ink = page.contrast(with: RGB(255, 255, 255)) > 4.5 ? RGB(0xD7, 0xDD, 0xE4) : RGB(0x1C, 0x24, 0x30)
    let colors = SVGColors(page: page, ink: ink)
    let width = number(Double(grid.size.width) * columnWidth + 2 * margin)
    let height = number(Double(grid.size.height) * rowHeight + 2 * margin)
    var rectangles = ""
    var texts = ""
    for y in 0..<grid.size.height {
      for run in GridRuns.runs(of: grid, row: y, theme: theme, depth: .direct, splitsWide: true) {
        rectangles += rectangle(run, y: y, colors: colors)
        texts += element(run, y: y, colors: colors)
      }
    }
    return """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(width)" height="\(height)" viewBox="0 0 \(width) \(height)">
      <rect width="100%" height="100%" rx="6" fill="\(page)"/>
      \(rectangles)<g font-family="'DejaVu Sans Mono','Liberation Mono',Menlo,Consolas,monospace" font-size="14" \
      xml:space="preserve">
      \(texts)</g>
      </svg>

      """
  }

  private static func rectangle(_ run: GridRuns.Run, y: Int, colors: SVGColors) -> String {
    guard let fill = colors.background(of: run.paint) else { return "" }
    let (x, top) = place(run, y)
    let width = number(Double(run.columns) * columnWidth)
    return
      "<rect x=\"\(x)\" y=\"\(top)\" width=\"\(width)\" height=\"\(number(rowHeight))\" fill=\"\(fill)\"/>\n"
  }

  private static func element(_ run: GridRuns.Run, y: Int, colors: SVGColors) -> String {
    guard !run.isBlank else { return "" }
    if let blocks = blocks(run, y: y, colors: colors) { return blocks }
    let baseline = number(margin + Double(y) * rowHeight + 13)
    let (x, _) = place(run, y)
    let length = number(Double(run.columns) * columnWidth)
    var style = "fill=\"\(colors.foreground(of: run.paint))\""
    let attributes = run.paint.attributes
    if attributes.contains(.bold) { style += " font-weight=\"bold\"" }
    if attributes.contains(.italic) { style += " font-style=\"italic\"" }
    if attributes.contains(.dim) { style += " opacity=\"0.7\"" }
    let lines = [(Ink.Attributes.underline, "underline"), (.strike, "line-through")]
      .filter { attributes.contains($0.0) }.map(\.1)
    if !lines.isEmpty { style += " text-decoration=\"\(lines.joined(separator: " "))\"" }
    return
      "<text x=\"\(x)\" y=\"\(baseline)\" textLength=\"\(length)\" lengthAdjust=\"spacingAndGlyphs\" \(style)>"
      + escaped(run.text) + "</text>\n"
  }

  /// Type made of blocks as rectangles: fonts leave seams between characters that must meet. Nil for any other text.
  private static func blocks(_ run: GridRuns.Run, y: Int, colors: SVGColors) -> String? {
    let characters = Array(run.text)
    guard characters.allSatisfy({ " █▀▄".contains($0) }) else { return nil }
    var rectangles = ""
    var x = 0
    while x < characters.count {
      let character = characters[x]
      let length = characters[x...].prefix { $0 == character }.count
      defer { x += length }
      guard character != " " else { continue }
      let top = margin + Double(y) * rowHeight + (character == "▄" ? rowHeight / 2 : 0)
      rectangles +=
        "<rect x=\"\(number(margin + Double(run.x + x) * columnWidth))\" y=\"\(number(top))\" "
        + "width=\"\(number(Double(length) * columnWidth))\" "
        + "height=\"\(number(character == "█" ? rowHeight : rowHeight / 2))\" "
        + "fill=\"\(colors.foreground(of: run.paint))\" shape-rendering=\"crispEdges\"/>\n"
    }
    return rectangles
  }

  private static func place(_ run: GridRuns.Run, _ y: Int) -> (x: String, top: String) {
    (number(margin + Double(run.x) * columnWidth), number(margin + Double(y) * rowHeight))
  }

  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// Tenths, without a zero at the end: the same text on every machine.
  private static func number(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }
}

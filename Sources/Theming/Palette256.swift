/// The 240 fixed colors of the palette of 256; the sixteen before them look as the user likes, so none is chosen.
enum Palette256 {
  private static let levels = [0, 95, 135, 175, 215, 255]

  /// Number, 16 to 255, of the color that is nearest.
  static func nearest(to color: RGB) -> Int {
    let parts = [Int(color.red), Int(color.green), Int(color.blue)]
    let steps = parts.map(nearestLevel)
    let cube = 16 + 36 * steps[0] + 6 * steps[1] + steps[2]
    let grey = min(23, max(0, (parts.reduce(0, +) / 3 - 3) / 10))
    let greyLevel = 8 + 10 * grey
    let greyDistance = distance(parts, [greyLevel, greyLevel, greyLevel])
    return distance(parts, steps.map { levels[$0] }) <= greyDistance ? cube : 232 + grey
  }

  /// What a number from 16 on looks like.
  static func color(_ number: Int) -> RGB {
    guard number < 232 else {
      let level = UInt8(8 + 10 * (min(number, 255) - 232))
      return RGB(level, level, level)
    }
    let cube = max(0, number - 16)
    return RGB(UInt8(levels[cube / 36]), UInt8(levels[cube / 6 % 6]), UInt8(levels[cube % 6]))
  }

  private static func nearestLevel(_ part: Int) -> Int {
    part < 48 ? 0 : part < 115 ? 1 : (part - 35) / 40
  }

  private static func distance(_ one: [Int], _ two: [Int]) -> Int {
    zip(one, two).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
  }
}

import ScreenKit

/// Mouse reports of xterm: the left button and the wheel; anything else is not used.
enum MouseReport {
  /// `ESC [ < button ; column ; row M`, with `m` at the end for a release.
  static func key(numbers: [Int], final: UInt8) -> Key? {
    guard numbers.count == 3 else { return nil }
    let isRelease = final == UInt8(ascii: "m")
    guard isRelease || final == UInt8(ascii: "M") else { return nil }
    return key(button: numbers[0], column: numbers[1], row: numbers[2], isRelease: isRelease)
  }

  /// `ESC [ M` and three bytes, each 32 more than its number; button 3 is a release.
  static func key(fixed bytes: [UInt8]) -> Key? {
    guard bytes.count == 3, bytes.allSatisfy({ $0 >= 32 }) else { return nil }
    let button = Int(bytes[0]) - 32
    let isRelease = button & 0x43 == 3
    return key(
      button: isRelease ? button & ~3 : button,
      column: Int(bytes[1]) - 32,
      row: Int(bytes[2]) - 32,
      isRelease: isRelease
    )
  }

  private static func key(button: Int, column: Int, row: Int, isRelease: Bool) -> Key? {
    guard column > 0, row > 0, let kind = kind(of: button, isRelease: isRelease) else { return nil }
    return .mouse(Mouse(kind: kind, x: column - 1, y: row - 1))
  }

  private static func kind(of button: Int, isRelease: Bool) -> Mouse.Kind? {
    let isMotion = button & 32 != 0
    switch button & ~0x1C {
    case 0 where !isMotion: return isRelease ? .release : .press
    case 64 where !isRelease: return .wheelUp
    case 65 where !isRelease: return .wheelDown
    default: return nil
    }
  }
}

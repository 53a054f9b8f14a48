import TestKit

extension Seeded {
  /// Text of all planes, in which controls, marks and joiners are many.
  mutating func text() -> String {
    let many: [ClosedRange<UInt32>] = [
      0x00...0x7F, 0x80...0xFF, 0x300...0x36F, 0x590...0x6FF, 0x180A...0x180F, 0x2000...0x206F,
      0xFE00...0xFE0F,
      0xFFF0...0xFFFF, 0x1F1E0...0x1F1FF, 0xE0000...0xE01FF, 0x0...0x10FFFF,
    ]
    var scalars = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...24, using: &self) {
      let range = many[Int.random(in: 0..<many.count, using: &self)]
      if let scalar = Unicode.Scalar(UInt32.random(in: range, using: &self)) { scalars.append(scalar) }
    }
    return String(scalars)
  }
}

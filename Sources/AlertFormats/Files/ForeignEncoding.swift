/// What a file is that is no UTF-8 from its first bytes on: one problem that names it, instead of many that puzzle.
enum ForeignEncoding: String {
  case utf32LE = "UTF-32 (little endian)"
  case utf32BE = "UTF-32 (big endian)"
  case utf16LE = "UTF-16 (little endian)"
  case utf16BE = "UTF-16 (big endian)"
  case gzip = "gzip data"
  case zstandard = "zstd data"

  /// What the first bytes of a file say; nil for what may be UTF-8.
  init?(_ bytes: UnsafeRawBufferPointer) {
    guard bytes.count >= 2 else { return nil }
    let (first, second) = (bytes[0], bytes[1])
    let third: UInt8? = bytes.count > 2 ? bytes[2] : nil
    let fourth: UInt8? = bytes.count > 3 ? bytes[3] : nil
    switch (first, second, third, fourth) {
    case (0xFF, 0xFE, 0, 0): self = .utf32LE
    case (0, 0, 0xFE, 0xFF): self = .utf32BE
    case (0xFF, 0xFE, _, _): self = .utf16LE
    case (0xFE, 0xFF, _, _): self = .utf16BE
    case (0x1F, 0x8B, _, _): self = .gzip
    case (0x28, 0xB5, 0x2F, 0xFD): self = .zstandard
    // No byte order mark: JSON begins with an ASCII character, and tells by where its zeros stand.
    case (0, 0, 0, .some(0x01...0x7F)): self = .utf32BE
    case (0x01...0x7F, 0, 0, 0): self = .utf32LE
    case (0, 0x01...0x7F, _, _): self = .utf16BE
    case (0x01...0x7F, 0, _, _): self = .utf16LE
    default: return nil
    }
  }

  /// Whether it is text at all.
  var isText: Bool {
    switch self {
    case .utf32LE, .utf32BE, .utf16LE, .utf16BE: true
    case .gzip, .zstandard: false
    }
  }
}

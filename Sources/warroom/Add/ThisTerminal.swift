import Glibc

/// The machine that events are written on.
enum ThisTerminal {
  /// What CloudEvents call the source: `/terminals/ops-1`, after the name of the machine.
  static var source: String {
    var name = [CChar](repeating: 0, count: 256)
    let isKnown = gethostname(&name, name.count - 1) == 0
    let letters = isKnown ? name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) } : []
    // A source is a URI reference; what may not stand in one is written as a dash.
    let safe = letters.map { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "."), UInt8(ascii: "-"): byte
      default: UInt8(ascii: "-")
      }
    }
    return "/terminals/" + (safe.isEmpty ? "local" : String(decoding: safe, as: UTF8.self))
  }
}

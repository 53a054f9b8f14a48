/// Gathers a bracketed paste: what stands between `ESC [ 200 ~` and `ESC [ 201 ~`.
struct PasteCollector {
  static let begin = Array("\u{1B}[200~".utf8)
  static let end = Array("\u{1B}[201~".utf8)

  private let most: Int
  private var bytes: [UInt8] = []
  /// More came than is kept.
  private(set) var isCut = false

  init(most: Int) { self.most = most }

  /// Takes what belongs to the paste off `pending`. True once its end was there.
  mutating func take(_ pending: inout [UInt8], isFinal: Bool) -> Bool {
    if let end = Self.place(of: Self.end, in: pending) {
      keep(pending[..<end])
      pending.removeFirst(end + Self.end.count)
      return true
    }
    let sure = isFinal ? pending.count : max(0, pending.count - Self.end.count + 1)
    keep(pending[..<sure])
    pending.removeFirst(sure)
    return false
  }

  /// What was pasted, with line feeds between lines; bytes that are not UTF-8 are gone.
  var text: String {
    var scalars = String.UnicodeScalarView()
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var isAfterReturn = false
    while true {
      switch decoder.decode(&iterator) {
      case .emptyInput: return String(scalars)
      case .error: isAfterReturn = false
      case .scalarValue("\n") where isAfterReturn: isAfterReturn = false
      case .scalarValue("\r"):
        scalars.append("\n")
        isAfterReturn = true
      case .scalarValue(let scalar):
        scalars.append(scalar)
        isAfterReturn = false
      }
    }
  }

  private mutating func keep(_ more: ArraySlice<UInt8>) {
    let room = most - bytes.count
    bytes.append(contentsOf: more.prefix(room))
    if more.count > room { isCut = true }
  }

  private static func place(of pattern: [UInt8], in bytes: [UInt8]) -> Int? {
    var start = 0
    while let escape = bytes[start...].firstIndex(of: pattern[0]) {
      if bytes[escape...].starts(with: pattern) { return escape }
      start = escape + 1
    }
    return nil
  }
}

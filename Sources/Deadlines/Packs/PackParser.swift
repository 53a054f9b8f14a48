/// Reads the JSON (RFC 8259) of a pack.
///
/// Not Foundation's reader, which silently takes one of two equal keys: a pack in which a person and the
/// program may see different numbers is refused. It is also what lets the built-in rules be read in two
/// milliseconds.
struct PackParser {
  private static let mostDepth = 32
  private let bytes: [UInt8]
  private var index = 0

  /// Reads a whole file.
  static func parse(_ bytes: [UInt8]) throws(PackError) -> PackValue {
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw PackError("", "this is no UTF-8 text", "save the file as UTF-8")
    }
    var parser = PackParser(bytes)
    let value = try parser.value(depth: 0)
    parser.skipSpace()
    guard parser.index == bytes.count else { throw parser.error("there is text after the end") }
    return value
  }

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
  }

  private var next: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func value(depth: Int) throws(PackError) -> PackValue {
    guard depth <= Self.mostDepth else { throw error("more than \(Self.mostDepth) levels") }
    skipSpace()
    switch next {
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try array(depth: depth)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case nil: throw error("the text ends too early")
    case let byte?:
      guard byte.isNumberByte else { throw error("no value begins like this") }
      return try number()
    }
  }

  private mutating func object(depth: Int) throws(PackError) -> PackValue {
    index += 1
    var members: [PackValue.Member] = []
    var keys: Set<String> = []
    if take("}") { return .object(members) }
    repeat {
      skipSpace()
      guard next == UInt8(ascii: "\"") else { throw error("a key in quotes is missing") }
      let key = try string()
      guard keys.insert(key).inserted else { throw error("the key '\(key)' stands twice in one object") }
      guard take(":") else { throw error("a colon is missing after '\(key)'") }
      members.append(PackValue.Member(key: key, value: try value(depth: depth + 1)))
    } while take(",")
    guard take("}") else { throw error("a comma or } is missing") }
    return .object(members)
  }

  private mutating func array(depth: Int) throws(PackError) -> PackValue {
    index += 1
    var values: [PackValue] = []
    if take("]") { return .array(values) }
    repeat { values.append(try value(depth: depth + 1)) } while take(",")
    guard take("]") else { throw error("a comma or ] is missing") }
    return .array(values)
  }

  private mutating func string() throws(PackError) -> String {
    index += 1
    let start = index
    while let byte = next, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), byte >= 0x20 { index += 1 }
    if next == UInt8(ascii: "\"") {
      defer { index += 1 }
      return String(decoding: bytes[start..<index], as: UTF8.self)
    }
    var text = Array(bytes[start..<index])
    while let byte = next, byte != UInt8(ascii: "\"") {
      guard byte >= 0x20 else { throw error("a control character in a text") }
      index += 1
      if byte == UInt8(ascii: "\\") { text += try escape().utf8 } else { text.append(byte) }
    }
    guard next != nil else { throw error("a text does not end") }
    index += 1
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func escape() throws(PackError) -> String {
    guard let byte = next else { throw error("a text does not end") }
    index += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"):
      return String(decoding: [byte], as: UTF8.self)
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "u"): return try unicode()
    default: throw error("an unknown escape in a text")
    }
  }

  private mutating func unicode() throws(PackError) -> String {
    var units = [try hex()]
    if UTF16.isLeadSurrogate(units[0]), next == UInt8(ascii: "\\"), index + 1 < bytes.count,
      bytes[index + 1] == UInt8(ascii: "u")
    {
      index += 2
      units.append(try hex())
    }
    guard let text = String(validating: units, as: UTF16.self) else { throw error("half a surrogate pair") }
    return text
  }

  private mutating func hex() throws(PackError) -> UInt16 {
    guard index + 4 <= bytes.count else { throw error("an escape is cut off") }
    var unit: UInt16 = 0
    for byte in bytes[index..<index + 4] {
      guard let digit = Character(UnicodeScalar(byte)).hexDigitValue else {
        throw error("an escape with a wrong digit")
      }
      unit = unit << 4 | UInt16(digit)
    }
    index += 4
    return unit
  }

  private mutating func number() throws(PackError) -> PackValue {
    let start = index
    while let byte = next, byte.isNumberByte { index += 1 }
    let text = String(decoding: bytes[start..<index], as: UTF8.self)
    let digits = text.drop { $0 == "-" }
    guard text.count - digits.count <= 1, digits.first?.isNumber == true, text.last?.isNumber == true,
      digits.count == 1 || !digits.hasPrefix("0") || digits.dropFirst().first?.isNumber != true,
      Double(text) != nil
    else { throw error("'\(text)' is no number") }
    return Int(text).map { .integer($0) } ?? .number(text)
  }

  private mutating func word(_ word: String, _ value: PackValue) throws(PackError) -> PackValue {
    guard bytes[index...].starts(with: word.utf8) else { throw error("no value begins like this") }
    index += word.utf8.count
    return value
  }

  private mutating func take(_ sign: Unicode.Scalar) -> Bool {
    skipSpace()
    guard next == UInt8(ascii: sign) else { return false }
    index += 1
    return true
  }

  private mutating func skipSpace() {
    while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { index += 1 }
  }

  private func error(_ problem: String) -> PackError {
    let before = bytes[..<min(index, bytes.count)]
    let line = before.count { $0 == 0x0A } + 1
    let column = before.count - (before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0) + 1
    return PackError("line \(line), column \(column)", problem, "the file must be one JSON object")
  }
}

extension UInt8 {
  fileprivate var isNumberByte: Bool {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."),
      UInt8(ascii: "e"), UInt8(ascii: "E"):
      true
    default: false
    }
  }
}

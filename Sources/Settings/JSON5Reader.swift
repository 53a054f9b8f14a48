/// Reads JSON5 byte by byte and knows its line.
struct JSON5Reader {
  private let bytes: [UInt8]
  private var place = 0
  private var line = 1

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func value(depth: Int) throws(JSON5.Fault) -> JSON5 {
    try skipBlanks()
    let start = line
    guard depth < 32 else { throw fault("is nested too deeply") }
    guard let byte = peek else { throw fault("ends where a value should be") }
    switch byte {
    case UInt8(ascii: "{"): return JSON5(content: .object(try members(depth: depth)), line: start)
    case UInt8(ascii: "["): return JSON5(content: .array(try elements(depth: depth)), line: start)
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return JSON5(content: .string(try string()), line: start)
    default: return JSON5(content: try word(), line: start)
    }
  }

  mutating func end() throws(JSON5.Fault) {
    try skipBlanks()
    if place < bytes.count { throw fault("has more after its value") }
  }

  private var peek: UInt8? { place < bytes.count ? bytes[place] : nil }

  private func fault(_ reason: String) -> JSON5.Fault { JSON5.Fault(line: line, reason: reason) }

  private mutating func members(depth: Int) throws(JSON5.Fault) -> [JSON5.Member] {
    place += 1
    var members: [JSON5.Member] = []
    while true {
      try skipBlanks()
      if take("}") { return members }
      let start = line
      let key = try key()
      if members.contains(where: { $0.key == key }) { throw fault("sets '\(key)' twice") }
      try skipBlanks()
      guard take(":") else { throw fault("needs a ':' after '\(key)'") }
      members.append(JSON5.Member(key: key, line: start, value: try value(depth: depth + 1)))
      try skipBlanks()
      guard take(",") || peek == UInt8(ascii: "}") else { throw fault("needs a ',' or a '}' after '\(key)'") }
    }
  }

  private mutating func elements(depth: Int) throws(JSON5.Fault) -> [JSON5] {
    place += 1
    var elements: [JSON5] = []
    while true {
      try skipBlanks()
      if take("]") { return elements }
      elements.append(try value(depth: depth + 1))
      try skipBlanks()
      guard take(",") || peek == UInt8(ascii: "]") else { throw fault("needs a ',' or a ']' in a list") }
    }
  }

  private mutating func key() throws(JSON5.Fault) -> String {
    if peek == UInt8(ascii: "\"") || peek == UInt8(ascii: "'") { return try string() }
    let start = place
    while let byte = peek, Self.isWord(byte), byte != UInt8(ascii: "-"), byte != UInt8(ascii: "+") {
      place += 1
    }
    guard place > start else { throw fault("needs a key here; one that is not a plain word is quoted") }
    return String(decoding: bytes[start..<place], as: UTF8.self)
  }

  private mutating func word() throws(JSON5.Fault) -> JSON5.Content {
    let start = place
    while let byte = peek, Self.isWord(byte) { place += 1 }
    let word = String(decoding: bytes[start..<place], as: UTF8.self)
    switch word {
    case "null": return .null
    case "true": return .bool(true)
    case "false": return .bool(false)
    default:
      let isNumber = word.utf8.contains { (0x30...0x39).contains($0) } && !(word.utf8.first ?? 0x41).isLetter
      if isNumber || word.hasSuffix("Infinity") || word.hasSuffix("NaN") { return .number(word) }
      throw fault(word.isEmpty ? "needs a value here" : "has '\(word)', which is no value; texts are quoted")
    }
  }

  private mutating func string() throws(JSON5.Fault) -> String {
    let quote = bytes[place]
    place += 1
    var text: [UInt8] = []
    while let byte = peek, byte != quote {
      if byte == 0x0A { throw fault("has a text that is not closed on its line") }
      place += 1
      if byte == UInt8(ascii: "\\") { text += try escape() } else { text.append(byte) }
    }
    guard take(Character(Unicode.Scalar(quote))) else { throw fault("ends inside a text") }
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func escape() throws(JSON5.Fault) -> [UInt8] {
    guard let byte = peek else { throw fault("ends inside a text") }
    place += 1
    switch byte {
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "f"): return [0x0C]
    case UInt8(ascii: "v"): return [0x0B]
    case UInt8(ascii: "0"): return [0]
    case 0x0A:
      line += 1
      return []
    case UInt8(ascii: "x"): return try scalar(digits: 2)
    case UInt8(ascii: "u"): return try scalar(digits: 4)
    default: return [byte]
    }
  }

  private mutating func scalar(digits: Int) throws(JSON5.Fault) -> [UInt8] {
    let end = min(bytes.count, place + digits)
    let text = String(decoding: bytes[place..<end], as: UTF8.self)
    guard text.utf8.count == digits, let value = UInt32(text, radix: 16) else {
      throw fault("has an escape in a text that is no character")
    }
    place = end
    return Array(String(Character(Unicode.Scalar(value) ?? "\u{FFFD}")).utf8)
  }

  private mutating func take(_ character: Character) -> Bool {
    guard let byte = peek, byte == character.asciiValue else { return false }
    place += 1
    return true
  }

  private mutating func skipBlanks() throws(JSON5.Fault) {
    while let byte = peek {
      switch byte {
      case 0x0A:
        line += 1
        place += 1
      case 0x20, 0x09, 0x0B, 0x0C, 0x0D: place += 1
      case 0xEF where bytes[place...].starts(with: [0xEF, 0xBB, 0xBF]): place += 3
      case 0xC2 where bytes[place...].starts(with: [0xC2, 0xA0]): place += 2
      case UInt8(ascii: "/"): try skipComment()
      default: return
      }
    }
  }

  private mutating func skipComment() throws(JSON5.Fault) {
    let next = place + 1 < bytes.count ? bytes[place + 1] : 0
    if next == UInt8(ascii: "/") {
      while let byte = peek, byte != 0x0A { place += 1 }
    } else if next == UInt8(ascii: "*") {
      place += 2
      while !bytes[place...].starts(with: [UInt8(ascii: "*"), UInt8(ascii: "/")]) {
        guard let byte = peek else { throw fault("ends inside a comment") }
        if byte == 0x0A { line += 1 }
        place += 1
      }
      place += 2
    } else {
      throw fault("has a '/' that begins no comment")
    }
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    byte.isLetter || (0x30...0x39).contains(byte) || byte >= 0x80
      || [0x5F, 0x24, 0x2D, 0x2B, 0x2E].contains(byte)
  }
}

extension UInt8 {
  fileprivate var isLetter: Bool { (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self) }
}

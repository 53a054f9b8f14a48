/// Numbers that are sound JSON and beyond every type: some tools write keys as integers of eighty digits. Nobody needs
/// them as numbers, so they are read as the texts that they are written as.
enum NumberMending {
  /// A copy in which such numbers stand in quotes; nil where there are none.
  static func quoted(_ text: UnsafeRawBufferPointer) -> PaddedBytes? {
    var copy: [UInt8] = []
    copy.reserveCapacity(text.count + 16)
    var at = 0
    var hasFound = false
    while at < text.count {
      let byte = text[at]
      if byte == UInt8(ascii: "\"") {
        let end = endOfString(text, from: at)
        copy.append(contentsOf: text[at..<end])
        at = end
      } else if byte.isDigit || byte == UInt8(ascii: "-") {
        let end = text[at...].firstIndex { !isPartOfNumber($0) } ?? text.count
        let isGiant = isGiant(text[at..<end])
        if isGiant { copy.append(UInt8(ascii: "\"")) }
        copy.append(contentsOf: text[at..<end])
        if isGiant { copy.append(UInt8(ascii: "\"")) }
        hasFound = hasFound || isGiant
        at = end
      } else {
        copy.append(byte)
        at += 1
      }
    }
    return hasFound ? PaddedBytes(copy) : nil
  }

  private static func endOfString(_ text: UnsafeRawBufferPointer, from start: Int) -> Int {
    var at = start + 1
    while at < text.count, text[at] != UInt8(ascii: "\"") { at += text[at] == UInt8(ascii: "\\") ? 2 : 1 }
    return min(at + 1, text.count)
  }

  private static func isPartOfNumber(_ byte: UInt8) -> Bool {
    byte.isDigit || byte == UInt8(ascii: ".") || byte | 0x20 == UInt8(ascii: "e") || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "+")
  }

  /// Whether a number is written as JSON wants it, and so that it may be too large.
  private static func isGiant(_ number: Slice<UnsafeRawBufferPointer>) -> Bool {
    var rest = number
    if rest.first == UInt8(ascii: "-") { rest.removeFirst() }
    let whole = rest.prefix { $0.isDigit }
    guard let first = whole.first, first != UInt8(ascii: "0") || whole.count == 1 else { return false }
    rest = rest.dropFirst(whole.count)
    if rest.first == UInt8(ascii: ".") {
      let fraction = rest.dropFirst().prefix { $0.isDigit }
      guard !fraction.isEmpty else { return false }
      rest = rest.dropFirst(fraction.count + 1)
    }
    var hasExponent = false
    if let mark = rest.first, mark | 0x20 == UInt8(ascii: "e") {
      rest.removeFirst()
      if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
      let digits = rest.prefix { $0.isDigit }
      guard !digits.isEmpty else { return false }
      rest = rest.dropFirst(digits.count)
      hasExponent = true
    }
    return rest.isEmpty && (whole.count >= 19 || hasExponent)
  }
}

extension JSONParser {
  /// Parses one value; `isMended` says that numbers in it were taken as texts because no type holds them.
  @inlinable
  public mutating func parse(
    mending bytes: UnsafeRawBufferPointer
  ) throws(JSONError) -> (value: JSONValue, isMended: Bool) {
    do {
      return (try parse(bytes), false)
    } catch .badNumber {
      return (try parseMended(bytes), true)
    }
  }

  @usableFromInline
  mutating func parseMended(_ bytes: UnsafeRawBufferPointer) throws(JSONError) -> JSONValue {
    guard let mended = NumberMending.quoted(bytes) else { throw .badNumber }
    let result: Result<JSONValue, JSONError> = mended.withUnsafeBytes { bytes in
      do throws(JSONError) { return .success(try parse(bytes)) } catch { return .failure(error) }
    }
    return try result.get()
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { 0x30...0x39 ~= self }
}

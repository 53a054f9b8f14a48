import Glibc

/// One end of a connection as an alert states it: an address, with a port or without.
///
/// Addresses of version 4 are numbers, for there are very many of them; what else a tool writes is a text.
public struct AlertEndpoint: Hashable, Sendable {
  /// Where it is.
  public enum Address: Hashable, Sendable {
    /// The record does not say.
    case none
    /// An address of version 4, its first part in the high byte.
    case v4(UInt32)
    /// Any other text: an address of version 6, a name.
    case text(StringID)
  }

  /// Where it is.
  public var address: Address
  /// The port; 0 where none is given.
  public var port: UInt16

  /// An end of its parts.
  @inlinable
  public init(_ address: Address, port: UInt16 = 0) {
    self.address = address
    self.port = port
  }

  /// Nothing said.
  @inlinable public static var none: AlertEndpoint { AlertEndpoint(.none) }

  /// How it is drawn: `ip:port`, or the address alone; `texts` gives those that are numbered.
  public func text(_ texts: (StringID) -> SafeText) -> SafeText {
    switch address {
    case .none: return SafeText(alreadySafe: port == 0 ? "" : ":\(port)")
    case .v4(let number):
      var plain = PlainText()
      plain.append(v4: number, port: port)
      return SafeText(alreadySafe: plain.string)
    case .text(let id):
      return port == 0 ? texts(id) : SafeText(alreadySafe: "\(texts(id)):\(port)")
    }
  }

  /// The parts of a text such as `192.0.2.1:80`: where its address ends, and its port. What would be written another way
  /// again stays whole.
  static func parts(of text: UnsafeRawBufferPointer) -> (addressEnd: Int, port: UInt16) {
    guard let colon = text.lastIndex(of: UInt8(ascii: ":")), colon > 0 else { return (text.count, 0) }
    let digits = text[(colon + 1)...]
    guard (1...5).contains(digits.count), digits.first != UInt8(ascii: "0"),
      digits.allSatisfy({ (0x30...0x39).contains($0) }),
      let port = UInt16(exactly: digits.reduce(0) { $0 * 10 + Int($1 & 0xF) })
    else { return (text.count, 0) }
    // Without brackets, the last part of an address of version 6 would be taken for a port.
    let isBracketed = text[colon - 1] == UInt8(ascii: "]")
    let hasOneColon = !text[..<colon].contains(UInt8(ascii: ":"))
    return isBracketed || hasOneColon ? (colon, port) : (text.count, 0)
  }

  /// The number of an address of version 4 in its usual form; nil for any other text.
  public static func v4(_ text: UnsafeRawBufferPointer) -> UInt32? {
    guard (7...15).contains(text.count) else { return nil }
    var number: UInt32 = 0
    var part: UInt32 = 0
    var digits = 0
    var parts = 0
    for byte in text {
      if byte == UInt8(ascii: "."), digits > 0 {
        number = number << 8 | part
        parts += 1
        (part, digits) = (0, 0)
      } else if (0x30...0x39).contains(byte), digits == 0 || part > 0 {
        part = part * 10 + UInt32(byte & 0xF)
        digits += 1
        if part > 255 { return nil }
      } else {
        return nil
      }
    }
    return parts == 3 && digits > 0 ? number << 8 | part : nil
  }
}

extension StringTable {
  /// An end of a connection from the text of its address and its port, which may stand behind the address instead, or as
  /// well.
  public mutating func endpoint(utf8 text: UnsafeRawBufferPointer, port: UInt16 = 0) -> AlertEndpoint {
    if let number = AlertEndpoint.v4(text) { return AlertEndpoint(.v4(number), port: port) }
    let (end, behind) = AlertEndpoint.parts(of: text)
    let address = UnsafeRawBufferPointer(rebasing: text[..<end])
    if let number = AlertEndpoint.v4(address) {
      return AlertEndpoint(.v4(number), port: port == 0 ? behind : port)
    }
    guard port == 0 else { return AlertEndpoint(.text(bracketed(text)), port: port) }
    let id = intern(utf8: address)
    return AlertEndpoint(id == .none ? .none : .text(id), port: behind)
  }

  /// An end of a connection from a text that holds both.
  public mutating func endpoint(utf8 text: String) -> AlertEndpoint {
    text.withBytes { endpoint(utf8: $0) }
  }

  /// An address of version 6 stands in brackets before a port.
  private mutating func bracketed(_ address: UnsafeRawBufferPointer) -> StringID {
    guard address.contains(UInt8(ascii: ":")), address.first != UInt8(ascii: "[") else {
      return intern(utf8: address)
    }
    return intern(SafeText("[\(SafeText(utf8: address))]"))
  }

  /// How an end of a connection is drawn.
  public subscript(endpoint: AlertEndpoint) -> SafeText { endpoint.text { self[$0] } }
}

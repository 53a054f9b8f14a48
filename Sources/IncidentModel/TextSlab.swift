/// Many short texts, each kept as its UTF-8 in shared blocks: a third of what a `String` each would cost.
///
/// A value whose copies share storage.
public struct TextSlab: Sendable {
  private var bytes = AppendedChunks<UInt8>()
  private var ends = AppendedChunks<UInt32>()

  /// No texts.
  public init() {}

  /// How many texts there are.
  public var count: Int { ends.count }

  /// Adds a text; returns its number.
  public mutating func append(_ text: SafeText) -> Int {
    for byte in text.string.utf8 { bytes.append(byte) }
    ends.append(UInt32(truncatingIfNeeded: bytes.count))
    return ends.count - 1
  }

  /// The text with a number; empty when there is none.
  public subscript(number: Int) -> SafeText {
    guard let end = ends.at(number) else { return SafeText("") }
    let start = number > 0 ? ends[number - 1] : 0
    let text = (Int(start)..<Int(end)).map { bytes[$0] }
    return SafeText(alreadySafe: String(decoding: text, as: UTF8.self))
  }
}

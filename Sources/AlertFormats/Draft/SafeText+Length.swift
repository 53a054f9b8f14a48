import IncidentModel

extension SafeText {
  /// The beginning of a text, cut between characters behind so many bytes; an ellipsis says so.
  init(utf8 bytes: UnsafeRawBufferPointer, atMost limit: Int) {
    guard bytes.count > limit else {
      self.init(utf8: bytes)
      return
    }
    var end = limit
    while end > 0, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    self.init("\(SafeText(utf8: UnsafeRawBufferPointer(rebasing: bytes[..<end])))…")
  }
}

/// Text that many alerts share, by number.
public struct StringID: Hashable, Sendable {
  /// Index into the table; 0 is the empty text.
  public let number: UInt32

  /// The text with that number.
  @inlinable
  public init(_ number: UInt32) { self.number = number }

  /// Nothing said.
  @inlinable public static var none: StringID { StringID(0) }
}

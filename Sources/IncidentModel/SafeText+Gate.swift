extension SafeText {
  /// Passes text through the gate.
  public init(_ text: String) {
    self.init(alreadySafe: text)
  }
}

import Foundation

/// Lists of texts as C takes them: pointers, ended by a null.
public enum CStrings {
  /// Hands such a list out for the time of a call.
  public static func with<Result>(_ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result)
    -> Result
  {
    let copies: [UnsafeMutablePointer<CChar>?] = strings.map { strdup($0) } + [nil]
    defer { copies.forEach { free($0) } }
    return body(copies)
  }
}

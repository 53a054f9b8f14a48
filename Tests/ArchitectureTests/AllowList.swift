/// What each target may import, read from the comments of Package.swift: one place says it, for people and for the test.
struct AllowList {
  /// Target name to the modules that its comment and its package dependencies name.
  private(set) var allowed: [String: Set<String>] = [:]

  init(manifest: [Substring]) {
    var comment = ""
    var target: String?
    for line in manifest.map({ $0.drop { $0 == " " } }) {
      if line.hasPrefix("//") {
        comment += line.dropFirst(2)
        target = nil
      } else if line.contains("name: \""), target == nil, !comment.isEmpty {
        let name = Self.quoted(in: line).first ?? ""
        target = name
        allowed[name] = Self.modules(in: comment)
        comment = ""
      }
      if let target, line.contains(".product(name:") {
        allowed[target, default: []].formUnion(Self.quoted(in: line).prefix(1))
      }
    }
  }

  private static func quoted(in line: Substring) -> [String] {
    line.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 }.map { String($0.element) }
  }

  private static func modules(in comment: String) -> Set<String> {
    guard let rule = comment.range(of: "May import ") else { return [] }
    let sentence = comment[rule.upperBound...].prefix { $0 != "." }
    return Set(sentence.split { !$0.isLetter }.map(String.init).filter { $0.first?.isUppercase == true })
  }
}

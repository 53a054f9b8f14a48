/// A settings file as it is written, an object of members, and the errors that point into it.
public struct SettingsFile: Sendable {
  /// How errors call the file.
  public let place: String
  /// What it sets, in its order.
  public let members: [JSON5.Member]
  /// Line of the object.
  public let line: Int

  /// Reads a file's bytes; `kind` and `example` say what it should be: "a theme", "{ name: … }".
  public init(_ bytes: [UInt8], place: String, kind: String, example: String) throws(SettingsError) {
    self.place = place
    let root: JSON5
    do { root = try JSON5.read(bytes) } catch {
      throw SettingsError(place: place, line: error.line, "the file \(error.reason)")
    }
    guard let members = root.object else {
      throw SettingsError(place: place, line: root.line, "\(kind) is an object: \(example)")
    }
    self.members = members
    line = root.line
  }

  /// An error on a line.
  public func wrong(_ line: Int, _ reason: String) -> SettingsError {
    SettingsError(place: place, line: line, reason)
  }

  /// The error of a word that is not known, with the nearest one that is; `what` it should have been: "is no role".
  public func unknown(_ word: String, _ what: String, among known: [String], line: Int) -> SettingsError {
    wrong(line, "'\(word)' \(what); \(Nearest.hint(for: word, among: known))")
  }

  /// A text that is not empty.
  public func text(_ member: JSON5.Member) throws(SettingsError) -> String {
    if let text = member.value.string, !text.isEmpty { return text }
    throw wrong(member.line, "\(member.key) is a text in quotes")
  }

  /// A truth value; `key` is how the error calls it.
  public func flag(_ member: JSON5.Member, key: String? = nil) throws(SettingsError) -> Bool {
    if let flag = member.value.bool { return flag }
    throw wrong(member.line, "\(key ?? member.key) is true or false")
  }

  /// An object's members.
  public func object(_ member: JSON5.Member) throws(SettingsError) -> [JSON5.Member] {
    if let members = member.value.object { return members }
    throw wrong(member.line, "\(member.key) is an object: { … }")
  }

  /// One word of a few.
  public func choice<Word: RawRepresentable<String> & CaseIterable>(
    _ member: JSON5.Member
  ) throws(SettingsError) -> Word {
    let name = try text(member)
    if let word = Word(rawValue: name) { return word }
    let names = Word.allCases.map(\.rawValue)
    throw unknown(name, "is nothing that \(member.key) can be", among: names, line: member.line)
  }
}

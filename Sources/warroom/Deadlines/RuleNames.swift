import Deadlines
import IncidentModel

/// Names of rules, events and calendars as people type them: one that is not known is a sentence with the nearest.
struct RuleNames {
  private let book: Rulebook

  init(_ book: Rulebook) { self.book = book }

  /// A rule by its id.
  func rule(_ id: String) throws(CommandError) -> Rule {
    if let rule = book.rule(id) { return rule }
    let near = Self.hint(id, book.rules.map(\.id))
    throw Self.wrong("There is no rule '\(id)'; \(near) 'warroom deadlines --list' lists them.")
  }

  /// Refuses an event that starts no clock; `filed:RULE` is the filing of an earlier stage.
  func check(event name: String) throws(CommandError) {
    if name.hasPrefix("filed:") {
      let id = String(name.dropFirst(6))
      guard book.rule(id) == nil else { return }
      throw Self.wrong("There is no rule '\(id)' that could be filed; \(Self.hint(id, book.rules.map(\.id)))")
    }
    let known = book.triggers
    guard !known.contains(name) else { return }
    throw Self.wrong("No clock knows the event '\(name)'; \(Self.hint(name, known))")
  }

  /// Refuses a calendar that is not there.
  func check(calendar id: String) throws(CommandError) {
    guard book.calendar(id) == nil else { return }
    throw Self.wrong("There is no calendar '\(id)'; \(Self.hint(id, book.calendars.map(\.id)))")
  }

  /// Refuses a fact that decides nothing.
  func check(flag: String) throws(CommandError) {
    let known = book.flags
    guard !known.contains(flag) else { return }
    throw Self.wrong("There is no flag '\(flag)'; \(Self.hint(flag, known))")
  }

  private static func hint(_ word: String, _ known: [String]) -> String {
    let hint = Nearest.hint(for: word, among: known)
    return hint.hasSuffix("?") ? hint : hint + "."
  }

  private static func wrong(_ sentence: String) -> CommandError { CommandError(SafeText(sentence), .usage) }
}

import ArgumentParser
import Deadlines
import Foundation
import Theming

/// What a shell offers as the value of an option; asked for when somebody presses Tab, so that files of their own count.
extension CompletionKind {
  /// Names of themes.
  static var themes: CompletionKind {
    .custom { _, _, _ in ThemeLibrary.ofUser.entries.map(\.name) }
  }

  /// Ids of rules.
  static var rules: CompletionKind {
    .custom { _, _, _ in RulePackFiles.ofUser().library().book.rules.map(\.id) }
  }

  /// IANA zones.
  static var zones: CompletionKind {
    .custom { _, _, _ in TimeZone.knownTimeZoneIdentifiers.sorted() }
  }
}

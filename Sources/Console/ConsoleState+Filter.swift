import IncidentModel
import Panes

extension ConsoleState {
  /// Begins to type the filter of the pane with the focus.
  mutating func startFilter(in context: ConsoleContext) {
    isTypingFilter = true
    offerCompletion(in: context)
  }

  /// Ends the typing; the filter stays as it is.
  mutating func endFilter() {
    isTypingFilter = false
    completion = nil
  }

  /// Takes another filter for the pane with the focus, which the list follows at once.
  mutating func take(filter: String, in context: ConsoleContext) {
    views[focus].filter = filter
    views[focus].filterTypedAt = context.now
    settle(focus, in: context)
  }

  /// Puts the next candidate in place of the last word.
  mutating func completeFilter(in context: ConsoleContext) {
    guard isTypingFilter, let text = completion?.next(), text.count <= Self.longestFilter else { return }
    take(filter: text, in: context)
  }

  /// Offers what the last word may go on to; only the alert feed has names for what is asked.
  mutating func offerCompletion(in context: ConsoleContext) {
    completion =
      focus == .alerts ? FilterCompletion(views[focus].filter, in: context.snapshot.alerts) : nil
  }
}

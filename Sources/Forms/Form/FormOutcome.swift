import IncidentModel

/// What came of a key in a form.
public enum FormOutcome: Hashable, Sendable {
  /// Nothing that anybody else need know: the cursor moved, a list opened, a field complained.
  case stayed
  /// What is typed is another one: the draft on disk is to be written anew.
  case edited
  /// Everything is right: these events are to be written, in this order. The form stays as it is until they are.
  case submitted([EventDraft])
  /// The form of the operator was filled in: the name.
  case named(String)
  /// Nothing was typed: the form is to be closed, and there is no draft.
  case left
  /// The form is to be closed, and its draft stays on disk.
  case kept
  /// The form is to be closed, and its draft thrown away.
  case discarded
  /// This text is to be written in an editor of the person's own; `Form.take(edited:)` takes it back.
  case editorAsked(String)
}

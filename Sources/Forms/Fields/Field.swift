import IncidentModel
import ScreenKit

/// One thing that a form asks.
public struct Field: Hashable, Sendable {
  /// Where in the event its value goes.
  enum Target: Hashable, Sendable {
    /// A field of `data`.
    case data(String)
    /// A named part of a field of `data`, such as a trigger.
    case part(String, String)
    /// The event's `time`.
    case time
    /// The event's `subject`.
    case subject
    /// Nowhere by itself: the form makes something of it.
    case form(String)
  }

  /// How it is asked, and what stands there.
  enum Input: Hashable, Sendable {
    case text(TextEditor)
    /// A list, an item to a line.
    case lines(TextEditor)
    /// A time as people say it, read against the instant at which it was typed: `-20m` stays what it was.
    case time(TextEditor, typedAt: Instant)
    case choice(Choice)
    /// Yes or no, or open.
    case yesNo(Choice)
  }

  let target: Target
  /// What is asked, in a word or two.
  public let label: String
  /// What it is for, in a sentence.
  public let help: String
  /// Whether it must be filled in.
  public let isRequired: Bool
  var input: Input
  /// What stood there when the form was opened, as `raw` writes it.
  var initial: String
  /// What is wrong with it, in a sentence; nil while nothing is.
  public internal(set) var fault: SafeText?

  init(_ target: Target, _ label: String, _ input: Input, isRequired: Bool = false, help: String) {
    self.target = target
    self.label = label
    self.help = help
    self.isRequired = isRequired
    self.input = input
    initial = ""
    initial = raw
  }

  /// The name under which drafts keep it.
  public var name: String {
    switch target {
    case .data(let name): name
    case .part(let field, let name): "\(field).\(name)"
    case .time: "@time"
    case .subject: "@subject"
    case .form(let name): "@\(name)"
    }
  }

  /// What stands in it, as drafts keep it: a text as typed, what was chosen as lines.
  var raw: String {
    switch input {
    case .text(let editor), .lines(let editor), .time(let editor, _): editor.text
    case .choice(let choice), .yesNo(let choice): choice.values.joined(separator: "\n")
    }
  }

  /// Nothing stands in it.
  var isBlank: Bool {
    switch input {
    case .text(let editor), .lines(let editor), .time(let editor, _): editor.isBlank
    case .choice(let choice), .yesNo(let choice): choice.values.isEmpty
    }
  }

  /// Something else stands in it than when the form was opened.
  var isChanged: Bool { raw != initial }

  /// The text that is edited in it; nil where it is chosen.
  var editor: TextEditor? {
    switch input {
    case .text(let editor), .lines(let editor), .time(let editor, _): editor
    case .choice, .yesNo: nil
    }
  }

  /// What is chosen in it; nil where it is typed.
  var choice: Choice? {
    switch input {
    case .choice(let choice), .yesNo(let choice): choice
    default: nil
    }
  }

  /// Several rows belong to it, and Enter begins a new line.
  var isMultiline: Bool { editor?.isMultiline ?? false }

  /// A text that may be long: nothing else depends on it.
  var isLong: Bool {
    if case .text = input { isMultiline } else { false }
  }

  /// Puts an editor in the place of the one it has.
  mutating func set(_ editor: TextEditor, at now: Instant) {
    switch input {
    case .text: input = .text(editor)
    case .lines: input = .lines(editor)
    case .time(let before, let typedAt):
      input = .time(editor, typedAt: before.pieces == editor.pieces ? typedAt : now)
    case .choice, .yesNo: break
    }
  }

  /// Puts a choice in the place of the one it has.
  mutating func set(_ choice: Choice) {
    switch input {
    case .choice: input = .choice(choice)
    case .yesNo: input = .yesNo(choice)
    default: break
    }
  }

  /// Takes what a draft kept.
  mutating func restore(_ text: String, typedAt: Instant?) {
    if var choice {
      let values = text.split(separator: "\n").map(String.init)
      choice.values = values.filter { value in
        choice.allowsOther || choice.options.contains { $0.value == value }
      }
      set(choice)
    } else if var editor {
      editor.set(text)
      set(editor, at: typedAt ?? .distantPast)
    }
  }
}

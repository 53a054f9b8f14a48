import IncidentModel

extension Field {
  /// A single line.
  static func line(
    _ target: Target,
    _ label: String,
    _ text: SafeText? = nil,
    isRequired: Bool = false,
    help: String
  ) -> Field {
    Field(target, label, .text(TextEditor(text?.string ?? "")), isRequired: isRequired, help: help)
  }

  /// A text of several lines.
  static func text(
    _ target: Target,
    _ label: String,
    _ text: SafeText? = nil,
    isRequired: Bool = false,
    help: String
  ) -> Field {
    let editor = TextEditor(text?.string ?? "", isMultiline: true, limit: TextEditor.textLimit)
    return Field(target, label, .text(editor), isRequired: isRequired, help: help)
  }

  /// A list, an item to a line.
  static func lines(_ target: Target, _ label: String, _ items: [SafeText] = [], help: String) -> Field {
    let text = items.map(\.string).joined(separator: "\n")
    let editor = TextEditor(text, isMultiline: true, limit: TextEditor.textLimit)
    return Field(target, label, .lines(editor), help: help)
  }

  /// A time.
  static func time(
    _ target: Target,
    _ label: String,
    _ text: String = "",
    isRequired: Bool = false,
    help: String,
    in setting: FormSetting
  ) -> Field {
    let input = Input.time(TextEditor(text, limit: 64), typedAt: setting.now)
    return Field(target, label, input, isRequired: isRequired, help: help)
  }

  /// One of a list.
  static func choice(
    _ target: Target,
    _ label: String,
    _ options: [PickOption],
    _ value: String? = nil,
    allowsOther: Bool = false,
    isRequired: Bool = false,
    help: String
  ) -> Field {
    let choice = Choice(options: options, values: value.map { [$0] } ?? [], allowsOther: allowsOther)
    return Field(target, label, .choice(choice), isRequired: isRequired, help: help)
  }

  /// Some of a list, and others.
  static func choices(
    _ target: Target,
    _ label: String,
    _ options: [PickOption],
    _ values: [String] = [],
    allowsOther: Bool = true,
    help: String
  ) -> Field {
    let choice = Choice(options: options, values: values, isMultiple: true, allowsOther: allowsOther)
    return Field(target, label, .choice(choice), help: help)
  }

  /// Yes, no, or open.
  static func yesNo(_ target: Target, _ label: String, _ value: Bool? = nil, help: String) -> Field {
    let options = [PickOption("yes"), PickOption("no")]
    let values = value.map { [$0 ? "yes" : "no"] } ?? []
    return Field(target, label, .yesNo(Choice(options: options, values: values)), help: help)
  }
}

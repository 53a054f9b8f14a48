import IncidentModel
import ScreenKit

extension Form {
  /// Takes a key in a sheet of a size; the mouse in columns and rows of the sheet.
  public mutating func press(_ key: Key, in setting: FormSetting, size: Size) -> FormOutcome {
    if case .mouse(let mouse) = key { return point(mouse, in: setting, size: size) }
    if let question { return answer(question, with: key, in: setting) }
    if pick != nil { return pressInList(key, in: setting) }
    guard fields.indices.contains(focus) else { return key == .escape ? leave() : .stayed }
    switch key {
    case .control("s"): return submit(in: setting)
    case .control("e"):
      guard let editor = fields[focus].editor, fields[focus].isMultiline else { return .stayed }
      return .editorAsked(editor.text)
    case .escape: return leave()
    case .tab: return go(1)
    case .backTab: return go(-1)
    case .enter where !fields[focus].isMultiline:
      return focus == fields.count - 1 ? submit(in: setting) : go(1)
    default: break
    }
    if fields[focus].editor != nil { return edit(key, in: setting, size: size) }
    return choose(key, in: setting)
  }

  /// Goes so many fields further; around the end.
  mutating func go(_ count: Int) -> FormOutcome {
    guard !fields.isEmpty else { return .stayed }
    focus = (focus + count + fields.count) % fields.count
    return .stayed
  }

  private mutating func edit(_ key: Key, in setting: FormSetting, size: Size) -> FormOutcome {
    guard var editor = fields[focus].editor else { return .stayed }
    let layout = FormLayout(self, in: setting, size: size)
    let answer = editor.press(key, width: layout.textWidth)
    editor.settle(width: layout.textWidth, height: layout.places[focus].rows)
    switch answer {
    case .changed:
      change { $0.set(editor, at: setting.now) }
      if governs(fields[focus]) { refit(in: setting) }
      return .edited
    case .moved:
      fields[focus].set(editor, at: setting.now)
      return .stayed
    case .refused(let sentence):
      notice = sentence
      return .stayed
    case .notMine: return leaveField(by: key)
    }
  }

  /// Up and down at the edge of a field lead to the next one.
  private mutating func leaveField(by key: Key) -> FormOutcome {
    switch key {
    case .up where focus > 0: focus -= 1
    case .down where focus < fields.count - 1: focus += 1
    case .pageUp: focus = 0
    case .pageDown: focus = fields.count - 1
    default: break
    }
    return .stayed
  }

  private mutating func choose(_ key: Key, in setting: FormSetting) -> FormOutcome {
    guard var choice = fields[focus].choice else { return .stayed }
    switch key {
    case .left where !choice.isMultiple, .right where !choice.isMultiple:
      choice.turn(by: key == .left ? -1 : 1)
    case .backspace, .delete:
      guard !choice.values.isEmpty else { return .stayed }
      choice.values.removeLast()
    case .control("u"): choice.values = []
    case .character(" "):
      pick = PickList(choice, filter: "")
      return .stayed
    case .character(let character):
      pick = PickList(choice, filter: String(character))
      return .stayed
    case .paste(let text): return paste(text, in: choice, setting)
    default: return leaveField(by: key)
    }
    return chose(choice, in: setting)
  }

  private mutating func paste(_ text: String, in choice: Choice, _ setting: FormSetting) -> FormOutcome {
    let plain = SafeText(text).string
    guard plain.utf8.count <= TextEditor.lineLimit else {
      notice =
        "Nothing was taken: that is longer than a list of names; put it into evidence/ and name the file here."
      return .stayed
    }
    guard choice.isMultiple, choice.allowsOther else {
      pick = PickList(choice, filter: plain.replacing("\n", with: " "))
      return .stayed
    }
    var choice = choice
    choice.take(all: plain)
    return chose(choice, in: setting)
  }

  /// Takes what was chosen in the field with the cursor.
  mutating func chose(_ choice: Choice, in setting: FormSetting) -> FormOutcome {
    guard choice != fields[focus].choice else { return .stayed }
    change { $0.set(choice) }
    if governs(fields[focus]) { refit(in: setting) }
    return .edited
  }
}

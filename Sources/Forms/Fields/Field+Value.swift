import Foundation
import IncidentModel

extension Field {
  /// What it says in an event; nil where nothing stands in it. Throws what is wrong with it, in a sentence.
  func value(in setting: FormSetting) throws(FieldFault) -> DraftValue? {
    guard !isBlank else {
      if isRequired { throw FieldFault("This must be filled in.") }
      return nil
    }
    switch input {
    case .text(let editor):
      return .text(editor.text.trimmingCharacters(in: .whitespacesAndNewlines))
    case .lines(let editor): return .texts(Self.items(of: editor.text))
    case .time(let editor, let typedAt):
      do {
        return .time(try setting.when(at: typedAt).read(editor.text).instant)
      } catch {
        throw FieldFault(SafeText("\(error.sentence)."))
      }
    case .choice(let choice):
      return choice.isMultiple ? .texts(choice.values) : choice.values.first.map(DraftValue.text)
    case .yesNo(let choice): return .bool(choice.values == ["yes"])
    }
  }

  /// The instant that it means; nil where it is no time, or none that can be read.
  func instant(in setting: FormSetting) -> Instant? {
    guard case .time(let editor, let typedAt) = input, !editor.isBlank else { return nil }
    return try? setting.when(at: typedAt).read(editor.text).instant
  }

  /// What it says where nothing stands in it any more; nil where that cannot be said.
  var emptied: DraftValue? {
    switch input {
    case .text: .text("")
    case .lines: .texts([])
    case .choice(let choice):
      choice.isMultiple ? .texts([]) : choice.allowsOther ? .text("") : nil
    case .time, .yesNo: nil
    }
  }

  private static func items(of text: String) -> [String] {
    text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
  }
}

/// What is wrong with a field.
struct FieldFault: Error, Hashable {
  /// In a sentence; safe to draw.
  let sentence: SafeText

  init(_ sentence: SafeText) { self.sentence = sentence }
}

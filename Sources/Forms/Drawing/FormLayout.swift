import IncidentModel
import Panes
import ScreenKit

/// Where the parts of a form lie in a sheet of a size.
struct FormLayout {
  /// A field and what stands below it.
  struct Place {
    /// Number of the field.
    var field: Int
    /// Its first row, from the top of the form.
    var y: Int
    /// Rows of its text.
    var rows: Int
    /// What stands below its text, a row each, and whether it is something wrong.
    var notes: [(text: String, isFault: Bool)]

    /// Rows of all of it.
    var height: Int { rows + notes.count }
  }

  let size: Size
  /// Columns of the labels.
  let labelWidth: Int
  /// The fields, from the top down.
  private(set) var places: [Place] = []
  /// When a note changes by itself.
  private(set) var changesAt: Instant?

  /// The layout of a form.
  init(_ form: Form, in setting: FormSetting, size: Size) {
    self.size = size
    let longest = form.fields.map { TextWidth.columns(of: $0.label) }.max() ?? 0
    labelWidth = min(longest, size.width < 60 ? 12 : 24)
    let answers = form.answers(in: setting)
    var y = 0
    for (index, field) in form.fields.enumerated() {
      var notes = notes(of: field, in: setting)
      if let remark = form.kind.plan.remark(on: field, of: answers, in: setting), field.fault == nil {
        notes += wrapped(remark.string, isFault: false)
      }
      let place = Place(field: index, y: y, rows: rows(of: field), notes: notes)
      places.append(place)
      y += place.height
    }
  }

  /// The column at which what is typed begins: behind the marker, the label and its mark.
  var valueX: Int { 2 + labelWidth + 3 }
  /// Columns for what is typed, the cursor behind it included.
  var valueWidth: Int { max(4, size.width - 2 - valueX) }
  /// Columns at which what is typed is wrapped.
  var textWidth: Int { valueWidth - 1 }
  /// Rows for the fields.
  var bodyHeight: Int { max(1, size.height - 2 - footHeight) }
  /// Rows for help and keys.
  var footHeight: Int { helpRows + 1 + (hasRule ? 1 : 0) }
  /// Rows for help.
  var helpRows: Int { size.height >= 16 ? 2 : 1 }
  /// There is room for a line between the fields and what stands below them.
  var hasRule: Bool { size.height >= 12 }
  /// Rows of all fields.
  var height: Int { places.last.map { $0.y + $0.height } ?? 0 }

  /// The first row of the form in sight, so that the field with the cursor is in sight, with what comes before it.
  func top(of form: Form) -> Int {
    guard height > bodyHeight, places.indices.contains(form.focus) else { return 0 }
    let place = places[form.focus]
    let least = place.y + place.height - bodyHeight
    let wanted = max(least, min(place.y, place.y - bodyHeight / 3))
    return min(max(0, wanted), height - bodyHeight)
  }

  /// Rows for the text of a field: what is there, between bounds.
  func rows(of field: Field) -> Int {
    guard let editor = field.editor else {
      let words = field.choice?.words ?? ""
      return min(3, max(1, TextFitting.wrap(words, to: textWidth).count))
    }
    let most = max(1, min(field.isMultiline ? 8 : 3, bodyHeight - 2))
    let least = field.isMultiline ? min(2, most) : 1
    return max(least, editor.rowCount(width: textWidth, most: most))
  }

  /// What is wrong with a field, else how a time is read.
  private mutating func notes(of field: Field, in setting: FormSetting) -> [(text: String, isFault: Bool)] {
    if let fault = field.fault { return wrapped(fault.string, isFault: true) }
    guard case .time(let editor, let typedAt) = field.input, !editor.isBlank else { return [] }
    do {
      let reading = try setting.when(at: typedAt).read(editor.text)
      let next = Span.ageChanges(since: reading.instant, now: setting.now)
      changesAt = min(changesAt ?? next, next)
      return wrapped(TimeReading.words(of: reading, in: setting), isFault: false)
    } catch {
      return wrapped("\(error.sentence).", isFault: true)
    }
  }

  private func wrapped(_ text: String, isFault: Bool) -> [(text: String, isFault: Bool)] {
    TextFitting.wrap(text, to: max(1, valueWidth - 2)).prefix(3).map { ($0, isFault) }
  }
}

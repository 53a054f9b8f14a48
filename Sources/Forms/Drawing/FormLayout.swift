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
    helpRows = Self.helpRows(for: form.notice, size: size)
    let longest = form.fields.map { TextWidth.columns(of: $0.label) }.max() ?? 0
    labelWidth = min(longest, size.width < Self.narrow ? 12 : 24)
    let answers = form.answers(in: setting)
    for (index, field) in form.fields.enumerated() {
      var notes = notes(of: field, in: setting)
      if let remark = form.kind.plan.remark(on: field, of: answers, in: setting), field.fault == nil {
        notes += wrapped(remark.string, isFault: false)
      }
      let rows = rows(of: field, most: max(1, min(Self.mostRows, bodyHeight - 2)))
      places.append(Place(field: index, y: height, rows: rows, notes: notes))
    }
    giveRest(to: form)
  }

  private static func helpRows(for notice: SafeText?, size: Size) -> Int {
    let least = size.height >= 16 ? 2 : 1
    guard let notice else { return least }
    let needed = TextFitting.wrap(FormFoot.marked(notice, "!"), to: max(1, size.width - 4)).count
    return max(least, min(needed, size.height / 3))
  }

  /// A sheet of fewer columns has its notes below the labels, too.
  private static let narrow = 60
  /// Rows that a field takes while others need room.
  private static let mostRows = 8

  /// The field with the cursor takes the rows that are left, as far as it has text for them.
  private mutating func giveRest(to form: Form) {
    guard places.indices.contains(form.focus), height < bodyHeight else { return }
    let own = places[form.focus].rows
    let rows = rows(of: form.fields[form.focus], most: own + bodyHeight - height)
    places[form.focus].rows = rows
    for index in places.indices.dropFirst(form.focus + 1) { places[index].y += rows - own }
  }

  /// The column at which what is typed begins: behind the marker, the label and its mark.
  var valueX: Int { 2 + labelWidth + 3 }
  /// Columns for what is typed, the cursor behind it included.
  var valueWidth: Int { max(4, size.width - 2 - valueX) }
  /// The column at which notes begin.
  var noteX: Int { size.width < Self.narrow ? 3 : valueX }
  /// Columns for notes.
  var noteWidth: Int { size.width - 2 - noteX }
  /// Columns at which what is typed is wrapped.
  var textWidth: Int { valueWidth - 1 }
  /// Rows for the fields.
  var bodyHeight: Int { max(1, size.height - 2 - footHeight) }
  /// Rows for help and keys.
  var footHeight: Int { helpRows + 1 + (hasRule ? 1 : 0) }
  /// Rows for help; as many as a notice needs, for it says why something was not done.
  let helpRows: Int
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

  /// Rows for the text of a field: what is there, up to a number.
  private func rows(of field: Field, most: Int) -> Int {
    guard let editor = field.editor else {
      return max(1, min(most, TextFitting.wrap(field.choice?.words ?? "", to: textWidth).count))
    }
    return max(field.isMultiline ? min(2, most) : 1, editor.rowCount(width: textWidth, most: most))
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
    TextFitting.wrap(text, to: max(1, noteWidth - 2)).prefix(4).map { ($0, isFault) }
  }
}

import IncidentModel
import Panes
import ScreenKit
import TestKit
import Testing

@testable import Forms

/// Forms as they are seen, with the cursor as the cell that a person types in.
@Suite struct FormGoldenTests {
  private static let sizes = [(80, 24), (120, 40), (40, 12)]
  private let setting = FormRoom().setting

  private func expectGolden(
    _ form: Form,
    _ width: Int,
    _ height: Int,
    glyphs: GlyphSet = .unicode,
    named name: String
  ) {
    let size = Size(width: width, height: height)
    let grid = FormSheet.draw(form, in: setting, size: size, glyphs: glyphs).grid
    expectGolden(grid, named: "forms/\(name)-\(width)x\(height)")
  }

  /// The planes of a grid, and where its cursor stands.
  private func expectGolden(_ grid: Grid, named name: String) {
    let cursor = grid.cursor.map { "column \($0.x), row \($0.y)" } ?? "hidden"
    TestKit.expectGolden(text: planes(of: grid) + "-- cursor \(cursor)\n", named: name)
  }

  @Test(arguments: sizes)
  func anEmptyForm(width: Int, height: Int) {
    expectGolden(Form(.note, in: setting), width, height, named: "note-empty")
  }

  @Test(arguments: sizes)
  func aFilledForm(width: Int, height: Int) {
    expectGolden(filledNote, width, height, named: "note-filled")
  }

  @Test func asciiAlone() {
    var form = filledNote
    form.fill("@time", "half past", in: setting)
    expectGolden(form, 80, 24, glyphs: .ascii, named: "note-ascii")
  }

  @Test(arguments: sizes)
  func aFault(width: Int, height: Int) {
    var form = Form(.filed, on: .notification("gdpr-33"), in: setting)
    form.fill("at", "2025-03-30 02:30", in: setting)
    form.fill("reference", "2025-0417", in: setting)
    form.fill("at", "now", in: setting)
    form.press([.control("s")], in: setting)
    expectGolden(form, width, height, named: "filed-late")
  }

  @Test(arguments: sizes)
  func aListThatIsOpen(width: Int, height: Int) {
    var form = Form(.required, in: setting)
    form.type("gdpr", in: setting)
    form.press([.down], in: setting)
    expectGolden(form, width, height, named: "required-list")
  }

  @Test(arguments: sizes)
  func aRuleAndItsClock(width: Int, height: Int) {
    var form = Form(.required, on: .rule("eu-gdpr-33-1"), in: setting)
    form.fill("triggers.aware_breach", "yesterday 14:20", in: setting)
    expectGolden(form, width, height, named: "required-clock")
  }

  @Test(arguments: sizes)
  func aQuestionBeforeLeaving(width: Int, height: Int) {
    var form = filledNote
    form.press([.escape], in: setting)
    expectGolden(form, width, height, named: "note-leaving")
  }

  @Test func aTimeThatTheClocksSkipAndOneThatTheyShowTwice() {
    var form = Form(.note, in: setting)
    form.fill("title", "Night of the change", in: setting)
    form.fill("@time", "2025-03-30 02:30", in: setting)
    expectGolden(form, 80, 24, named: "time-skipped")
    form.fill("@time", "2024-10-27 02:30", in: setting)
    expectGolden(form, 80, 24, named: "time-twice")
  }

  @Test func aPasteThatIsRefused() {
    var form = Form(.note, in: setting)
    form.type("Log of the server", in: setting)
    form.press([.paste(String(repeating: "x", count: 1 << 20))], in: setting)
    expectGolden(form, 80, 24, named: "note-refused")
  }

  @Test func whatOthersChanged() {
    var room = FormRoom()
    var form = Form(.taskHold, on: .task("images"), in: room.setting)
    form.type("no access to the rack", in: room.setting)
    var done = TaskChange()
    done.state = .done
    room.tell(
      .taskUpdated,
      "images",
      .taskUpdated(done),
      by: "night watch",
      raw: #"{"data":{"state":"done"}}"#
    )
    form.press([.control("s")], in: room.setting)
    expectGolden(form, 80, 24, named: "hold-changed")
  }

  @Test func aLongTextShowsTheRowsAroundItsCursor() {
    var form = Form(.handover, in: setting)
    form.fill("to", "night watch", in: setting)
    let lines = (1...40).map {
      "Line \($0) of what the next shift must know, long enough to be wrapped somewhere."
    }
    form.fill("summary", lines.joined(separator: "\n"), in: setting)
    form.press(Array(repeating: .up, count: 30), in: setting)
    expectGolden(form, 80, 24, named: "handover-long")
    expectGolden(form, 40, 10, named: "handover-long")
  }

  @Test func wideLettersAndMarks() {
    var form = Form(.note, in: setting)
    form.type("漢字 in the log of cafe\u{301} 👩‍👩‍👧‍👦 and 🇩🇪, ", in: setting)
    form.type("更多的文字更多的文字更多的文字更多的文字", in: setting)
    expectGolden(form, 40, 12, named: "note-wide")
  }

  @Test(arguments: sizes)
  func thePalette(width: Int, height: Int) {
    let items = FormKind.allCases.map { kind in
      PaletteItem(
        id: kind.rawValue,
        name: kind.title,
        keys: kind == .note ? "n" : "",
        help: kind.summary,
        hindrance: kind == .retract ? "No entry is selected." : nil
      )
    }
    let size = Size(width: width, height: height)
    var palette = Palette(items, history: ["status", "note"])
    let empty = PaletteSheet.draw(palette, size: size, glyphs: .unicode).grid
    expectGolden(empty, named: "forms/palette-\(width)x\(height)")
    for character in "task" { _ = palette.press(.character(character)) }
    _ = palette.press(.down)
    let found = PaletteSheet.draw(palette, size: size, glyphs: .unicode).grid
    expectGolden(found, named: "forms/palette-found-\(width)x\(height)")
  }

  private var filledNote: Form {
    var form = Form(.note, in: setting)
    form.fill(
      "title",
      "Second wave on the secondary host, from an address that was seen on Saturday",
      in: setting
    )
    form.fill("kind", "finding", in: setting)
    form.fill(
      "detail",
      "SSH logins with a key that should have been revoked.\nBlocked at the edge.",
      in: setting
    )
    form.fill("systems", "cloud-02", in: setting)
    form.fill("systems", "store-03", in: setting)
    form.fill("@time", "-20m", in: setting)
    return form
  }
}

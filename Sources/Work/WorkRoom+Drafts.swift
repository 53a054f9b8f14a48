import Console
import Forms
import IncidentModel
import Panes
import ScreenKit
import Theming

/// The drafts as a list to choose from.
struct DraftList: Hashable {
  var selected = 0
}

extension WorkRoom {
  /// Shows the drafts that were found when the room opened, once it is known which of them are written already.
  mutating func offerDrafts(in context: ConsoleContext) -> [Outcome<WorkRequest>] {
    guard context.snapshot.progress.isComplete, !console.isPast else { return [] }
    areDraftsNew = false
    let setting = setting(in: context)
    let written = drafts.filter { $0.isWritten(in: setting) }
    drafts.removeAll { written.contains($0) }
    if case .drafts = sheet { sheet = nil }
    if !drafts.isEmpty, sheet == nil { sheet = .drafts(DraftList()) }
    return written.map { .request(.dropDraft($0.name)) }
  }

  /// The end of a sentence about a draft: how to come back to it.
  func wayToDrafts(in context: ConsoleContext) -> String {
    context.keymap.key(of: "drafts").map { "; \($0) shows the drafts" } ?? ""
  }

  /// Shows the drafts.
  mutating func showDrafts(in context: ConsoleContext) -> [Outcome<WorkRequest>] {
    if drafts.isEmpty {
      say("There are no drafts: everything typed was written or discarded", in: context)
    } else {
      sheet = .drafts(DraftList())
    }
    return []
  }

  /// Takes a key in the list of drafts.
  mutating func press(_ key: Key, in list: DraftList, _ context: ConsoleContext) -> [Outcome<WorkRequest>] {
    guard drafts.indices.contains(list.selected) else { return close() }
    var list = list
    switch key {
    case .up, .character("k"): list.selected = max(0, list.selected - 1)
    case .down, .character("j"): list.selected = min(drafts.count - 1, list.selected + 1)
    case .escape, .character("q"):
      return close()
    case .enter:
      goOn(with: list.selected, in: context)
      return []
    case .character("x"):
      let gone = drafts.remove(at: list.selected)
      say("The draft is discarded", in: context)
      list.selected = min(list.selected, max(0, drafts.count - 1))
      sheet = drafts.isEmpty ? nil : .drafts(list)
      return [.request(.dropDraft(gone.name))]
    default: break
    }
    sheet = .drafts(list)
    return []
  }

  /// Takes the mouse in the list of drafts, in columns and rows of its sheet: a click selects, a double click goes on with
  /// the draft.
  mutating func point(_ mouse: Mouse, in list: DraftList, _ context: ConsoleContext)
    -> [Outcome<WorkRequest>]
  {
    let window = window(of: list)
    let row = mouse.y - 2
    switch mouse.kind {
    case .wheelUp: return press(.up, in: list, context)
    case .wheelDown: return press(.down, in: list, context)
    case .press, .doubleClick:
      guard (0..<window.height).contains(row), drafts.indices.contains(window.top + row) else { return [] }
      let clicked = DraftList(selected: window.top + row)
      sheet = .drafts(clicked)
      return mouse.kind == .doubleClick ? press(.enter, in: clicked, context) : []
    case .release: return []
    }
  }

  private mutating func goOn(with number: Int, in context: ConsoleContext) {
    let setting = setting(in: context)
    let form = Form(drafts[number].record, in: setting)
    guard !form.fields.isEmpty else {
      let isLoading = !context.snapshot.progress.isComplete
      say(
        "What this draft is about is not in the incident\(isLoading ? " yet" : ""); the draft is kept",
        in: context
      )
      return
    }
    let draft = drafts.remove(at: number)
    sheet = .form(OpenForm(form, id: ULID(draft.name) ?? setting.fresh))
  }

  /// Where the list lies.
  var draftsRect: Rect {
    let room = console.layout.sheet(widest: 80)
    let height = min(room.height, drafts.count + 3)
    return Rect(x: room.x, y: room.y + (room.height - height) / 2, width: room.width, height: height)
  }

  /// The drafts in sight: the first one, and how many there is room for.
  private func window(of list: DraftList) -> (top: Int, height: Int) {
    let height = max(1, draftsRect.height - 3)
    return (min(max(0, list.selected - height + 1), max(0, drafts.count - height)), height)
  }

  /// The list as it is seen.
  func cover(of list: DraftList, in context: ConsoleContext) -> Cover {
    let rect = draftsRect
    var canvas = Canvas(rect.size, glyphs: context.glyphs)
    let (top, window) = window(of: list)
    SheetFrame.draw(
      &canvas,
      title: "Typed and not sent",
      note: SheetFrame.place(top: top, window: window, count: drafts.count)
    )
    let lead = "Enter goes on with it, x discards it."
    canvas.text(lead, x: 2, y: 1, width: rect.width - 4, ink: Ink(.muted))
    let clock = ClockFace(zone: context.zone)
    for (index, draft) in drafts.enumerated().dropFirst(top).prefix(window) {
      let y = index - top + 2
      let isSelected = index == list.selected
      if isSelected {
        canvas.fill(Rect(x: 1, y: y, width: rect.width - 2, height: 1), ink: Ink(.selection))
        canvas.put(DrawnCharacter(context.glyphs.marker), x: 1, y: y, ink: Ink(.selection))
      }
      let form = Form(draft.record, in: setting(in: context))
      let words = [
        clock.dayAndTime(draft.at, now: context.now), form.title(in: setting(in: context)).string,
        draft.record.texts.first?.text ?? "",
      ]
      let line = SafeText(words.joined(separator: "  ").replacing("\n", with: " "))
      canvas.text(line.string, x: 3, y: y, width: rect.width - 5, ink: Ink(isSelected ? .selection : .text))
    }
    let hints = [("Enter", "goes on"), ("x", "discards"), ("Esc", "later")]
    return Cover(
      rect: rect,
      drawing: Drawing(grid: canvas.grid),
      hints: hints.map { KeyLine(keys: $0.0, text: $0.1) }
    )
  }
}

extension KeptDraft {
  /// The event that it would become is there: the room ended after it was written and before the draft was gone.
  func isWritten(in setting: FormSetting) -> Bool {
    let state = setting.incident.state
    let id = EntityID(name)
    if state.entries[id] != nil || state.tasks[id] != nil || state.notifications[id] != nil
      || state.statuses[id] != nil || state.handovers[id] != nil
    {
      return true
    }
    let form = Form(record, in: setting)
    return form.basis?.news(in: setting.incident).contains { $0.key.id == name } ?? false
  }
}

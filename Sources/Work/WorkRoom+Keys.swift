import Console
import Forms
import IncidentModel
import ScreenKit

extension WorkRoom {
  /// Takes a key while something lies over the panes.
  mutating func pressInSheet(_ key: Key, in context: ConsoleContext) -> [Outcome<WorkRequest>] {
    console.answerAlarm(at: context.now)
    if case .action(.view(let action)) = context.keymap.answer(
      to: key,
      in: .form,
      pane: console.focus,
      after: nil
    ) {
      guard case .pointed(let mouse) = action else { return update(action, in: context) }
      return point(mouse, in: context)
    }
    guard !console.layout.isTooSmall else { return [] }
    switch sheet {
    case .form(let open): return press(key, in: open, context)
    case .undo(let undoing): return press(key, in: undoing, context)
    case .drafts(let list): return press(key, in: list, context)
    case nil: return []
    }
  }

  /// Takes the mouse to what lies over the panes; what is beside it is covered and takes nothing.
  private mutating func point(_ mouse: Mouse, in context: ConsoleContext) -> [Outcome<WorkRequest>] {
    guard !console.layout.isTooSmall else { return [] }
    let rect = if case .drafts = sheet { draftsRect } else { coverRect }
    guard rect.contains(x: mouse.x, y: mouse.y) else { return [] }
    let inside = Mouse(kind: mouse.kind, x: mouse.x - rect.x, y: mouse.y - rect.y)
    switch sheet {
    case .form(let open): return press(.mouse(inside), in: open, context)
    case .drafts(let list): return point(inside, in: list, context)
    case .undo, nil: return []
    }
  }

  mutating func press(_ key: Key, in open: OpenForm, _ context: ConsoleContext)
    -> [Outcome<WorkRequest>]
  {
    var open = open
    var outcome = open.form.press(key, in: setting(in: context), size: coverRect.size)
    // A name is all that is asked: taken from the list, it is given.
    if open.form.kind == .operatorName, key == .enter, outcome == .edited {
      outcome = open.form.press(.control("s"), in: setting(in: context), size: coverRect.size)
    }
    sheet = .form(open)
    switch outcome {
    case .stayed: return []
    case .edited: return keep(open, in: context)
    case .submitted where console.isPast: return keepFromPast(open, in: context)
    case .submitted where mustAskWho:
      wish = .form(open)
      askWho(in: context)
      return []
    case .submitted(let drafts): return order(drafts, of: open, in: context)
    case .named(let name): return take(name: name, in: context)
    case .left: return close()
    case .kept:
      let draft = draft(of: open, in: context)
      drafts.append(draft)
      say("The draft is kept\(wayToDrafts(in: context))", in: context)
      return close() + [.request(.keepDraft(draft))]
    case .discarded: return close() + drop(open)
    case .editorAsked(let text): return [.request(.edit(text))]
    }
  }

  /// The past came while the form was open: what it says would get the time of the past, so it waits as a draft.
  private mutating func keepFromPast(_ open: OpenForm, in context: ConsoleContext) -> [Outcome<WorkRequest>] {
    let draft = draft(of: open, in: context)
    drafts.append(draft)
    let way = wayToDrafts(in: context)
    say("This is the past: nothing was written. The draft is kept for the present\(way).", in: context)
    return close() + [.request(.keepDraft(draft))]
  }

  /// Takes the text of an editor into the form that asked for it; where it cannot, the file stays and is named.
  mutating func takeEdited(_ text: String, from path: String, in context: ConsoleContext)
    -> [Outcome<WorkRequest>]
  {
    guard case .form(var open) = sheet else {
      say("The form is gone; what you wrote is in \(path)", in: context)
      return []
    }
    let wasTaken = open.form.take(edited: text, in: setting(in: context))
    if !wasTaken { open.form.say(SafeText("\(open.form.notice ?? "") What you wrote is in \(path).")) }
    sheet = .form(open)
    return wasTaken ? keep(open, in: context) + [.request(.dropEdited(path))] : []
  }

  /// Closes what lies over the panes; a change that waited for a name is given up, and a form comes back.
  mutating func close() -> [Outcome<WorkRequest>] {
    sheet = if case .form(let open) = wish { .form(open) } else { nil }
    wish = nil
    return []
  }

  private func keep(_ open: OpenForm, in context: ConsoleContext) -> [Outcome<WorkRequest>] {
    guard open.form.kind != .operatorName else { return [] }
    guard open.form.isChanged else { return drop(open) }
    return [.request(.keepDraft(draft(of: open, in: context)))]
  }

  private func drop(_ open: OpenForm) -> [Outcome<WorkRequest>] {
    open.form.kind == .operatorName ? [] : [.request(.dropDraft(open.id.description))]
  }

  func draft(of open: OpenForm, in context: ConsoleContext) -> KeptDraft {
    KeptDraft(
      name: open.id.description,
      at: context.now,
      author: operatorName,
      record: open.form.record
    )
  }
}

import Console
import Forms
import IncidentModel

/// An order on its way, and what to do when it fails.
struct Placed: Hashable {
  var order: WriteOrder
  /// What it is called.
  var title: SafeText
  /// The form that it came from; nil where a key alone did it.
  var form: OpenForm?
  /// What was taken back by it.
  var undone: Deed?
}

/// What this room has written.
struct Deed: Hashable {
  var pieces: [WriteOrder.Piece]
  var title: SafeText
}

extension WorkRoom {
  /// Orders what a form says. The form makes room at once, and comes back with the reason if nothing was written.
  mutating func order(_ drafts: [EventDraft], of open: OpenForm, in context: ConsoleContext)
    -> [Outcome<WorkRequest>]
  {
    let title = open.form.title(in: setting(in: context))
    sheet = nil
    if case .alerts = open.form.subject { console.clearMarks() }
    if let left = open.left, left.pieces.map(\.draft) == Array(drafts.suffix(left.pieces.count)) {
      return place(left.pieces, titled: title, form: open)
    }
    return place(stamped(drafts, first: open.id, in: context), titled: title, form: open)
  }

  /// Orders events that a key alone asks for.
  mutating func order(
    _ drafts: [EventDraft],
    titled title: String,
    undoing deed: Deed? = nil,
    in context: ConsoleContext
  ) -> [Outcome<WorkRequest>] {
    place(
      stamped(drafts, first: ids.next(at: context.now), in: context),
      titled: SafeText(title),
      undoing: deed
    )
  }

  private func stamped(_ drafts: [EventDraft], first: ULID, in context: ConsoleContext)
    -> [WriteOrder.Piece]
  {
    drafts.enumerated().map { index, draft in
      let id = index == 0 ? first : ids.next(at: context.now)
      // A millisecond apart, so that every room folds them in the order in which they were meant.
      let recorded = context.now.adding(nanoseconds: Int64(index) * 1_000_000)
      let stamp = EventStamp(id: id, source: source, recorded: recorded, zone: context.zone)
      return WriteOrder.Piece(draft: draft, stamp: stamp)
    }
  }

  private mutating func place(
    _ pieces: [WriteOrder.Piece],
    titled title: SafeText,
    form: OpenForm? = nil,
    undoing deed: Deed? = nil
  ) -> [Outcome<WorkRequest>] {
    orderCount += 1
    let order = WriteOrder(number: orderCount, pieces: pieces)
    orders[order.number] = Placed(order: order, title: title, form: form, undone: deed)
    console.pendingWrites = orders.count
    return [.request(.write(order))]
  }

  /// Takes what became of an order.
  mutating func take(_ result: WriteResult, of number: Int, in context: ConsoleContext)
    -> [Outcome<WorkRequest>]
  {
    guard let placed = orders.removeValue(forKey: number) else { return [] }
    console.pendingWrites = orders.count
    switch result {
    case .done(let remark):
      console.say(remark ?? SafeText("Written: \(placed.title)"), at: context.now)
      note(placed)
      return placed.form.map { [.request(.dropDraft($0.id.description))] } ?? []
    case .stopped(let count, let reason):
      return comeBack(placed, after: count, reason, in: context)
    }
  }

  private mutating func note(_ placed: Placed) {
    if let undone = placed.undone {
      deeds.removeAll { $0 == undone }
    } else {
      deeds.append(Deed(pieces: placed.order.pieces, title: placed.title))
      if deeds.count > 50 { deeds.removeFirst() }
    }
  }

  /// The form comes back with the reason; where another lies there by now, its draft waits.
  private mutating func comeBack(
    _ placed: Placed,
    after count: Int,
    _ reason: SafeText,
    in context: ConsoleContext
  ) -> [Outcome<WorkRequest>] {
    guard var open = placed.form else {
      console.say(reason, at: context.now)
      return []
    }
    if count > 0 {
      open.left = WriteOrder(number: 0, pieces: Array(placed.order.pieces.dropFirst(count)))
    }
    let kept = draft(of: open, in: context)
    // What is entered while the past is shown would have its time.
    if sheet == nil, !console.isPast {
      open.form.say(reason)
      sheet = .form(open)
    } else {
      drafts.append(kept)
      console.say(SafeText("\(reason) The draft is kept\(wayToDrafts(in: context))."), at: context.now)
    }
    return [.request(.keepDraft(kept))]
  }
}

import IncidentModel
import ScreenKit
import Theming

extension GlanceWording {
  /// The date that counts: what is overdue first, then what ends next, then what has no date to wait for.
  var date: GlanceDate {
    if let row = board.rows.first(where: { $0.standing == .overdue }), let duty = row.duty {
      let limit = duty.reading.outerLimit ?? duty.reading.due ?? now
      let more = board.overdue - 1
      return GlanceDate(
        heading: "OVERDUE" + (more > 0 ? ", AND \(more) MORE" : ""),
        figure: Span.text(now.seconds(since: limit)),
        ink: Ink(.critical, .bold),
        subject: title(row),
        recipient: recipient(row),
        notes: notes(row, "the legal limit was \(DueWording(context).zoned(limit))"),
        after: board.next.map { "next: \(DutyWording(context: context, row: $0).count), \(title($0))" },
        isUrgent: true
      )
    }
    if let row = board.next { return running(row) }
    if let row = undelayed {
      let more = board.now - 1
      return GlanceDate(
        heading: "NEXT LEGAL DATE" + (more > 0 ? ", AND \(more) MORE" : ""),
        figure: "NOW",
        ink: Ink(.notice, .bold),
        subject: title(row),
        recipient: recipient(row),
        notes: notes(row, DutyWording(context: context, row: row).due(.zoned))
      )
    }
    return none
  }

  /// What the law wants done fast without a number of days; else what it wants done some time.
  private var undelayed: DutyRow? {
    let open = board.rows.filter { $0.standing == .now }
    return open.first { row in
      let speed = row.duty?.rule?.speed ?? ""
      return ["delay", "soon", "prompt"].contains { speed.contains($0) }
    } ?? open.first
  }

  private func running(_ row: DutyRow) -> GlanceDate {
    let isMargin = row.standing == .margin
    let duty = row.duty
    let end = isMargin ? duty?.reading.outerLimit : duty?.reading.due
    let ink = row.standing == .running ? Ink(.text, .bold) : Ink(.warning, .bold)
    let others =
      board.rows.count { $0.standing == row.standing && $0.duty?.reading.due == duty?.reading.due } - 1
    let when =
      (end.map { DueWording(context).zoned($0) } ?? "")
      + (others > 0 ? ", with \(others) more" : "")
    return GlanceDate(
      heading: isMargin ? "PAST DUE, THE LEGAL LIMIT ENDS IN" : "NEXT LEGAL DATE",
      figure: end.map { Span.countdown($0.seconds(since: now)) } ?? "",
      ink: ink,
      subject: title(row),
      recipient: recipient(row),
      notes: notes(row, isMargin ? "legal limit \(when)" : "due \(when)"),
      isUrgent: isMargin
    )
  }

  private var none: GlanceDate {
    let entered = figures.filed + figures.pending + figures.waived
    let note =
      if entered == 0 {
        "No notification has been entered."
      } else if figures.pending == 0 {
        "Every notification is filed or waived."
      } else {
        "\(counted(figures.pending, "notification")) pending, none with a clock that runs."
      }
    let isDone = entered > 0 && figures.pending == 0
    return GlanceDate(
      heading: "NEXT LEGAL DATE",
      figure: "NONE",
      ink: isDone ? Ink(.good, .bold) : Ink(.muted),
      subject: "",
      notes: [note]
    )
  }

  private func title(_ row: DutyRow) -> String {
    figures.mask.masking(SafeText(DutyWording(context: context, row: row).title)).string
  }

  private func recipient(_ row: DutyRow) -> String {
    figures.mask.masking(SafeText(DutyWording(context: context, row: row).recipient)).string
  }

  private func notes(_ row: DutyRow, _ when: String) -> [String] {
    let wording = DutyWording(context: context, row: row)
    let content = wording.content.text
    var notes = [when + (row.duty?.isProvisional == true ? ", provisional" : "")]
    let ready = content.isEmpty || content.hasSuffix("ready") ? content : "\(content) parts ready"
    let owner = figures.mask.masking(SafeText(wording.owner.text)).string
    notes.append([ready, owner].filter { !$0.isEmpty }.joined(separator: ", "))
    return notes.filter { !$0.isEmpty }
  }

  /// When figure and standing of the date change next.
  func addTicks(to ticks: inout Ticks) {
    if let change = board.changesAt { ticks.add(change) }
    if let due = figures.taskDues.first(where: { $0 >= now }) { ticks.add(due.adding(nanoseconds: 1)) }
    let row = board.rows.first { $0.standing == .overdue } ?? board.next
    guard let row, let change = DutyWording(context: context, row: row).countChanges else { return }
    ticks.add(change)
  }
}

import IncidentModel
import ScreenKit
import Theming

/// One notification in the list: sign, countdown, what, whom, due, owner, what it must still say.
struct DutyLine {
  let context: PaneContext
  let row: DutyRow
  /// Columns there are for it.
  let width: Int

  private var duty: NotificationDuty { row.duty }
  private var glyphs: GlyphSet { context.glyphs }
  private var wording: DueWording { DueWording(context) }
  private var countWidth: Int { width >= 60 ? 14 : width >= 18 ? 9 : 7 }

  /// Writes it.
  func draw(x: Int, y: Int, on canvas: inout Canvas, ticks: inout Ticks) {
    var strip = Strip(x: x, end: x + width, y: y)
    strip.left(String(sign), width: 1, ink: ink, on: &canvas)
    strip.left(count(&ticks), width: countWidth, ink: ink, align: .right, on: &canvas)
    if width >= 96 {
      strip.right(owner, width: width >= 130 ? 18 : 12, ink: ownerInk, on: &canvas)
    }
    if width >= 84 { strip.right(content, width: 7, ink: contentInk, align: .right, on: &canvas) }
    if width >= 48 { strip.right(due, width: dueWidth, ink: dueInk, on: &canvas) }
    if width >= 66 {
      strip.right(duty.recipient?.string ?? "", width: width >= 130 ? 26 : width >= 96 ? 16 : 12, on: &canvas)
    }
    strip.rest(duty.heading.string, ink: row.isOpen ? Ink() : Ink(.muted), on: &canvas)
  }

  /// Writes what a zoomed row says below.
  func drawSecond(x: Int, y: Int, on canvas: inout Canvas) {
    var strip = Strip(x: x + 3 + countWidth, end: x + width, y: y)
    strip.rest(details.joined(separator: " \(glyphs.middleDot) "), ink: Ink(.muted), on: &canvas)
  }

  private var details: [String] {
    var parts: [String] = []
    if row.reading.provisional { parts.append("rests on an assumption") }
    if let outer = row.reading.outerLimit, outer != row.reading.due {
      parts.append("legal limit \(wording.zoned(outer))")
    }
    if row.isOpen, !row.missing.isEmpty {
      let names = row.missing.map { $0.replacing("_", with: " ") }
      parts.append("not ready: \(names.joined(separator: ", "))")
    }
    if let channel = duty.channel, !channel.isEmpty { parts.append("by \(channel)") }
    if row.isOpen, let fallback = duty.fallback, !fallback.isEmpty { parts.append("else \(fallback)") }
    for filing in duty.filings {
      let stage = filing.stage.map { "\($0) " } ?? ""
      let reference = filing.reference.map { ", ref \($0)" } ?? ""
      parts.append("\(stage)filed \(wording.local(filing.at))\(reference)")
    }
    return parts
  }

  private var sign: Character {
    switch row.standing {
    case .overdue, .margin, .dueSoon: glyphs.triangleUp
    case .running: glyphs.bullet
    case .now: glyphs.diamond
    case .waiting, .uncounted, .undated: glyphs.ring
    case .filed: glyphs.check
    case .waived: glyphs.none
    }
  }

  private var ink: Ink {
    switch row.standing {
    case .overdue: Ink(.critical, .bold)
    case .margin, .dueSoon: Ink(.warning, .bold)
    case .now: Ink(.notice)
    case .running: Ink()
    case .undated, .uncounted: Ink(.notice)
    case .waiting, .waived: Ink(.muted)
    case .filed: Ink(.good)
    }
  }

  private func count(_ ticks: inout Ticks) -> String {
    let now = context.now
    guard let due = row.reading.due else { return row.word }
    switch row.standing {
    case .running, .dueSoon:
      ticks.add(Span.countdownChanges(until: due, now: now))
      return Span.countdown(due.seconds(since: now))
    case .margin:
      let outer = row.reading.outerLimit ?? due
      ticks.add(Span.countdownChanges(until: outer, now: now))
      return Span.countdown(outer.seconds(since: now))
    case .overdue where countWidth >= 14:
      let limit = row.reading.outerLimit ?? due
      ticks.add(Span.ageChanges(since: limit, now: now))
      return "overdue \(Span.coarse(now.seconds(since: limit)))"
    default:
      return row.word
    }
  }

  private var dueWidth: Int { width >= 120 ? 28 : 21 }

  private var due: String {
    switch row.standing {
    case .waiting(let event): return "when \(Self.words(of: event))"
    case .uncounted(let period): return "\(period), to count"
    case .undated: return "no rule, no due time"
    case .now: return "without undue delay"
    case .margin: return "past safe \(row.reading.due.map(wording.local) ?? "")"
    case .waived: return duty.waiver?.reason.string ?? ""
    case .filed: return filed
    case .overdue, .dueSoon, .running: break
    }
    guard let due = row.reading.due else { return "" }
    let zoned = wording.isEndOfDay(due) ? wording.local(due) : wording.zoned(due)
    return dueWidth >= 28 && context.clock.mode != .utc ? "\(zoned) \(context.clock.utc(due))" : zoned
  }

  private var filed: String {
    guard let at = row.firstFiling else { return "" }
    guard let due = row.reading.due else { return wording.zoned(at) }
    let outer = row.reading.outerLimit ?? due
    if at > outer { return "\(Span.coarse(at.seconds(since: outer))) late" }
    return at > due ? "within the legal limit" : "\(Span.coarse(due.seconds(since: at))) before due"
  }

  private var dueInk: Ink {
    switch row.standing {
    case .filed:
      let limit = row.reading.outerLimit ?? row.reading.due
      return Ink(row.firstFiling.map { $0 > (limit ?? $0) } == true ? .warning : .muted)
    case .overdue: return Ink(.critical)
    case .dueSoon, .running, .margin: return Ink()
    default: return Ink(.muted)
    }
  }

  private var owner: String {
    if let owner = duty.owner, !owner.isEmpty { return owner.string }
    return row.isOpen ? "no owner" : ""
  }

  private var ownerInk: Ink { Ink(duty.owner == nil && row.isOpen ? .warning : .muted) }

  private var content: String {
    guard row.isOpen else { return "" }
    let mandatory = row.mandatory.count
    if mandatory > 0 { return "\(mandatory - row.missing.count) of \(mandatory)" }
    return duty.content.isEmpty ? "" : "\(duty.content.count) ready"
  }

  private var contentInk: Ink { Ink(row.missing.isEmpty ? .good : .notice) }

  /// `aware_breach` as "aware breach"; `filed:eu-nis2-notify` as "eu-nis2-notify filed".
  static func words(of event: String) -> String {
    let name = event.replacing("_", with: " ")
    return name.hasPrefix("filed:") ? "\(name.dropFirst(6)) filed" : name
  }
}

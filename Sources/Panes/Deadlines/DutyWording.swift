import IncidentModel
import ScreenKit
import Theming

/// Words a notification: its sign, its countdown, its due instant, what it must still say.
struct DutyWording {
  let context: PaneContext
  let row: DutyRow

  private var duty: NotificationDuty { row.duty }
  private var glyphs: GlyphSet { context.glyphs }
  private var wording: DueWording { DueWording(context) }

  /// The shape of its standing.
  var sign: Character {
    switch row.standing {
    case .overdue, .margin, .dueSoon: glyphs.triangleUp
    case .running: glyphs.bullet
    case .now: glyphs.diamond
    case .waiting, .uncounted, .undated: glyphs.ring
    case .filed: glyphs.check
    case .waived: glyphs.none
    }
  }

  /// Of sign and countdown.
  var ink: Ink {
    switch row.standing {
    case .overdue: Ink(.critical, .bold)
    case .margin, .dueSoon: Ink(.warning, .bold)
    case .now, .undated, .uncounted: Ink(.notice)
    case .running: Ink()
    case .waiting, .waived: Ink(.muted)
    case .filed: Ink(.good)
    }
  }

  /// "1:12:44", "2 d 04 h", "overdue 3 h", or the standing in a word.
  var count: String {
    guard let limit = counted else { return row.word }
    let rest = limit.seconds(since: context.now)
    return row.standing == .overdue ? "overdue \(Span.coarse(-rest))" : Span.countdown(rest)
  }

  /// The standing in a few words.
  var headline: String {
    switch row.standing {
    case .running: "\(count) left"
    case .dueSoon: "\(count) left, due soon"
    case .margin: "\(count) left to the legal limit, past the safe one"
    case .now: "now, without undue delay"
    case .waiting, .uncounted, .undated: "\(row.word), \(due(.zoned))"
    case .overdue: count
    case .filed: filed.isEmpty ? "filed" : "filed, \(filed)"
    case .waived: "waived"
    }
  }

  /// When `count` changes next.
  var countChanges: Instant? {
    guard let limit = counted else { return nil }
    return row.standing == .overdue
      ? Span.ageChanges(since: limit, now: context.now)
      : Span.countdownChanges(until: limit, now: context.now)
  }

  /// The instant that is counted down to, or up from.
  private var counted: Instant? {
    switch row.standing {
    case .running, .dueSoon: row.reading.due
    case .margin, .overdue: row.reading.outerLimit ?? row.reading.due
    default: nil
    }
  }

  /// What must be told.
  var title: String { duty.heading.string(or: duty.id.text.string(or: "(no title)")) }

  /// Who must be told.
  var recipient: String { duty.recipient?.string ?? "" }

  /// The due instant, or what stands in its place.
  func due(_ style: DutyColumns.DueStyle) -> String {
    if style == .short { return shortDue }
    switch row.standing {
    case .waiting(let event): return "after \(Self.words(of: event))"
    case .uncounted(let period): return "\(period), to count"
    case .undated: return "no rule, no due time"
    case .now: return "without undue delay"
    case .margin: return "past safe \(row.reading.due.map(wording.local) ?? "")"
    case .waived: return duty.waiver?.reason.string ?? ""
    case .filed: return filed
    case .overdue, .dueSoon, .running: break
    }
    guard let due = row.reading.due else { return "" }
    let text = wording.isEndOfDay(due) ? wording.local(due) : wording.zoned(due)
    return style == .long && context.clock.mode != .utc ? "\(text) \(context.clock.utc(due))" : text
  }

  private var shortDue: String {
    switch row.standing {
    case .running, .dueSoon, .margin, .overdue: return row.reading.due.map(wording.short) ?? ""
    case .filed:
      guard let at = row.firstFiling else { return "" }
      guard let due = row.reading.due else { return wording.short(at) }
      if row.isLate { return filed }
      return at > due ? "in margin" : "\(Span.coarse(due.seconds(since: at))) early"
    default: return ""
    }
  }

  /// How long before or after the limit it was filed; when, where there is no limit.
  private var filed: String {
    guard let at = row.firstFiling else { return "" }
    guard let due = row.reading.due else { return wording.zoned(at) }
    let outer = row.reading.outerLimit ?? due
    if at > outer { return "\(Span.coarse(at.seconds(since: outer))) late" }
    return at > due ? "within the legal limit" : "\(Span.coarse(due.seconds(since: at))) before due"
  }

  /// Of the due instant.
  var dueInk: Ink {
    switch row.standing {
    case .filed: Ink(row.isLate ? .warning : .muted)
    case .overdue: Ink(.critical)
    case .dueSoon, .running, .margin: Ink()
    default: Ink(.muted)
    }
  }

  /// Who sees to it; "no owner" where nobody does.
  var owner: BorderText {
    if let owner = duty.owner, !owner.isEmpty { return BorderText(owner.string, Ink(.muted)) }
    return BorderText(row.isOpen ? "no owner" : "", Ink(.warning))
  }

  /// How much of what it must say is ready.
  var content: BorderText {
    let mandatory = row.mandatory.count
    guard row.isOpen, mandatory > 0 || !duty.content.isEmpty else { return BorderText("", Ink()) }
    guard mandatory > 0 else { return BorderText("\(duty.content.count) ready", Ink(.muted)) }
    let ready = mandatory - row.missing.count
    return BorderText("\(ready) of \(mandatory) ready", Ink(row.missing.isEmpty ? .good : .notice))
  }

  /// What a zoomed row says below.
  var details: String {
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
    return (parts + duty.filings.map(words)).joined(separator: " \(glyphs.middleDot) ")
  }

  private func words(of filing: Filing) -> String {
    let stage = filing.stage.map { "\($0) " } ?? ""
    let reference = filing.reference.map { ", ref \($0)" } ?? ""
    return "\(stage)filed \(wording.zoned(filing.at))\(reference)"
  }

  /// `aware_breach` as "aware breach"; `filed:eu-nis2-notify` as "eu-nis2-notify".
  static func words(of event: String) -> String {
    let name = event.replacing("_", with: " ")
    return name.hasPrefix("filed:") ? String(name.dropFirst(6)) : name
  }
}

import IncidentModel
import ScreenKit
import Theming

/// Words a row of the deadlines: its sign, its countdown, its due instant, what it must still say.
struct DutyWording {
  let context: PaneContext
  let row: DutyRow

  var glyphs: GlyphSet { context.glyphs }
  var wording: DueWording { DueWording(context) }

  /// The shape of its standing.
  var sign: Character {
    guard let standing = row.standing else { return "?" }
    switch standing {
    case .overdue, .margin, .dueSoon: return glyphs.triangleUp
    case .running: return row.duty?.isProvisional == true ? glyphs.hollow : glyphs.bullet
    case .now: return glyphs.diamond
    case .waiting, .uncounted: return glyphs.ring
    case .doneInTime, .doneInMargin: return glyphs.check
    case .doneLate: return glyphs.flag
    case .waived, .notInForce: return glyphs.none
    }
  }

  /// Of sign and countdown.
  var ink: Ink {
    switch row.subject {
    case .check(let check): return Ink(check.applies ? .warning : .notice)
    case .others: return Ink(.muted)
    case .duty(_, let standing), .promise(_, let standing):
      switch standing {
      case .overdue: return Ink(.critical, .bold)
      case .margin: return Ink(.warning, [.bold, .reverse])
      case .dueSoon: return Ink(.warning, .bold)
      case .now, .uncounted: return Ink(.notice)
      case .running: return Ink()
      case .waiting, .waived, .notInForce: return Ink(.muted)
      case .doneInTime, .doneInMargin: return Ink(.good)
      case .doneLate: return Ink(.warning)
      }
    }
  }

  /// "1:12:44", "2 d 04 h", "margin 0:30:00", "overdue 3 h", or the standing in a word.
  var count: String { Self.count(of: row, at: context.now) }

  /// The countdown of a row.
  static func count(of row: DutyRow, at now: Instant) -> String {
    guard let limit = counted(of: row) else {
      return row.standing?.isSettled == true ? settledWord(of: row) : row.word
    }
    let rest = limit.seconds(since: now)
    switch row.standing {
    case .overdue: return "overdue \(Span.coarse(-rest))"
    case .margin: return "margin \(Span.countdown(rest))"
    default: return Span.countdown(rest)
    }
  }

  /// "filed", where the column beside it says the rest.
  private static func settledWord(of row: DutyRow) -> String {
    switch row.standing {
    case .doneInTime, .doneInMargin: "filed"
    case .doneLate: "late"
    default: row.word
    }
  }

  /// The standing in a few words.
  var headline: String {
    guard let standing = row.standing else { return row.word }
    let rest =
      switch standing {
      case .running: "\(count) left"
      case .dueSoon: "\(count) left, due soon"
      case .margin: "past due, inside the legal margin, which ends in \(count.dropFirst("margin ".count))"
      case .now: "now, \(speed)"
      case .waiting(let event): "waiting for \(Self.words(of: event))"
      case .uncounted: "\(row.word): \(due(.zoned))"
      case .notInForce: "not law on the day that counts"
      case .overdue: count
      case .doneInTime, .doneInMargin, .doneLate: filed.isEmpty ? row.word : "filed, \(filed)"
      case .waived: "waived"
      }
    return row.duty?.isProvisional == true && !standing.isSettled ? "\(rest), provisional" : rest
  }

  /// When `count` changes next.
  var countChanges: Instant? {
    guard let limit = Self.counted(of: row) else { return nil }
    return row.standing == .overdue
      ? Span.ageChanges(since: limit, now: context.now)
      : Span.countdownChanges(until: limit, now: context.now)
  }

  /// The instant that is counted down to, or up from.
  private static func counted(of row: DutyRow) -> Instant? {
    switch row.standing {
    case .running, .dueSoon: return row.limits?.due
    case .margin, .overdue: return row.limits?.end
    default: return nil
    }
  }

  /// What must be told.
  var title: String {
    switch row.subject {
    case .duty(let duty, _): duty.heading.string(or: duty.id.text.string(or: "(no title)"))
    case .promise(let promise, _): promise.heading
    case .check(let check): SafeText(check.rule.name).string
    case .others(let checks, _): "\(checks.count) more \(checks.count == 1 ? "rule" : "rules") to check"
    }
  }

  /// How much of its period is used, from 0 to 1, and when it is a step more; nil where no period runs.
  func used(steps: Int) -> (share: Double, changes: Instant)? {
    guard let start = row.began, let due = row.limits?.due, start < due else { return nil }
    switch row.standing {
    case .running, .dueSoon:
      let length = due.seconds(since: start)
      let used = min(length, max(0, context.now.seconds(since: start)))
      let step = used * Int64(steps) / length
      let next = start.adding(seconds: ((step + 1) * length + Int64(steps) - 1) / Int64(steps))
      return (Double(used) / Double(length), next)
    case .margin, .overdue: return (1, .distantFuture)
    default: return nil
    }
  }

  /// The due instant, or what stands in its place.
  func due(_ style: DutyColumns.DueStyle) -> String {
    if case .promise(let promise, _) = row.subject { return due(promise.due, style) }
    guard let duty = row.duty, let standing = row.standing else { return question }
    if style == .short { return shortDue(duty, standing) }
    switch standing {
    case .waiting(let event): return Self.start(event)
    case .uncounted: return obstacle(of: duty)
    case .notInForce: return "not law on that day"
    case .now: return speed
    case .margin: return limit(of: duty, style)
    case .waived: return waived(duty)
    case .doneInTime, .doneInMargin, .doneLate: return filed
    case .overdue, .dueSoon, .running: break
    }
    return duty.reading.due.map { due($0, style) } ?? ""
  }

  private func due(_ due: Instant, _ style: DutyColumns.DueStyle) -> String {
    switch style {
    case .short: return wording.short(due)
    case .paired: return withUniversal(due, wording.compact(due))
    case .long: return withUniversal(due, wording.isEndOfDay(due) ? wording.local(due) : wording.zoned(due))
    default: return wording.isEndOfDay(due) ? wording.local(due) : wording.zoned(due)
    }
  }

  /// "13:20Z" behind the same instant in the screen's zone, where the two differ.
  private func withUniversal(_ instant: Instant, _ text: String) -> String {
    context.clock.isUniversal(at: instant) ? text : "\(text) \(context.clock.utc(instant))"
  }

  /// The instant that is still ahead or was missed, where the column beside shows it in the screen's zone alone.
  func universal(beside style: DutyColumns.DueStyle) -> String? {
    guard style != .long, style != .paired else { return nil }
    let instant: Instant? =
      switch row.standing {
      case .overdue, .dueSoon, .running: row.limits?.due
      case .margin: row.limits?.end
      default: nil
      }
    guard let instant, !context.clock.isUniversal(at: instant) else { return nil }
    return context.clock.utcDayAndTime(instant)
  }

  /// What must be answered to know whether the rule applies.
  var question: String {
    switch row.subject {
    case .duty, .promise: ""
    case .check(let check):
      check.questions.first?.string ?? "nobody has entered it"
    case .others(let checks, _):
      "\(Set(checks.flatMap(\.openFlags)).count) questions open; Enter lists them"
    }
  }

  private func shortDue(_ duty: Duty, _ standing: DutyStanding) -> String {
    switch standing {
    case .margin: return duty.reading.outerLimit.map(wording.short) ?? ""
    case .running, .dueSoon, .overdue: return duty.reading.due.map(wording.short) ?? ""
    case .doneInTime, .doneInMargin, .doneLate:
      guard let at = duty.firstFiling else { return "" }
      guard let due = duty.reading.due else { return wording.short(at) }
      if standing == .doneLate {
        return "\(Span.coarse(at.seconds(since: duty.reading.outerLimit ?? due))) late"
      }
      return at > due ? "in margin" : "\(Span.coarse(due.seconds(since: at))) early"
    default: return ""
    }
  }

  /// "limit Sun 16:00 CEST": what counts once the instant to work to has passed.
  private func limit(of duty: Duty, _ style: DutyColumns.DueStyle) -> String {
    guard let limit = duty.reading.outerLimit else { return "" }
    let text = "limit \(wording.shortZoned(limit))"
    return style == .long ? withUniversal(limit, text) : text
  }

  /// Why there is no date, in a few words; the whole sentence stands below and in the detail.
  private func obstacle(of duty: Duty) -> String {
    switch duty.reading.status {
    case .calendarNotCovered: "day not in the calendar"
    case .unknownRule: duty.notification.rule == nil ? "no rule and no due" : "no such rule"
    case .unknownZone: "no such time zone"
    case .unknownCalendar: "no such calendar"
    case .parameterMissing(let name): "\(SafeText(name)) not given"
    case .badParameter(let name, _, _): "\(SafeText(name)) not usable"
    default: "cannot be counted"
    }
  }

  /// When it was waived, where a line below says why; else why.
  private func waived(_ duty: Duty) -> String {
    guard let waiver = duty.notification.waiver else { return "" }
    return context.isZoomed ? wording.zoned(waiver.at) : waiver.reason.string
  }

  /// How fast the law wants it where it has no number, in a few words: "without undue delay".
  private var speed: String {
    let words = SafeText(row.duty?.rule?.speed ?? "").string.prefix { $0 != "," && $0 != "/" }
    return words.isEmpty ? "without undue delay" : String(words.last == " " ? words.dropLast() : words)
  }

  /// How long before or after the limit it was filed; when, where there is no limit.
  private var filed: String {
    guard let duty = row.duty, let at = duty.firstFiling else { return "" }
    guard let due = duty.reading.due else { return wording.zoned(at) }
    let outer = duty.reading.outerLimit ?? due
    if at > outer {
      let late = "\(Span.coarse(at.seconds(since: outer))) late"
      return duty.notification.filings.contains { $0.lateReason != nil } ? late : "\(late), no reasons"
    }
    return at > due ? "within the legal limit" : "\(Span.coarse(due.seconds(since: at))) before due"
  }

  /// Of the due instant.
  var dueInk: Ink {
    switch row.standing {
    case .doneLate: Ink(.warning)
    case .overdue: Ink(.critical)
    case .dueSoon, .running, .margin: Ink()
    case nil: Ink(.notice)
    default: Ink(.muted)
    }
  }

  /// Who sees to it; "no owner" where nobody does.
  var owner: BorderText {
    guard let duty = row.duty else { return BorderText("", Ink()) }
    if let owner = duty.notification.owner, !owner.isEmpty { return BorderText(owner.string, Ink(.muted)) }
    return BorderText(row.isOpen ? "no owner" : "", Ink(.warning))
  }

  /// How much of what it must say is ready: "3 of 4".
  var content: BorderText {
    guard let duty = row.duty, row.isOpen else { return BorderText("", Ink()) }
    let wanted = duty.requiredContent.count
    let said = duty.notification.content.count
    guard wanted > 0 else { return BorderText(said > 0 ? "\(said) ready" : "", Ink(.muted)) }
    let missing = duty.missingContent.count
    return BorderText("\(wanted - missing) of \(wanted)", Ink(missing == 0 ? .good : .notice))
  }

  /// "after aware breach"; what it waits for is told elsewhere where its name is long.
  private static func start(_ event: String) -> String {
    let text = "after \(words(of: event))"
    return TextWidth.columns(of: text) <= 25 ? text : "start not known yet"
  }

  /// `aware_breach` as "aware breach"; `filed:eu-nis2-notify` as "eu-nis2-notify".
  static func words(of event: String) -> String {
    let name = SafeText(event).string.replacing("_", with: " ")
    return name.hasPrefix("filed:") ? String(name.dropFirst(6)) : name
  }
}

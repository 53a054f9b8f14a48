import IncidentModel
import ScreenKit
import Theming

/// The line that tells of a moment of a running clock, in plain words: whose clock, what came, what is left.
public struct AlarmLine: Hashable, Sendable {
  /// How grave a moment is.
  public enum Gravity: Hashable, Sendable {
    /// There is time yet.
    case early
    /// Little time is left, or only the margin before the legal outer limit.
    case pressing
    /// Nothing is left.
    case over
  }

  /// How grave it is.
  public let gravity: Gravity
  /// What to call the duty, the fullest first.
  private let names: [String]
  /// What came, the fullest first.
  private let words: [String]
  /// How many other clocks have something to tell.
  private let more: Int
  /// The past is shown, and this is not of it.
  private let isOfPresent: Bool

  /// The line of a duty's moment, beside so many of other duties; `isEnd` where no limit is left after it, `isOfPresent`
  /// where the past is shown and this is not of it.
  public init(
    _ duty: Duty,
    _ alarm: DutyAlarm,
    isEnd: Bool,
    more: Int,
    isOfPresent: Bool = false,
    in context: PaneContext
  ) {
    let heading = duty.heading.string(or: duty.id.text.string)
    let recipient = duty.recipient.string
    names = recipient.isEmpty ? [heading] : ["\(heading), \(recipient)", heading]
    words = Self.words(duty, alarm, isEnd: isEnd, context)
    gravity = Self.gravity(of: alarm, isEnd: isEnd)
    self.more = more
    self.isOfPresent = isOfPresent
  }

  /// How grave a moment is; `isEnd` where no limit is left after it.
  public static func gravity(of alarm: DutyAlarm, isEnd: Bool) -> Gravity {
    switch alarm {
    case .lastQuarter: .early
    case .lastHour: .pressing
    case .due: isEnd ? .over : .pressing
    case .outerLimit: .over
    }
  }

  private static func words(
    _ duty: Duty,
    _ alarm: DutyAlarm,
    isEnd: Bool,
    _ context: PaneContext
  ) -> [String] {
    guard let due = duty.reading.due else { return [""] }
    let limit = duty.reading.outerLimit ?? due
    let rest = { (instant: Instant) in Span.text(instant.seconds(since: context.now)) }
    let when = moment(due, context)
    switch alarm {
    case .lastQuarter:
      return ["last quarter, \(rest(due)) left, due \(when)", "last quarter, \(rest(due)) left"]
    case .lastHour: return ["last hour, due \(when)"]
    case .due where isEnd: return ["is past due since \(when)", "is past due"]
    case .due:
      return ["is past due, legal outer limit in \(rest(limit))", "past due, limit in \(rest(limit))"]
    case .outerLimit:
      return [
        "is past the legal outer limit since \(moment(limit, context))", "is past the legal outer limit",
      ]
    }
  }

  /// "15:20 CEST", "Thu 20:00 CEST", "9 Apr".
  private static func moment(_ instant: Instant, _ context: PaneContext) -> String {
    let short = DueWording(context).short(instant)
    let zone = context.clock.abbreviation(at: instant.adding(seconds: -1))
    return short.contains(":") ? "\(short) \(zone)" : short
  }

  /// What it says in so many columns. What came is said whole as long as there is room for it; names are cut
  /// first.
  public func text(columns: Int, glyphs: GlyphSet) -> String {
    let sign = "\(glyphs.triangleUp) \(isOfPresent ? "In the present: " : "")"
    let end = more > 0 ? " \(glyphs.middleDot) and \(more) more" : ""
    let room = columns - TextWidth.columns(of: sign + end)
    let forms = words.flatMap { said in names.map { "\($0): \(said)" } }
    if let form = forms.first(where: { TextWidth.columns(of: $0) <= room }) { return sign + form + end }
    let said = words[words.count - 1]
    let left = room - TextWidth.columns(of: said) - 2
    guard left >= 4 else { return sign + said + end }
    let name = TextFitting.truncate(names[names.count - 1], to: left, ellipsis: glyphs.ellipsis)
    return "\(sign)\(name): \(said)\(end)"
  }
}

extension AlarmLine.Gravity {
  /// Of a line or row that is highlighted as a whole.
  var ink: Ink {
    let role: Role =
      switch self {
      case .early: .notice
      case .pressing: .warning
      case .over: .critical
      }
    return Ink(role, [.bold, .reverse])
  }
}

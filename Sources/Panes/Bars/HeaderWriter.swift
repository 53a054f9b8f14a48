import IncidentModel
import ScreenKit
import Theming

/// Words the parts of the header, each in forms from long to short.
struct HeaderWriter {
  let context: PaneContext
  let figures: RoomFigures
  let marks: HeaderBar.Marks
  let face: HeaderBar.Face
  /// Takes the names of hosts out of that of the incident; nil in the room.
  var mask: HostMask?

  private var incident: Incident { context.snapshot.state.incident.value }
  private var glyphs: GlyphSet { context.glyphs }
  private var now: Instant { context.now }

  func forms(of part: HeaderBar.Part) -> [[BarPiece]] {
    switch part {
    case .name: name
    case .severity: severity
    case .phase: phase
    case .tlp: incident.tlp.map { [[BarPiece("TLP:\($0.rawValue)")], []] } ?? []
    case .exercise: incident.exercise ? [[exercise("EXERCISE")], [exercise("EX")], []] : []
    case .drill: drill
    case .deadline: deadline
    case .live: marks.isReplay ? [] : live
    case .clock: marks.isReplay ? [] : clock
    }
  }

  private var name: [[BarPiece]] { [40, 16, 10, 6].map(name(width:)) + [[]] }

  /// The incident's name in at most so many columns.
  func name(width: Int) -> [BarPiece] {
    let told = incident.name.map { mask?.masking($0) ?? $0 }
    let name = face == .withheld ? "An incident" : told?.string ?? "No incident declared yet"
    return [BarPiece(TextFitting.truncate(name, to: width, ellipsis: glyphs.ellipsis), .bar, .bold)]
  }

  private var severity: [[BarPiece]] {
    guard let severity = incident.severity else { return [] }
    let (sign, role): (Character, Role) =
      switch severity {
      case .critical: (glyphs.triangleUp, .critical)
      case .high: (glyphs.triangleUp, .warning)
      case .medium: (glyphs.diamond, .notice)
      case .low: (glyphs.triangleDown, .info)
      case .info: (glyphs.bullet, .info)
      case .unknown: (glyphs.hollow, .muted)
      }
    let word = severity.rawValue.uppercased()
    return [[BarPiece("\(sign) \(word)", role, .bold)], [BarPiece(word, role, .bold)], []]
  }

  private var phase: [[BarPiece]] {
    guard let declared = incident.declared else { return [] }
    let end = incident.status == .closed ? incident.closed ?? now : now
    let day = context.clock.calendarDays(from: declared, to: end) + 1
    let word = incident.status == .closed ? "CLOSED" : incident.phase?.rawValue.uppercased() ?? "OPEN"
    let role: Role = incident.status == .closed ? .good : .bar
    return [[BarPiece("\(word) day \(max(1, day))", role)], [BarPiece(word, role)], []]
  }

  private func exercise(_ word: String) -> BarPiece { BarPiece(word, .notLive, .bold) }

  private var drill: [[BarPiece]] {
    guard marks.isDrill, !marks.isReplay else { return [] }
    return [[BarPiece("DRILL CLOCK \(marks.speed)x", .notLive, .bold)], [BarPiece("DRILL", .notLive, .bold)]]
  }

  /// A legal limit has passed, or the next instant to work to is less than a day away.
  var isUrgent: Bool {
    if figures.overdueDuties(at: now) > 0 { return true }
    return figures.nextDuty(at: now)?.due.map { $0.seconds(since: now) < 86_400 } ?? false
  }

  private var deadline: [[BarPiece]] {
    let overdue = figures.overdueDuties(at: now)
    guard overdue == 0 else {
      return [[BarPiece("\(glyphs.triangleUp) \(overdue) OVERDUE", .critical, .bold)], []]
    }
    guard let next = figures.nextDuty(at: now), let due = next.due, let limit = next.outerLimit else {
      return []
    }
    let isLate = due < now
    let rest = (isLate ? limit : due).seconds(since: now)
    let role: Role = isUrgent ? .warning : .bar
    let words = "\(isLate ? "limit" : "due") in \(Span.text(rest))"
    let heading = TextFitting.truncate(next.heading.string, to: 24, ellipsis: glyphs.ellipsis)
    return [[BarPiece("\(heading) \(words)", role)], [BarPiece(words, role)], []]
  }

  private var live: [[BarPiece]] {
    let snapshot = context.snapshot
    if case .stopped(let reason) = snapshot.watch {
      let mark = BarPiece("\(glyphs.cross) NOT FOLLOWED", .critical, [.bold, .reverse])
      // The glance tells the reason itself, and not to everybody.
      guard face == .room else { return [[mark]] }
      return [[BarPiece("\(glyphs.cross) NOT FOLLOWED: \(reason)", .critical, [.bold, .reverse])], [mark]]
    }
    if snapshot.asOf != nil {
      let axis = snapshot.axis == .known ? "known" : "true"
      return [
        [BarPiece("\(glyphs.hollow) AS OF, \(axis)", .notLive, .bold)], [BarPiece("AS OF", .notLive, .bold)],
      ]
    }
    if !snapshot.progress.isComplete {
      let progress = snapshot.progress
      let files = "\(glyphs.hollow) LOADING \(progress.filesRead)/\(progress.filesFound)"
      let records = progress.recordsRead > 0 ? [BarPiece(" \(grouped(progress.recordsRead)) records")] : []
      return [
        [BarPiece(files, .notLive, .bold)] + records, [BarPiece(files, .notLive, .bold)],
        [BarPiece("LOADING", .notLive, .bold)],
      ]
    }
    if snapshot.watch == .off { return [[BarPiece("\(glyphs.hollow) READ ONCE", .notLive, .bold)]] }
    if face != .room, case .stale = GlanceMark(snapshot, now: now) {
      return [
        [BarPiece("\(glyphs.hollow) STALE", .notLive, .bold), BarPiece(age)],
        [BarPiece("STALE", .notLive, .bold)],
      ]
    }
    let mark = BarPiece("\(glyphs.bullet) LIVE", .good, .bold)
    return [[mark, BarPiece(age)], [mark]]
  }

  /// Age of the newest record in steps that leave the row alone: nothing changes each second but the clock.
  private var age: String {
    guard let newest = context.snapshot.newest else { return "" }
    let seconds = now.seconds(since: newest)
    switch seconds {
    case ..<10: return " <10 s"
    case ..<60: return " <1 min"
    default: return " \(Span.coarse(seconds))"
    }
  }

  private var clock: [[BarPiece]] {
    let face = context.clock
    let zone = face.abbreviation(at: now)
    let time = "\(face.timeOfDay(now, seconds: true)) \(zone)"
    let universal = face.isUniversal(at: now) ? "" : " \(face.utc(now))"
    return [
      [BarPiece(face.full(now, seconds: true) + universal)],
      [BarPiece("\(face.day(now, now: now)) \(time)\(universal)")],
      [BarPiece(time + universal)], [BarPiece(time)],
    ]
  }
}

extension ClockFace {
  /// How many midnights of the face's zone lie between two instants.
  func calendarDays(from start: Instant, to end: Instant) -> Int { dayNumber(end) - dayNumber(start) }
}

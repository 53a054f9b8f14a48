import IncidentModel
import Panes

/// What a typed time means, in words: "Sat 29 Mar 18:10 CET, 3 d ago".
enum TimeReading {
  static func words(of reading: WhenText.Reading, in setting: FormSetting) -> String {
    let clock = setting.clock
    let instant = reading.instant
    let past = setting.now.seconds(since: instant)
    let distance = past == 0 ? "now" : past > 0 ? "\(Span.coarse(past)) ago" : "in \(Span.coarse(-past))"
    let told =
      "\(clock.dayAndTime(instant, now: setting.now)) \(clock.abbreviation(at: instant)), \(distance)"
    switch reading.remark {
    case nil: return told
    case .skipped: return told + "; the clocks skip that time: the first instant after the gap is meant"
    case .shownTwice: return told + "; the clocks show that time twice: the first pass is meant"
    }
  }
}

import Foundation

/// Events of all types as text, about 400 bytes each; the same number gives the same event.
enum EventText {
  /// The event with a number; number 0 declares the incident.
  static func event(_ number: Int) -> String {
    guard number > 0 else {
      return text(
        number,
        "incident.declared",
        "incident",
        #""name":"Benchmark","severity":"high","timezone":"UTC","tlp":"GREEN""#
      )
    }
    let other = number / 20
    switch number % 20 {
    case 0: return text(number, "task.opened", "task-\(other % 500)", task(number))
    case 1, 2:
      return text(
        number,
        "task.updated",
        "task-\(other % 500)",
        #""state":"\#(states[other % states.count])""#
      )
    case 3:
      return text(
        number,
        "task.commented",
        "task-\(other % 500)",
        #""text":"Looked at it again, number \#(number).""#
      )
    case 4:
      return text(
        number,
        "system.updated",
        "host-\(other % 300)",
        #""name":"host-\#(other % 300)","state":"isolated","role":"secondary""#
      )
    case 5 where number % 1000 == 5:
      return text(
        number,
        "notification.required",
        "duty-\(number)",
        #""title":"Duty \#(number)","recipient":"Authority","due":"2030-01-01T00:00:00Z""#
      )
    case 6 where number % 200 == 6:
      return text(
        number,
        "decision.made",
        "decision-\(number)",
        #""question":"Question \#(number)?","chosen":"Wait""#
      )
    default: return text(number, "timeline.added", "entry-\(number)", entry(number))
    }
  }

  /// The alert with a number.
  static func alert(_ number: Int) -> String {
    let severity = ["low", "low", "medium", "high", "info", "critical"][number % 6]
    return text(
      number,
      "alert.raised",
      "alert-\(number)",
      """
      "title":"\(titles[number % titles.count])","severity":"\(severity)",\
      "product":"ids","host":"sensor-\(number % 40)",\
      "src":"203.0.113.\(number % 250):\(1024 + number % 60_000)",\
      "dst":"10.0.\(number % 200).\(number % 251):443",\
      "rule":"\(2_000_000 + number % 400)"
      """
    )
  }

  /// An entry whose title is one word.
  static func entry(word: String, number: Int) -> String {
    text(
      number,
      "timeline.added",
      "arrival-\(number)",
      #""title":"\#(word)","kind":"observation","actor":"defender""#
    )
  }

  private static let states = ["todo", "in_progress", "on_hold", "done", "canceled"]
  private static let titles = [
    "Connection to a known command server", "Login after many failures", "Odd process under the web server",
    "Large upload at night", "New administrator account", "Port scan from inside",
  ]

  private static func entry(_ number: Int) -> String {
    """
    "title":"Observation number \(number) on the secondary host","kind":"observation","actor":"defender",\
    "detail":"The log of that hour was read once more and holds nothing that is new, line \(number).",\
    "systems":["host-\(number % 300)"],"tags":["log"]
    """
  }

  private static func task(_ number: Int) -> String {
    """
    "title":"Read the log of host \(number % 300)","workstream":"containment","owner":"forensics",\
    "priority":"high",\
    "detail":"Each line of that day, from midnight to midnight, and say what is in it."
    """
  }

  private static func text(_ number: Int, _ type: String, _ subject: String, _ data: String) -> String {
    let time = instant(1_743_200_000 + number)
    return """
      {"specversion":"1.0","id":"evt-\(number)","source":"/terminals/ops-\(number % 7)",\
      "type":"warroom.\(type)",\
      "subject":"\(subject)","time":"\(time)","authtype":"user","authid":"forensics","data":{\(data)}}
      """
  }

  /// RFC 3339 of seconds since 1970, in UTC.
  private static func instant(_ seconds: Int) -> String {
    var parts = tm()
    var time = time_t(seconds)
    gmtime_r(&time, &parts)
    return String(
      format: "%04d-%02d-%02dT%02d:%02d:%02dZ",
      parts.tm_year + 1900,
      parts.tm_mon + 1,
      parts.tm_mday,
      parts.tm_hour,
      parts.tm_min,
      parts.tm_sec
    )
  }
}

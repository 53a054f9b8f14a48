import AlertFormats
import EventFiles
import IncidentModel
import IncidentStore
import JSON

/// An incident told in lines of JSON, as a directory would bring it.
struct Told {
  private var lines: [String] = []
  private let day: String

  /// Nothing told yet, of a day.
  init(day: String = "2025-04-02") { self.day = day }

  /// Tells one event of the day, at an hour and minute of UTC.
  mutating func event(
    _ type: String,
    _ subject: String,
    at time: String,
    id: String? = nil,
    cause: String? = nil,
    _ data: String = "{}"
  ) {
    let cause = cause.map { #","causationid":"\#($0)""# } ?? ""
    lines.append(
      #"{"specversion":"1.0","id":"\#(id ?? "e\(lines.count)")","source":"/test","type":"warroom.\#(type)","#
        + #""subject":"\#(subject)","time":"\#(day)T\#(time):00Z","authid":"lead"\#(cause),"data":\#(data)}"#
    )
  }

  /// The room of all that was told.
  var room: Snapshot {
    var store = Store()
    store.apply(update)
    return store.snapshot
  }

  /// What was told, as a directory brings it.
  var update: DirectoryUpdate {
    var update = DirectoryUpdate()
    var files = FileTable()
    _ = files.add("told")
    update.files = files
    update.progress.isComplete = true
    var decoder = FileDecoder()
    let content = FileContent(file: FileID(0), path: "told", trust: .team, isLines: true, mayGrow: false)
    _ = decoder.decode(
      PaddedBytes(Array((lines.joined(separator: "\n") + "\n").utf8)),
      of: content,
      into: &update.batch
    )
    return update
  }

  /// An instant of the day that is told.
  static func at(_ time: String) -> Instant {
    Instant(rfc3339: "2025-04-02T\(time):00Z") ?? .distantPast
  }
}

import IncidentModel
import JSON

/// What a format has read of one alert. One is filled after the other, so that a record costs no allocation.
struct AlertDraft {
  /// When it happened; nil as long as no usable time was found.
  var time: Instant?
  /// When it was entered; `time` where the record does not tell apart.
  var recorded: Instant?
  var traits: AlertTraits = []
  var severity: Severity = .unknown
  var state: AlertState = .new
  /// The name of its format.
  var format: StaticString = ""
  /// The name of a format that a file describes, which takes the place of `format`.
  var customFormat: SafeText?
  var title = DraftText.none
  var description = DraftText.none
  /// The tool that detected it.
  var product = DraftText.none
  /// What of the tool, or who: a sensor, a provider, a feed.
  var source = DraftText.none
  var host = DraftText.none
  /// What is concerned where that is no machine: a cloud resource, a pod, a bucket.
  var entity = DraftText.none
  var user = DraftText.none
  var rule = DraftText.none
  var link = DraftText.none
  var src = DraftEndpoint()
  var dst = DraftEndpoint()
  /// The key of a network sensor: with `rule` and `time` it names the alert.
  var flow: UInt64?
  /// The key in words, in `scratch`; without one the record's own hash is the key.
  var key: Range<Int>?
  /// Names that tell copies, where the record is an event of this program's own: `source` and `id`.
  var name: (source: JSONText, id: JSONText)?
  /// The key is taken as it is, without the name of the format before it.
  var isKeyWhole = false
  /// A field that held a time which could not be read.
  var badTime: (field: StaticString, value: JSONValue)?

  /// What is kept from alert to alert, for their times.
  var minute = RecentMinute()
  /// Bytes that were put together.
  var scratch: [UInt8] = []
  /// ATT&CK ids, joined by a space.
  var attack: [UInt8] = []
  /// Whether labels are wanted, which no column keeps.
  let wantsLabels: Bool
  /// What was found on the way that no column keeps.
  var labels: [AlertLabel] = []
  /// More origins are none that anybody reads.
  private static let originLimit = 256
  /// Values by the field that was taken from them, if somebody asks.
  var origins: [(field: AlertField, value: JSONValue)]?

  /// An empty draft; `wantsLabels` where the record is read for its detail, `explains` where its fields' origin is asked for.
  init(wantsLabels: Bool = false, explains: Bool = false) {
    self.wantsLabels = wantsLabels
    origins = explains ? [] : nil
  }

  /// Begins another alert. Field by field, for to make a draft anew and move it here would cost more than most formats
  /// need to fill it.
  mutating func reset() {
    (time, recorded, traits) = (nil, nil, [])
    (severity, state) = (.unknown, .new)
    (format, customFormat) = ("", nil)
    (title, description) = (.none, .none)
    (product, source) = (.none, .none)
    (host, entity, user) = (.none, .none, .none)
    (rule, link) = (.none, .none)
    (src, dst) = (DraftEndpoint(), DraftEndpoint())
    (flow, key, name, isKeyWhole) = (nil, nil, nil, false)
    badTime = nil
    if !scratch.isEmpty { scratch.removeAll(keepingCapacity: true) }
    if !attack.isEmpty { attack.removeAll(keepingCapacity: true) }
    if !labels.isEmpty { labels = [] }
    if origins?.isEmpty == false { origins = [] }
  }

  /// Keeps in mind that a field was taken from a value.
  @inline(__always)
  mutating func note(_ field: AlertField, _ value: JSONValue?) {
    if let count = origins?.count, count < Self.originLimit, let value { origins?.append((field, value)) }
  }
}

/// An end of a connection as a record states it.
struct DraftEndpoint {
  /// An address, perhaps with a port behind it.
  var address = DraftText.none
  /// The port; 0 where none is given.
  var port: UInt16 = 0
}

/// Something that an alert says beside its fields.
public struct AlertLabel: Hashable, Sendable {
  /// What it is.
  public var name: SafeText
  /// What it says; several where the record lists several.
  public var texts: [SafeText]
  /// It is a single number.
  public var isNumber = false

  /// The labels of each name together, in the order in which they first stand.
  public static func joined(_ labels: [AlertLabel]) -> [AlertLabel] {
    var joined: [AlertLabel] = []
    for label in labels {
      if let place = joined.firstIndex(where: { $0.name == label.name }) {
        joined[place].texts += label.texts.filter { !joined[place].texts.contains($0) }
        joined[place].isNumber = joined[place].isNumber && joined[place].texts.count == 1
      } else {
        joined.append(label)
      }
    }
    return joined
  }
}

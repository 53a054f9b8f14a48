import IncidentModel
import JSON

/// All that a record says of an alert, texts up to 64 KiB: what the columns of the feed do not keep.
public struct AlertDetail: Hashable, Sendable {
  /// Which format read it.
  public var format: SafeText
  /// What was detected; nil, as all others, where the record does not say.
  public var title: SafeText?
  /// What the tool has to say about it.
  public var description: SafeText?
  /// The tool.
  public var product: SafeText?
  /// What of the tool, or who: a sensor, a provider, a feed.
  public var source: SafeText?
  /// The machine.
  public var host: SafeText?
  /// What is concerned where that is no machine.
  public var entity: SafeText?
  /// The account.
  public var user: SafeText?
  /// The tool's rule.
  public var rule: SafeText?
  /// Where to look further.
  public var link: SafeText?
  /// What else it says, by name.
  public var labels: [AlertLabel]
  /// Where each field was taken from; empty unless asked for.
  public var origins: [FieldOrigin]

  /// Bytes of a text that anybody might still read: forensic timelines have fields of forty thousand.
  static let textLimit = 1 << 16

  init(_ draft: AlertDraft, in record: JSONValue) {
    func text(_ text: DraftText) -> SafeText? {
      text.isNone ? nil : draft.withBytes(of: text) { SafeText(utf8: $0, atMost: Self.textLimit) }
    }
    format = draft.customFormat ?? SafeText("\(draft.format)")
    title = text(draft.title)
    description = text(draft.description)
    product = text(draft.product)
    source = text(draft.source)
    host = text(draft.host)
    entity = text(draft.entity)
    user = text(draft.user)
    rule = text(draft.rule)
    link = text(draft.link)
    labels = draft.labels
    origins = (draft.origins ?? []).map { origin in
      FieldOrigin(
        field: origin.field.rawValue,
        path: record.path(to: origin.value),
        value: SafeText(origin.value.inWords)
      )
    }
  }
}

/// Where a field of an alert was taken from.
public struct FieldOrigin: Hashable, Sendable {
  /// The field, as `warroom alerts --json` names it.
  public var field: String
  /// The path of the value in its record; nil where it lies in a text that holds JSON itself.
  public var path: SafeText?
  /// The value, in words.
  public var value: SafeText
}

extension JSONValue {
  /// The path of a value inside of this one: `alert.metadata.mitre_technique_id[0]`.
  fileprivate func path(to wanted: JSONValue) -> SafeText? {
    guard holds(wanted) else { return nil }
    var path = ""
    var place = self
    while !place.isSame(as: wanted) {
      if let field = place.fields.first(where: { $0.value.holds(wanted) }) {
        path += (place.isSame(as: self) ? "" : ".") + SafeText(utf8: field.key.bytes).string
        place = field.value
      } else if let (number, element) = place.elements.enumerated().first(where: { $1.holds(wanted) }) {
        path += "[\(number)]"
        place = element
      } else {
        return nil
      }
    }
    return SafeText(path)
  }
}

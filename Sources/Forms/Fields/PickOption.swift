import IncidentModel

/// Something to choose.
public struct PickOption: Hashable, Sendable {
  /// What is stored when it is taken, exactly.
  public var value: String
  /// What it is called.
  public var name: SafeText
  /// What else tells it apart.
  public var detail: SafeText

  /// An option of its parts; it is called by its value unless said otherwise.
  public init(_ value: String, name: SafeText? = nil, detail: SafeText = "") {
    self.value = value
    self.name = name ?? SafeText(value)
    self.detail = detail
  }
}

import IncidentModel

/// What the glance screen is given beside the room: how much it may show, and what was seen before.
public struct GlanceView: Hashable, Sendable {
  /// The most restricted label that may be shown. Nil for the label of the case; for a case without one, everything that
  /// is not `RED`.
  public var ceiling: TLP?
  /// What was seen when a person last looked; nil at the first look.
  public var before: GlanceTally?
  /// What the first row says beside the incident.
  public var marks: HeaderBar.Marks
  /// The keys that work, for the last row.
  public var keys: [KeyLine]
  /// A past incident is played in training.
  public var isTraining: Bool

  /// A view of its parts.
  public init(
    ceiling: TLP? = nil,
    before: GlanceTally? = nil,
    marks: HeaderBar.Marks = HeaderBar.Marks(),
    keys: [KeyLine] = [],
    isTraining: Bool = false
  ) {
    self.ceiling = ceiling
    self.before = before
    self.marks = marks
    self.keys = keys
    self.isTraining = isTraining
  }

  /// Whether something under a label stays out. What is not labeled has the label of the case; a case that nobody has
  /// labeled may only be shown where nothing is held back.
  func withholds(_ label: TLP?, of incident: Incident) -> Bool {
    if let ceiling { return (label ?? incident.tlp).map { $0 > ceiling } ?? (ceiling < .red) }
    guard let label else { return false }
    return label > incident.tlp ?? .amberStrict
  }
}

import Deadlines
import Foundation
import IncidentModel
import Panes

/// What a form is given from outside whenever it takes a key, is drawn or is turned into events: nothing here asks a clock
/// or touches a file.
public struct FormSetting: Sendable {
  /// The incident as it is now: pick lists are made of it, drafts are held against it.
  public var incident: Snapshot
  /// Rules and calendars that may be named.
  public var rules: Rulebook
  /// Now.
  public var now: Instant
  /// In which times are read and told.
  public var zone: TimeZone
  /// Who is at the keyboard: the author of every event. Empty while nobody has said.
  public var operatorName: String
  /// Names used at this keyboard before, the latest first.
  public var roles: [String]
  /// The alert that a form was opened on, however old it is; nil for none.
  public var opened: AlertID?
  /// An id that nothing has yet: it names what a form makes and another event must point to.
  public var fresh: ULID

  /// A setting of its parts.
  public init(
    incident: Snapshot,
    rules: Rulebook,
    now: Instant,
    zone: TimeZone,
    operatorName: String,
    roles: [String] = [],
    opened: AlertID? = nil,
    fresh: ULID
  ) {
    self.incident = incident
    self.rules = rules
    self.now = now
    self.zone = zone
    self.operatorName = operatorName
    self.roles = roles
    self.opened = opened
    self.fresh = fresh
  }

  /// How instants are written beside fields.
  var clock: ClockFace { ClockFace(zone: zone) }
  /// Reads times as they are typed.
  func when(at instant: Instant) -> WhenText { WhenText(now: instant, zone: zone) }
  /// What the events say.
  var state: IncidentState { incident.state }
}

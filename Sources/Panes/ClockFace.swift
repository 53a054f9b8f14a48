import Foundation
import IncidentModel

/// How instants are written on the screen.
public struct ClockFace: Hashable, Sendable {
  /// Which of the three a person has chosen.
  public enum Mode: String, Hashable, Sendable, CaseIterable {
    case local, utc, relative
  }

  /// The incident's zone.
  public var zone: TimeZone
  public var mode: Mode

  /// A face of a zone and a mode.
  public init(zone: TimeZone, mode: Mode = .local) {
    self.zone = zone
    self.mode = mode
  }
}
